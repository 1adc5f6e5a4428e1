// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/screen_faults.h"

#include <QAbstractButton>
#include <QAction>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace wb::test {

namespace {

bool isCut(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap().isNull())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    // One that elides says so by asking for less than its text needs.
    return label.minimumSizeHint().width() > label.width() + 1;
}

bool isCut(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool signAlone = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    return !signAlone && button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() > button.width();
}

bool isCut(const QTabBar& bar)
{
    for (int tab = 0; tab < bar.count(); ++tab) {
        if (bar.isTabVisible(tab) && bar.fontMetrics().horizontalAdvance(bar.tabText(tab)) > bar.tabRect(tab).width())
            return true;
    }
    return false;
}

/// Whether a person can see the middle of a widget: it is not scrolled out of an area around it.
bool isInSight(const QWidget& widget) { return widget.isVisible() && !widget.visibleRegion().isEmpty(); }

/// Part of it is beyond the edge of something that does not scroll.
bool isBeyond(const QWidget& widget)
{
    if (widget.layoutDirection() == Qt::RightToLeft) // what is too wide is cut where it begins
        return false;
    for (const QWidget* around = widget.parentWidget(); around && !around->isWindow(); around = around->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(around))
            return false;
    const QSize seen = widget.visibleRegion().boundingRect().size();
    return seen.width() + 1 < widget.width() || seen.height() + 1 < widget.height();
}

/// Areas that scroll up and down alone, and whose content is wider.
QStringList cutAreas(const QWidget& window)
{
    QStringList cut;
    for (const auto* area : window.findChildren<QScrollArea*>()) {
        const QWidget* content = area->widget();
        if (content && isInSight(*area) && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            content->width() > area->viewport()->width())
            cut << QStringLiteral("%1: content of %2 in %3")
                       .arg(area->objectName())
                       .arg(content->width())
                       .arg(area->viewport()->width());
    }
    return cut;
}

/// Widgets of one layout that lie on one another or beyond its end: it had less room than they need at least.
QStringList overlaps(const QWidget& window)
{
    QStringList found;
    for (const QLayout* layout : window.findChildren<QLayout*>()) {
        const bool places = qobject_cast<const QBoxLayout*>(layout) || qobject_cast<const QGridLayout*>(layout) ||
                            qobject_cast<const QFormLayout*>(layout);
        for (int a = 0; places && a < layout->count(); ++a) {
            const QWidget* first = layout->itemAt(a)->widget();
            if (first && isInSight(*first) && first->geometry().right() > first->parentWidget()->width())
                found << QStringLiteral("%1 ends at %2 in %3")
                             .arg(first->objectName())
                             .arg(first->geometry().right())
                             .arg(first->parentWidget()->width());
            for (int b = a + 1; first && isInSight(*first) && b < layout->count(); ++b) {
                const QWidget* second = layout->itemAt(b)->widget();
                const QRect both = second ? first->geometry() & second->geometry() : QRect();
                if (second && isInSight(*second) && both.width() > 1 && both.height() > 1)
                    found << QStringLiteral("%1 lies on %2 (%3 x %4)")
                                 .arg(second->objectName(), first->objectName())
                                 .arg(both.width())
                                 .arg(both.height());
            }
        }
    }
    return found;
}

/// Letters that, with Alt, are a menu's and something else's.
QStringList sharedLetters(const QWidget& window)
{
    const auto* bar = window.findChild<QMenuBar*>();
    if (!bar)
        return {};
    QHash<QKeySequence, QString> menus;
    for (const QAction* action : bar->actions())
        menus.insert(QKeySequence::mnemonic(action->text()), action->text());
    menus.remove(QKeySequence());
    QStringList shared;
    const auto note = [&](const QString& text) {
        if (const QString menu = menus.value(QKeySequence::mnemonic(text)); !menu.isEmpty())
            shared << QStringLiteral("“%1” has the letter of the menu %2").arg(text, menu);
    };
    for (const auto* button : window.findChildren<QAbstractButton*>())
        if (isInSight(*button))
            note(button->text());
    for (const auto* label : window.findChildren<QLabel*>())
        if (isInSight(*label) && label->buddy())
            note(label->text());
    return shared;
}

/// Titles of columns that do not stand over their numbers.
QStringList titlesAside(const QWidget& window)
{
    QStringList aside;
    for (const auto* table : window.findChildren<QTableView*>()) {
        const QAbstractItemModel* model = table->model();
        if (!isInSight(*table) || !model || !table->horizontalHeader()->isVisible() || model->rowCount() == 0)
            continue;
        for (int column = 0; column < model->columnCount(); ++column) {
            const QVariant own = model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
            const bool isHeadRight =
                (own.isValid() ? own.toInt() : int(table->horizontalHeader()->defaultAlignment())) & Qt::AlignRight;
            const bool isCellRight =
                model->index(model->rowCount() - 1, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
            if (isHeadRight != isCellRight)
                aside << QStringLiteral("%1: title “%2” is not over its column")
                             .arg(table->objectName(),
                                  model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        }
    }
    return aside;
}

template <class Widget, class Text>
QStringList cutIn(const QWidget& window, Text text)
{
    QStringList cut;
    for (const Widget* widget : window.findChildren<Widget*>()) {
        if (isInSight(*widget) && (isCut(*widget) || isBeyond(*widget)))
            cut << QStringLiteral("%1 “%2” (%3 of %4)")
                       .arg(widget->objectName(), text(*widget))
                       .arg(widget->width())
                       .arg(widget->sizeHint().width());
    }
    return cut;
}

} // namespace

QStringList screenFaults(const QWidget& window)
{
    return cutIn<QLabel>(window, [](const QLabel& label) { return label.text(); }) +
           cutIn<QAbstractButton>(window, [](const QAbstractButton& button) { return button.text(); }) +
           cutIn<QTabBar>(window, [](const QTabBar& bar) { return bar.tabText(0); }) + cutAreas(window) +
           titlesAside(window) + overlaps(window) + sharedLetters(window);
}

} // namespace wb::test
