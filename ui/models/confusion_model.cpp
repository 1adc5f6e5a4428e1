// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/confusion_model.h"

#include "ui/document/layer_text.h"

namespace wb::ui {

namespace {

enum FigureColumn { RowsFigure, RecallFigure, F1Figure, FigureColumns };

QString shareText(const std::optional<double>& share) { return share ? percentText(*share) : QStringLiteral("–"); }

} // namespace

void ConfusionModel::setConfusion(std::optional<Confusion> confusion, QStringList names)
{
    beginResetModel();
    m_confusion = std::move(confusion);
    m_names = std::move(names);
    endResetModel();
}

int ConfusionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_confusion ? 0 : m_confusion->classes() + 1;
}

int ConfusionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_confusion ? 0 : m_confusion->classes() + FigureColumns;
}

bool ConfusionModel::isCount(const QModelIndex& index) const
{
    return m_confusion && index.isValid() && index.row() < m_confusion->classes() &&
           index.column() < m_confusion->classes();
}

std::optional<ConfusionModel::Cell> ConfusionModel::cellAt(const QModelIndex& index) const
{
    if (!m_confusion || !index.isValid())
        return std::nullopt;
    const int classes = m_confusion->classes();
    const Cell cell{index.row() < classes ? index.row() : -1, index.column() < classes ? index.column() : -1};
    if (cell.wanted < 0 && cell.given < 0)
        return std::nullopt;
    return cell;
}

QString ConfusionModel::countCell(int wanted, int given) const
{
    const std::int64_t rows = m_confusion->wanted(wanted);
    const std::int64_t count = m_confusion->count(wanted, given);
    if (rows == 0)
        return countText(count);
    return countText(count) + u'\n' + percentText(static_cast<double>(count) / static_cast<double>(rows));
}

QString ConfusionModel::figure(const QModelIndex& index) const
{
    const int classes = m_confusion->classes();
    const int column = index.column() - classes;
    if (index.row() == classes)
        return column < 0               ? shareText(m_confusion->precision(index.column()))
               : column == RowsFigure   ? countText(m_confusion->rows())
               : column == RecallFigure ? shareText(m_confusion->accuracy())
                                        : shareText(m_confusion->macroF1());
    return column == RowsFigure     ? countText(m_confusion->wanted(index.row()))
           : column == RecallFigure ? shareText(m_confusion->recall(index.row()))
                                    : shareText(m_confusion->f1(index.row()));
}

QString ConfusionModel::explanation(const QModelIndex& index) const
{
    const int classes = m_confusion->classes();
    if (isCount(index))
        return tr("%1 of %2 rows of %3 were given as %4")
            .arg(countText(m_confusion->count(index.row(), index.column())),
                 countText(m_confusion->wanted(index.row())), className(index.row()), className(index.column()));
    if (index.row() == classes && index.column() < classes)
        return tr("Precision of %1: the right ones among the %2 rows given as it")
            .arg(className(index.column()), countText(m_confusion->given(index.column())));
    if (index.row() == classes && index.column() == classes + RecallFigure)
        return tr("Accuracy: the right ones among all rows");
    if (index.row() == classes && index.column() == classes + F1Figure)
        return tr("Macro F1: the mean over the classes");
    return {};
}

QVariant ConfusionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_confusion)
        return {};
    const bool counted = isCount(index);
    switch (role) {
    case Qt::DisplayRole:
        return counted ? countCell(index.row(), index.column()) : figure(index);
    case Qt::EditRole:
        return counted ? QVariant(static_cast<qint64>(m_confusion->count(index.row(), index.column()))) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return explanation(index);
    case RightRole:
        return counted && index.row() == index.column();
    case ShareRole:
        break;
    default:
        return {};
    }
    const std::int64_t rows = counted ? m_confusion->wanted(index.row()) : 0;
    if (rows == 0)
        return {};
    return static_cast<double>(m_confusion->count(index.row(), index.column())) / static_cast<double>(rows);
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) // over the cells
        return index(0, section).data(role);
    if (!m_confusion || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const int classes = m_confusion->classes();
    if (section < classes)
        return role == Qt::DisplayRole         ? className(section)
               : orientation == Qt::Horizontal ? tr("Given as %1").arg(className(section))
                                               : tr("Was to be %1").arg(className(section));
    if (role == Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Vertical)
        return tr("Precision");
    switch (section - classes) {
    case RowsFigure:
        return tr("Rows");
    case RecallFigure:
        return tr("Recall");
    default:
        return tr("F1");
    }
}

} // namespace wb::ui
