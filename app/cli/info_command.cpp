// SPDX-License-Identifier: Apache-2.0
#include "app/cli/info_command.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/network_text.h"
#include "app/cli/options.h"

#include <QJsonDocument>

namespace wb::cli {

int runInfo(const QStringList& arguments)
{
    Options options("info", QString(kInfoCommand.help) + ": shapes, functions, parameters, multiply-adds and bytes.");
    options.operand("FILE", "A FANN network (.net).").flag("json", "One JSON object instead of a table.");
    if (const auto code = options.parse(arguments))
        return *code;

    const auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    if (options.has("json"))
        print(QJsonDocument(networkJson(expert->network)).toJson(QJsonDocument::Indented).toStdString());
    else
        print(expert->name + ": " + networkTable(expert->network));
    return kSuccess;
}

} // namespace wb::cli
