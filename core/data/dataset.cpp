// SPDX-License-Identifier: Apache-2.0
#include "core/data/dataset.h"

#include <utility>

namespace wb {

Result<Dataset> datasetFromTable(const Table& table, int inputs, int outputs, std::string source)
{
    const Eigen::Index columns = table.values.cols();
    if (inputs < 1 || outputs < 0)
        return fail(ErrorCode::InvalidArgument, "a data set needs at least one input column");
    if (columns < inputs)
        return fail(ErrorCode::SizeMismatch, "its rows have " + std::to_string(columns) + " columns, the network has " +
                                                 std::to_string(inputs) +
                                                 " inputs; take data with a column for every input");
    const Eigen::Index targets = columns == Eigen::Index{inputs} + outputs ? outputs : 0;
    Dataset dataset;
    dataset.inputs = table.values.leftCols(inputs);
    dataset.targets = table.values.rightCols(targets);
    if (table.columns.size() == static_cast<std::size_t>(columns)) {
        const auto begin = table.columns.begin();
        dataset.inputNames.assign(begin, begin + inputs);
        dataset.targetNames.assign(table.columns.end() - targets, table.columns.end());
    }
    dataset.source = std::move(source);
    return dataset;
}

} // namespace wb
