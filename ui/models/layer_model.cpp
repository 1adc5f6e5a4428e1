// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_model.h"

#include "core/base/number_text.h"

namespace wb::ui {

namespace {

/// Words to the left, numbers to the right.
int layerAlignment(int column)
{
    const bool words = column == LayerModel::NameColumn || column == LayerModel::ActivationColumn;
    return static_cast<int>(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
}

} // namespace

LayerModel::LayerModel(Document& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_ids(layerIds(document.spec()))
{
    connect(&document, &Document::networkChanged, this, &LayerModel::follow);
}

int LayerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size()) + 1;
}

int LayerModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

LayerId LayerModel::layerAt(int row) const
{
    return row == 0 ? kInputLayer : m_ids.at(static_cast<std::size_t>(row - 1));
}

int LayerModel::rowOf(LayerId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (layerAt(row) == id)
            return row;
    }
    return -1;
}

void LayerModel::follow()
{
    if (auto ids = layerIds(m_document.spec()); ids != m_ids) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
        return;
    }
    // Shapes and shares of the neighbours change with a layer's size.
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QVariant LayerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int layer = index.row() - 1;
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::EditRole:
        return editValue(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return layerAlignment(index.column());
    case LayerIdRole:
        return static_cast<qint64>(layerAt(index.row()).value);
    case ShareRole:
        return layer < 0 ? 0.0 : shareOf(layer);
    case PlainRole:
        return plainValue(index);
    default:
        return {};
    }
}

QVariant LayerModel::text(const QModelIndex& index) const
{
    const NetworkSpec& spec = m_document.spec();
    const int layer = index.row() - 1;
    if (index.column() == NameColumn)
        return displayName(spec, layer);
    if (layer < 0)
        return index.column() == UnitsColumn ? QVariant(countText(spec.inputs)) : QVariant();
    const LayerSpec& design = spec.layers.at(static_cast<std::size_t>(layer));
    switch (index.column()) {
    case UnitsColumn:
        return countText(design.outputs);
    case ActivationColumn:
        return design.unitFunctions.empty() ? activationText(design.function.activation) : tr("mixed");
    case SteepnessColumn:
        return design.unitFunctions.empty() ? steepnessText(design.function.steepness) : tr("mixed");
    default:
        return costText(layer, index.column());
    }
}

QVariant LayerModel::costText(int layer, int column) const
{
    const LayerCost& cost = m_document.cost().layers.at(static_cast<std::size_t>(layer));
    switch (column) {
    case ShapeColumn:
        return QString(countText(cost.inputs) + u'→' + countText(cost.outputs));
    case ParametersColumn:
        return countText(cost.parameters);
    case MultiplyAddsColumn:
        return countText(cost.multiplyAdds);
    case BytesColumn:
        return bytesText(cost.weightBytes);
    case ShareColumn:
        return percentText(shareOf(layer));
    default:
        return {};
    }
}

double LayerModel::shareOf(int layer) const
{
    const CostReport& cost = m_document.cost();
    if (cost.total.parameters == 0)
        return 0.0;
    return static_cast<double>(cost.layers.at(static_cast<std::size_t>(layer)).parameters) /
           static_cast<double>(cost.total.parameters);
}

QVariant LayerModel::plainValue(const QModelIndex& index) const
{
    const int layer = index.row() - 1;
    const int column = index.column();
    if (column == UnitsColumn)
        return editValue(index);
    if (layer < 0 || column < ShapeColumn) {
        const QVariant shown = text(index);
        const bool isSteepness = column == SteepnessColumn && layer >= 0 && shown.toString() != tr("mixed");
        return isSteepness ? editValue(index) : shown;
    }
    const LayerCost& cost = m_document.cost().layers.at(static_cast<std::size_t>(layer));
    switch (column) {
    case ParametersColumn:
        return static_cast<qint64>(cost.parameters);
    case MultiplyAddsColumn:
        return static_cast<qint64>(cost.multiplyAdds);
    case BytesColumn:
        return static_cast<qint64>(cost.weightBytes);
    case ShareColumn:
        return shareOf(layer);
    default:
        return static_cast<qint64>(cost.inputs) * cost.outputs;
    }
}

QVariant LayerModel::editValue(const QModelIndex& index) const
{
    const NetworkSpec& spec = m_document.spec();
    const int layer = index.row() - 1;
    if (index.column() == NameColumn)
        return QString::fromStdString(layer < 0 ? spec.inputName
                                                : spec.layers.at(static_cast<std::size_t>(layer)).name);
    if (layer < 0)
        return index.column() == UnitsColumn ? QVariant(spec.inputs) : QVariant();
    const LayerSpec& design = spec.layers.at(static_cast<std::size_t>(layer));
    switch (index.column()) {
    case UnitsColumn:
        return design.outputs;
    case ActivationColumn:
        return static_cast<int>(design.function.activation);
    // By its shortest text, so that a spin box shows 0.1 and not the 0.10000000149 of the float.
    case SteepnessColumn:
        return steepnessText(design.function.steepness).toDouble();
    default:
        return text(index);
    }
}

QString LayerModel::toolTip(const QModelIndex& index) const
{
    const int layer = index.row() - 1;
    switch (index.column()) {
    case ActivationColumn: {
        if (layer < 0)
            return tr("Inputs are passed on as they are");
        const LayerSpec& design = m_document.spec().layers.at(static_cast<std::size_t>(layer));
        if (!design.unitFunctions.empty())
            return tr("The units of this layer have different functions; choosing one sets them all");
        const ActivationInfo& info = activationInfo(design.function.activation);
        return tr("y = %1, u = %2 × sum")
            .arg(QString::fromUtf8(info.formula), steepnessText(design.function.steepness));
    }
    case MultiplyAddsColumn:
        return tr("One multiply-add for each weight; adding the bias is not counted");
    case BytesColumn:
        return tr("4 B for each parameter; 1 kB = 1000 B");
    case ShareColumn:
        return tr("Share of the network's parameters");
    default:
        return {};
    }
}

bool LayerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    if (const auto done = apply(index, value); !done) {
        emit rejected(QString::fromStdString(done.error().message));
        return false;
    }
    return true;
}

Result<void> LayerModel::apply(const QModelIndex& index, const QVariant& value)
{
    const LayerId id = layerAt(index.row());
    if (index.column() == NameColumn)
        return m_document.setLayerName(id, value.toString());
    if (index.column() == UnitsColumn)
        return id == kInputLayer ? m_document.setInputs(value.toInt()) : m_document.setOutputs(id, value.toInt());
    if (index.column() == ActivationColumn)
        return m_document.setActivation(id, static_cast<Activation>(value.toInt()));
    UnitFunction function = m_document.spec().layers.at(static_cast<std::size_t>(index.row() - 1)).function;
    function.steepness = value.toFloat();
    return m_document.setFunction(id, function);
}

QVariant LayerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return layerAlignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Layer");
    case UnitsColumn:
        return tr("Units");
    case ActivationColumn:
        return tr("Activation");
    case SteepnessColumn:
        return tr("Steepness");
    case ShapeColumn:
        return tr("Shape");
    case ParametersColumn:
        return tr("Parameters");
    case MultiplyAddsColumn:
        return tr("Multiply-adds");
    case BytesColumn:
        return tr("Weights");
    case ShareColumn:
        return tr("Share");
    default:
        return {};
    }
}

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool ofInputs = index.column() <= UnitsColumn;
    if (ofInputs || (index.row() > 0 && index.column() <= SteepnessColumn))
        flags |= Qt::ItemIsEditable;
    return flags | Qt::ItemNeverHasChildren;
}

} // namespace wb::ui
