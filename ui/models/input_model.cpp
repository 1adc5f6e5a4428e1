// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/input_model.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::ui {

namespace {

QVariant inputAlignment(int column)
{
    return QVariant((column == InputModel::ValueColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

InputModel::InputModel(const Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document)
{
    m_values.assign(static_cast<std::size_t>(document.network().numInputs()), 0.0F);
    readRanges();
    connect(&document, &Document::networkChanged, this, &InputModel::followNetwork);
    connect(&document, &Document::datasetChanged, this, &InputModel::followDataset);
}

int InputModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

int InputModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ValueColumn + 1; }

QVariant InputModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    const QString text = QString::fromStdString(numberText(m_values[at]));
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? name(index.row()) : index.column() == ValueColumn ? text : QVariant();
    case Qt::EditRole:
        return index.column() == NameColumn ? QVariant() : QVariant(static_cast<double>(m_values[at]));
    case Qt::TextAlignmentRole:
        return inputAlignment(index.column());
    case LowRole:
        return m_ranges[at].low;
    case HighRole:
        return m_ranges[at].high;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2, range %3 to %4")
            .arg(name(index.row()), text, QString::fromStdString(numberText(m_ranges[at].low)),
                 QString::fromStdString(numberText(m_ranges[at].high)));
    default:
        return {};
    }
}

QVariant InputModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return inputAlignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Input") : section == ValueColumn ? tr("Value") : QString();
}

Qt::ItemFlags InputModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == ValueColumn ? flags | Qt::ItemIsEditable : flags;
}

bool InputModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!index.isValid() || role != Qt::EditRole || index.column() == NameColumn || !isNumber ||
        !(std::abs(number) <= static_cast<double>(std::numeric_limits<float>::max())))
        return false;
    float& stored = m_values[static_cast<std::size_t>(index.row())];
    if (stored == static_cast<float>(number))
        return true;
    stored = static_cast<float>(number);
    emit dataChanged(index.siblingAtColumn(SliderColumn), index.siblingAtColumn(ValueColumn));
    emit edited();
    return true;
}

void InputModel::setValues(std::span<const float> values)
{
    if (values.size() != m_values.size())
        return;
    std::copy(values.begin(), values.end(), m_values.begin());
    if (!m_values.empty())
        emit dataChanged(index(0, SliderColumn), index(rowCount() - 1, ValueColumn));
}

void InputModel::editBoth(int first, float firstValue, int second, float secondValue)
{
    if (std::max(first, second) >= rowCount() || std::min(first, second) < 0)
        return;
    m_values[static_cast<std::size_t>(first)] = firstValue;
    m_values[static_cast<std::size_t>(second)] = secondValue;
    for (const int row : {first, second})
        emit dataChanged(index(row, SliderColumn), index(row, ValueColumn));
    emit edited();
}

void InputModel::followNetwork()
{
    const auto inputs = static_cast<std::size_t>(m_document.network().numInputs());
    if (inputs == m_values.size()) {
        if (!datasetFits()) // ranges are those of its scaling, which may be another one now
            followDataset();
        return;
    }
    beginResetModel();
    m_values.resize(inputs, 0.0F);
    readRanges();
    endResetModel();
    emit edited();
}

void InputModel::followDataset()
{
    readRanges();
    if (!m_values.empty())
        emit dataChanged(index(0, NameColumn), index(rowCount() - 1, ValueColumn));
}

bool InputModel::datasetFits() const
{
    const auto& dataset = m_document.dataset();
    return dataset && dataset->rows() > 0 && dataset->inputs.cols() == static_cast<Eigen::Index>(m_values.size());
}

void InputModel::readRanges()
{
    m_ranges.assign(m_values.size(), Range{});
    if (!datasetFits())
        return readRangesOfScaling();
    const Matrix& inputs = m_document.dataset()->inputs;
    const Eigen::RowVectorXf lows = inputs.colwise().minCoeff();
    const Eigen::RowVectorXf highs = inputs.colwise().maxCoeff();
    for (std::size_t at = 0; at < m_ranges.size(); ++at) {
        const auto column = static_cast<Eigen::Index>(at);
        // A column of one value still deserves a slider that moves.
        const float margin = lows[column] < highs[column] ? 0.0F : 1.0F;
        m_ranges[at] = {lows[column] - margin, highs[column] + margin};
    }
}

void InputModel::readRangesOfScaling()
{
    const std::vector<LinearMap> maps = inverseMaps(m_document.spec().inputScaling);
    for (std::size_t at = 0; at < std::min(maps.size(), m_ranges.size()); ++at) {
        const float first = maps[at].of(m_ranges[at].low);
        const float second = maps[at].of(m_ranges[at].high);
        m_ranges[at] = {std::min(first, second), std::max(first, second)};
    }
}

QString InputModel::name(int row) const
{
    if (datasetFits() && m_document.dataset()->inputNames.size() == m_values.size())
        return QString::fromStdString(m_document.dataset()->inputNames[static_cast<std::size_t>(row)]);
    return tr("Input %1").arg(row + 1);
}

} // namespace wb::ui
