// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/results_model.h"

#include "core/analysis/batch_summary.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wb::ui {

namespace {

constexpr int kShownDigits = 6;
constexpr int kToTheRight = Qt::AlignRight | Qt::AlignVCenter;

QString columnName(const std::vector<std::string>& names, Eigen::Index at, const QString& otherwise)
{
    const auto position = static_cast<std::size_t>(at);
    return position < names.size() ? QString::fromStdString(names[position]) : otherwise.arg(at + 1);
}

/// NaN stands after every number, whichever way the numbers go.
bool standsBefore(double left, double right, Qt::SortOrder order)
{
    if (std::isnan(left) || std::isnan(right))
        return !std::isnan(left) && std::isnan(right);
    return order == Qt::AscendingOrder ? left < right : left > right;
}

} // namespace

void ResultsModel::setResult(std::shared_ptr<const BatchResult> result)
{
    beginResetModel();
    m_result = std::move(result);
    m_order.clear();
    m_isFiltered = false;
    endResetModel();
}

void ResultsModel::setFilter(std::vector<int> rows)
{
    beginResetModel();
    m_order = std::move(rows);
    m_isFiltered = true;
    endResetModel();
}

void ResultsModel::clearFilter()
{
    beginResetModel();
    m_order.clear();
    m_isFiltered = false;
    endResetModel();
}

void ResultsModel::setInputsShown(bool shown)
{
    if (shown == m_inputsShown)
        return;
    beginResetModel();
    m_inputsShown = shown;
    endResetModel();
}

int ResultsModel::dataRow(int tableRow) const
{
    return m_order.empty() ? tableRow : m_order[static_cast<std::size_t>(tableRow)];
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_result)
        return 0;
    return static_cast<int>(m_isFiltered ? static_cast<Eigen::Index>(m_order.size()) : m_result->outputs.rows());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_result)
        return 0;
    const Dataset& dataset = *m_result->dataset;
    const Eigen::Index inputs = m_inputsShown ? dataset.inputs.cols() : 0;
    const Eigen::Index targets = dataset.targets.cols();
    return static_cast<int>(1 + inputs + m_result->outputs.cols() + targets + (targets > 0 ? 1 : 0));
}

ResultsModel::Cell ResultsModel::cell(int column) const
{
    Eigen::Index at = column - 1;
    if (at < 0)
        return {Kind::Row, 0};
    const Eigen::Index inputs = m_inputsShown ? m_result->dataset->inputs.cols() : 0;
    if (at < inputs)
        return {Kind::Input, at};
    at -= inputs;
    if (at < m_result->outputs.cols())
        return {Kind::Output, at};
    at -= m_result->outputs.cols();
    if (at < m_result->dataset->targets.cols())
        return {Kind::Target, at};
    return {Kind::Error, 0};
}

double ResultsModel::value(int dataRow, Cell cell) const
{
    switch (cell.kind) {
    case Kind::Row:
        return dataRow + 1;
    case Kind::Input:
        return static_cast<double>(m_result->dataset->inputs(dataRow, cell.at));
    case Kind::Output:
        return static_cast<double>(m_result->outputs(dataRow, cell.at));
    case Kind::Target:
        return static_cast<double>(m_result->dataset->targets(dataRow, cell.at));
    case Kind::Error:
        break;
    }
    return meanSquaredError(m_result->outputs.row(dataRow), m_result->dataset->targets.row(dataRow));
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return kToTheRight;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const Cell shown = cell(index.column());
    const double number = value(dataRow(index.row()), shown);
    if (shown.kind == Kind::Row)
        return static_cast<int>(number);
    return role == Qt::EditRole ? QVariant(number) : QVariant(QString::fromStdString(numberText(number, kShownDigits)));
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_result || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return kToTheRight;
    const Cell shown = cell(section);
    if (role == Qt::ToolTipRole && shown.kind == Kind::Error)
        return tr("Mean of (output − target)² over the outputs of the row");
    if (role != Qt::DisplayRole)
        return {};
    switch (shown.kind) {
    case Kind::Row:
        return tr("Row");
    case Kind::Input:
        return columnName(m_result->dataset->inputNames, shown.at, tr("Input %1"));
    case Kind::Output:
        return tr("Output %1").arg(shown.at + 1);
    case Kind::Target:
        return columnName(m_result->dataset->targetNames, shown.at, tr("Target %1"));
    case Kind::Error:
        break;
    }
    return tr("MSE");
}

void ResultsModel::sort(int column, Qt::SortOrder order)
{
    if (!m_result || column < 0 || column >= columnCount())
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rowsBefore;
    for (const QModelIndex& index : before)
        rowsBefore.push_back(dataRow(index.row()));

    const Cell key = cell(column);
    std::vector<double> keys(static_cast<std::size_t>(m_result->outputs.rows()));
    for (std::size_t row = 0; row < keys.size(); ++row)
        keys[row] = value(static_cast<int>(row), key);
    if (!m_isFiltered) {
        m_order.resize(keys.size());
        std::iota(m_order.begin(), m_order.end(), 0);
    } else {
        std::sort(m_order.begin(), m_order.end());
    }
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
        return standsBefore(keys[static_cast<std::size_t>(a)], keys[static_cast<std::size_t>(b)], order);
    });

    std::vector<int> tableRow(keys.size());
    for (std::size_t row = 0; row < m_order.size(); ++row)
        tableRow[static_cast<std::size_t>(m_order[row])] = static_cast<int>(row);
    QModelIndexList after;
    for (qsizetype at = 0; at < before.size(); ++at)
        after.append(
            index(tableRow[static_cast<std::size_t>(rowsBefore[static_cast<std::size_t>(at)])], before[at].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace wb::ui
