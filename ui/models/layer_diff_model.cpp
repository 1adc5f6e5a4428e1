// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_diff_model.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>

namespace wb::ui {

namespace {

using DiffKind = LayerDifference::Kind;

QString diffChangeText(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Changed:
        return LayerDiffModel::tr("~ changed");
    case DiffKind::Added:
        return LayerDiffModel::tr("+ added");
    case DiffKind::Removed:
        return LayerDiffModel::tr("− removed");
    case DiffKind::Same:
        break;
    }
    return LayerDiffModel::tr("= same");
}

QColor diffColour(DiffKind kind)
{
    const Theme& theme = themeOf(QGuiApplication::palette());
    switch (kind) {
    case DiffKind::Changed:
        return theme.warning;
    case DiffKind::Added:
        return theme.ok;
    case DiffKind::Removed:
        return theme.error;
    case DiffKind::Same:
        break;
    }
    return theme.secondary;
}

QString diffFunctionText(const LayerSpec& layer)
{
    if (!layer.unitFunctions.empty())
        return LayerDiffModel::tr("functions by unit");
    return activationText(layer.function.activation) + u' ' + steepnessText(layer.function.steepness);
}

} // namespace

void LayerDiffModel::setNetworks(const Network& left, const Network& right)
{
    beginResetModel();
    m_diff = networkDiff(left, right);
    m_left = left.spec();
    m_right = right.spec();
    m_isFilled = true;
    endResetModel();
}

void LayerDiffModel::clear()
{
    beginResetModel();
    m_diff = {};
    m_isFilled = false;
    endResetModel();
}

QString LayerDiffModel::summary() const
{
    if (m_diff.isSame())
        return tr("The two networks are the same, to the last weight.");
    QStringList parts;
    if (const int changed = m_diff.count(DiffKind::Changed))
        parts << tr("~ %n changed", nullptr, changed);
    if (const int added = m_diff.count(DiffKind::Added))
        parts << tr("+ %n added", nullptr, added);
    if (const int removed = m_diff.count(DiffKind::Removed))
        parts << tr("− %n removed", nullptr, removed);
    parts << tr("= %n the same", nullptr, m_diff.count(DiffKind::Same));
    return tr("Layers: %1").arg(parts.join(QStringLiteral(" · ")));
}

int LayerDiffModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_isFilled ? 0 : static_cast<int>(m_diff.layers.size()) + 1;
}

int LayerDiffModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

DiffKind LayerDiffModel::kindOf(int row) const
{
    if (row > 0)
        return m_diff.layers[static_cast<std::size_t>(row) - 1].kind;
    return m_diff.inputs || m_diff.topology || m_diff.inputScaling || m_diff.outputScaling ? DiffKind::Changed
                                                                                           : DiffKind::Same;
}

LayerDifference LayerDiffModel::layersOf(int row) const
{
    return row > 0 ? m_diff.layers.at(static_cast<std::size_t>(row) - 1) : LayerDifference{};
}

QString LayerDiffModel::rowText(int row) const
{
    QStringList parts;
    for (int column = 0; column < ColumnCount; ++column)
        if (const QString text = index(row, column).data().toString(); !text.isEmpty())
            parts << text;
    return parts.join(QStringLiteral(", "));
}

QString LayerDiffModel::layerText(const NetworkSpec& spec, int layer) const
{
    if (layer < 0)
        return tr("%1: %2").arg(displayName(spec, -1), countText(spec.inputs));
    const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
    return tr("%1: %2, %3")
        .arg(displayName(spec, layer), shapeText(spec.sourceCount(layer), design.outputs), diffFunctionText(design));
}

QString LayerDiffModel::differenceText(int row) const
{
    QStringList parts;
    if (row == 0) {
        if (m_diff.inputs)
            parts << tr("inputs %1 → %2").arg(countText(m_left.inputs), countText(m_right.inputs));
        if (m_diff.topology)
            parts << (m_right.topology == Topology::Shortcut ? tr("layered → with shortcuts")
                                                             : tr("with shortcuts → layered"));
        if (m_diff.inputScaling)
            parts << tr("other scaling of the inputs");
        if (m_diff.outputScaling)
            parts << tr("other scaling of the outputs");
        return parts.join(QStringLiteral(" · "));
    }
    const LayerDifference& layer = m_diff.layers[static_cast<std::size_t>(row) - 1];
    if (layer.kind == DiffKind::Added || layer.kind == DiffKind::Removed)
        return {};
    const LayerSpec& left = m_left.layers[static_cast<std::size_t>(layer.left)];
    const LayerSpec& right = m_right.layers[static_cast<std::size_t>(layer.right)];
    if (layer.outputs)
        parts << tr("units %1 → %2").arg(countText(left.outputs), countText(right.outputs));
    if (layer.function)
        parts << tr("function %1 → %2").arg(diffFunctionText(left), diffFunctionText(right));
    if (layer.sources)
        parts << tr("reads %1 → %2 values")
                     .arg(countText(m_left.sourceCount(layer.left)), countText(m_right.sourceCount(layer.right)));
    if (layer.connected)
        parts << tr("other connections");
    if (layer.weightDelta && *layer.weightDelta > 0)
        parts << tr("weights differ by up to %1").arg(QString::fromStdString(numberText(*layer.weightDelta, 3)));
    return parts.join(QStringLiteral(" · "));
}

QVariant LayerDiffModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    if (role == Qt::ForegroundRole && index.column() == ChangeColumn)
        return diffColour(kindOf(row));
    if (role == Qt::ToolTipRole && index.column() == DifferenceColumn)
        return differenceText(row);
    if (role != Qt::DisplayRole)
        return {};
    const LayerDifference* layer = row > 0 ? &m_diff.layers[static_cast<std::size_t>(row) - 1] : nullptr;
    switch (index.column()) {
    case ChangeColumn:
        return diffChangeText(kindOf(row));
    case LeftColumn:
        return layer && layer->left < 0 ? QString() : layerText(m_left, layer ? layer->left : -1);
    case RightColumn:
        return layer && layer->right < 0 ? QString() : layerText(m_right, layer ? layer->right : -1);
    default:
        return differenceText(row);
    }
}

QVariant LayerDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ChangeColumn:
        return tr("Layer");
    case LeftColumn:
        return tr("Left");
    case RightColumn:
        return tr("Right");
    case DifferenceColumn:
        return tr("What differs");
    default:
        return {};
    }
}

} // namespace wb::ui
