// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/input_list.h"

#include "ui/theme/metrics.h"
#include "ui/views/input_delegate.h"
#include "ui/views/number_width.h"

#include <QHeaderView>
#include <QMouseEvent>

#include <algorithm>

namespace wb::ui {

InputList::InputList(InputModel& model, QWidget* parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("inputList"));
    setAccessibleName(tr("Inputs"));
    setModel(&model);
    setItemDelegate(new InputDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(InputModel::NameColumn, QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(InputModel::SliderColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(InputModel::ValueColumn, QHeaderView::Interactive);
    setColumnWidth(InputModel::NameColumn, 80);
    setColumnWidth(InputModel::ValueColumn, numberWidth(*this));
}

void InputList::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid() || index.column() != InputModel::SliderColumn) {
        QTableView::mousePressEvent(event);
        return;
    }
    setCurrentIndex(index);
    m_sliding = index;
    slideTo(event->position().toPoint().x());
}

void InputList::mouseMoveEvent(QMouseEvent* event)
{
    if (m_sliding.isValid())
        slideTo(event->position().toPoint().x());
    else
        QTableView::mouseMoveEvent(event);
}

void InputList::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_sliding.isValid())
        m_sliding = QModelIndex();
    else
        QTableView::mouseReleaseEvent(event);
}

void InputList::slideTo(int x)
{
    model()->setData(m_sliding, InputDelegate::valueAt(m_sliding, visualRect(m_sliding), x));
}

void InputList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && state() != EditingState) {
        if (current.column() == InputModel::SliderColumn && moveSlider(event->key()))
            return;
        const QString typed = event->text();
        const bool isNumber = !typed.isEmpty() && QStringLiteral("0123456789+-.,").contains(typed.front());
        const bool isEdit =
            event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2;
        if ((isNumber || isEdit) && event->modifiers().testFlag(Qt::ControlModifier) == false) {
            setCurrentIndex(current.siblingAtColumn(InputModel::ValueColumn));
            if (isEdit && edit(currentIndex(), AllEditTriggers, event))
                return;
        }
    }
    QTableView::keyPressEvent(event);
}

bool InputList::moveSlider(int key)
{
    const QModelIndex index = currentIndex();
    const double low = index.data(InputModel::LowRole).toDouble();
    const double high = index.data(InputModel::HighRole).toDouble();
    const double value = index.data(Qt::EditRole).toDouble();
    const auto moveTo = [&](double to) {
        model()->setData(index, roundedToRange(std::clamp(to, low, high), low, high));
        return true;
    };
    switch (key) {
    case Qt::Key_Left:
        return moveTo(value - (high - low) / 100.0);
    case Qt::Key_Right:
        return moveTo(value + (high - low) / 100.0);
    case Qt::Key_PageDown:
        return moveTo(value - (high - low) / 10.0);
    case Qt::Key_PageUp:
        return moveTo(value + (high - low) / 10.0);
    case Qt::Key_Home:
        return moveTo(low);
    case Qt::Key_End:
        return moveTo(high);
    default:
        return false;
    }
}

} // namespace wb::ui
