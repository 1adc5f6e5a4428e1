// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cascade_model.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"

#include <QFont>

#include <algorithm>

namespace wb::ui {

namespace {

double judgedError(const CascadeRecord& record) { return record.validationError.value_or(record.trainError); }

} // namespace

void CascadeModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void CascadeModel::add(std::vector<GrownNetwork> grown)
{
    if (grown.empty())
        return;
    const int before = best();
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(grown.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(grown.begin()), std::make_move_iterator(grown.end()));
    endInsertRows();
    if (before >= 0 && before != best()) // it is no longer shown as the best one
        emit dataChanged(index(before, 0), index(before, ColumnCount - 1), {Qt::FontRole});
}

int CascadeModel::best() const
{
    const auto found = std::min_element(m_rows.begin(), m_rows.end(), [](const GrownNetwork& a, const GrownNetwork& b) {
        return judgedError(a.record) < judgedError(b.record);
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CascadeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CascadeModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CascadeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(m_rows[static_cast<std::size_t>(index.row())], index.column());
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == JoinedColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                       : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.row() == best());
        return font;
    }
    case Qt::ToolTipRole:
        return index.row() == best() ? tr("The lowest error so far") : QString();
    default:
        return {};
    }
}

QString CascadeModel::textOf(const GrownNetwork& row, int column) const
{
    const auto error = [](double value) { return QString::fromStdString(numberText(value, 4)); };
    switch (column) {
    case UnitsColumn:
        return countText(row.record.units);
    case JoinedColumn:
        return row.record.units == 0 ? QStringLiteral("–")
                                     : activationText(row.record.function.activation) + QStringLiteral(" · ") +
                                           steepnessText(row.record.function.steepness);
    case TrainColumn:
        return error(row.record.trainError);
    case ValidationColumn:
        return row.record.validationError ? error(*row.record.validationError) : QStringLiteral("–");
    case ParametersColumn:
        return countText(row.network.totalConnections());
    default:
        return bytesText(row.network.totalConnections() * static_cast<qint64>(sizeof(float)));
    }
}

QVariant CascadeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // over the cells
        return index(0, section).data(role);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QString titles[] = {tr("Hidden units"), tr("Joined"),     tr("Train error"),
                              tr("Validation"),   tr("Parameters"), tr("Bytes")};
    return section >= 0 && section < ColumnCount ? titles[section] : QString();
}

} // namespace wb::ui
