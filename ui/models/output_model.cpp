// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/output_model.h"

#include "core/analysis/batch_summary.h"
#include "core/base/number_text.h"
#include "ui/document/layer_text.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

QString shown(double value) { return QString::fromStdString(numberText(value, OutputModel::kDigits)); }

QVariant outputAlignment(int column)
{
    return QVariant((column >= OutputModel::ValueColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

Eigen::Map<const Eigen::RowVectorXf> asRow(const std::vector<float>& values)
{
    return {values.data(), static_cast<Eigen::Index>(values.size())};
}

} // namespace

OutputModel::OutputModel(const Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document)
{
}

int OutputModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_outputs.size());
}

int OutputModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ErrorColumn + 1; }

QVariant OutputModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), index.column());
    case Qt::EditRole:
        return static_cast<double>(m_outputs[at]);
    case Qt::ToolTipRole:
        return index.column() == ValueColumn ? tr("%1\nType another value to seek inputs that give it")
                                                   .arg(QString::fromStdString(numberText(m_outputs[at])))
                                             : QString::fromStdString(numberText(m_outputs[at]));
    case Qt::TextAlignmentRole:
        return outputAlignment(index.column());
    case LowRole:
        return m_low;
    case HighRole:
        return m_high;
    case TargetRole:
        return hasTargets() ? QVariant(m_targets[at]) : QVariant();
    case LargestRole:
        return index.row() == m_largest;
    default:
        return {};
    }
}

QVariant OutputModel::display(int row, int column) const
{
    const auto at = static_cast<std::size_t>(row);
    const auto output = static_cast<double>(m_outputs[at]);
    switch (column) {
    case NameColumn:
        return name(row);
    case ValueColumn:
        return shown(output);
    case TargetColumn:
        return hasTargets() ? QVariant(shown(static_cast<double>(m_targets[at]))) : QVariant();
    case ErrorColumn:
        return hasTargets() ? QVariant(shown(output - static_cast<double>(m_targets[at]))) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags OutputModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == ValueColumn ? flags | Qt::ItemIsEditable : flags;
}

bool OutputModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    bool isNumber = false;
    const double wanted = value.toDouble(&isNumber);
    if (!index.isValid() || index.column() != ValueColumn || role != Qt::EditRole || !isNumber ||
        !std::isfinite(wanted))
        return false;
    emit sought(index.row(), wanted);
    return true;
}

QVariant OutputModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return outputAlignment(section);
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == ErrorColumn)
        return tr("Value − target");
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == ValueColumn)
        return tr("Type another value to seek inputs that give it");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Output");
    case ValueColumn:
        return tr("Value");
    case TargetColumn:
        return tr("Target");
    case ErrorColumn:
        return tr("Error");
    default:
        return QString();
    }
}

void OutputModel::show(std::span<const float> outputs, std::span<const float> targets)
{
    const bool reset = outputs.size() != m_outputs.size() || targets.size() != m_targets.size();
    if (reset)
        beginResetModel();
    m_outputs.assign(outputs.begin(), outputs.end());
    m_targets.assign(targets.begin(), targets.end());
    chooseRange();
    if (reset)
        endResetModel();
    else if (!m_outputs.empty())
        emit dataChanged(index(0, NameColumn), index(rowCount() - 1, ErrorColumn));
}

double OutputModel::meanSquaredError() const { return wb::meanSquaredError(asRow(m_outputs), asRow(m_targets)); }

std::optional<Confidence> OutputModel::confidence() const
{
    if (!m_document.spec().layers.back().isSoftmax())
        return std::nullopt;
    return confidenceOf(m_outputs);
}

QString OutputModel::whyNoConfidence() const
{
    if (m_document.spec().layers.back().isSoftmax())
        return tr("The outputs are no finite numbers, so nothing can be said of their probabilities.");
    return tr("Only a softmax layer gives probabilities of classes; these outputs come from %1.")
        .arg(activationText(m_document.spec().layers.back().functionOf(0).activation));
}

void OutputModel::chooseRange()
{
    m_largest = -1;
    if (m_outputs.empty())
        return;
    const LayerSpec& layer = m_document.spec().layers.back();
    const ActivationInfo& info = activationInfo(layer.functionOf(0).activation);
    if (info.activation == Activation::Softmax)
        m_largest = static_cast<int>(largestAt(asRow(m_outputs)));
    float widest = 0.0F;
    for (const std::vector<float>* values : {&m_outputs, &m_targets})
        for (const float value : *values)
            if (std::isfinite(value))
                widest = std::max(widest, std::abs(value));
    const bool bounded = std::isfinite(info.lower) && std::isfinite(info.upper) && layer.unitFunctions.empty();
    if (bounded && widest <= std::max(std::abs(info.lower), std::abs(info.upper))) {
        m_low = info.lower;
        m_high = info.upper;
    } else {
        m_high = widest > 0.0F ? widest : 1.0F;
        m_low = -m_high;
    }
}

QString OutputModel::name(int row) const
{
    const auto& dataset = m_document.dataset();
    const bool fits = dataset && dataset->targetNames.size() == m_outputs.size();
    return outputText(fits ? dataset->targetNames : std::vector<std::string>(), row);
}

} // namespace wb::ui
