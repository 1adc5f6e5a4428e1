// SPDX-License-Identifier: Apache-2.0
#include "app/cli/test_figures.h"

#include "core/base/number_text.h"
#include "core/training/evaluation.h"

namespace wb::cli {

Result<void> addTestFigures(const Network& network, const RowSets& rows, QJsonObject& json, std::string& text)
{
    if (rows.test == nullptr)
        return {};
    const auto evaluation = evaluate(network, *rows.test);
    if (!evaluation)
        return passOn(evaluation);
    QJsonObject test{{"mean_square_error", evaluation->meanSquare}};
    text += "Test mean square error " + numberText(evaluation->meanSquare, 6);
    if (evaluation->accuracy) {
        test["accuracy"] = *evaluation->accuracy;
        text += ", " + numberText(100 * *evaluation->accuracy, 4) + " % right";
    }
    text += '\n';
    json["test"] = test;
    return {};
}

} // namespace wb::cli
