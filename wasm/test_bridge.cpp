// SPDX-License-Identifier: GPL-3.0-or-later
#include "wasm/test_bridge.h"

#include "ui/jobs/job_runner.h"
#include "wasm/browser_persistence.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QGraphicsObject>
#include <QGraphicsView>
#include <QGroupBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QTreeView>

#include <emscripten/bind.h>

namespace wb::wasm {
namespace {

QJsonObject placed(const QRect& rect)
{
    return {{"x", rect.x()}, {"y", rect.y()}, {"w", rect.width()}, {"h", rect.height()}};
}

QRect onScreen(const QWidget& widget, const QRect& rect)
{
    return QRect(widget.mapToGlobal(rect.topLeft()), rect.size());
}

QString textOf(const QWidget& widget)
{
    for (const char* property : {"text", "currentText", "plainText", "title", "windowTitle"}) {
        const QVariant value = widget.property(property);
        if (value.isValid())
            return value.toString();
    }
    return {};
}

QJsonObject describe(const QWidget& widget)
{
    QJsonObject seen = placed(onScreen(widget, widget.rect()));
    const QWidget* hit = QApplication::widgetAt(widget.mapToGlobal(widget.rect().center()));
    seen["name"] = widget.objectName();
    seen["class"] = QString::fromLatin1(widget.metaObject()->className());
    seen["visible"] = widget.isVisible() && !widget.visibleRegion().isEmpty();
    seen["enabled"] = widget.isEnabled();
    seen["hit"] = hit && (hit == &widget || widget.isAncestorOf(hit));
    seen["focus"] = widget.hasFocus();
    seen["text"] = textOf(widget);
    seen["value"] = QJsonValue::fromVariant(widget.property("value"));
    seen["checked"] = widget.property("checked").toBool();
    seen["toolTip"] = widget.toolTip();
    return seen;
}

QJsonObject describe(const QAction& action, const QRect& rect)
{
    QJsonObject seen = placed(rect);
    seen["text"] = action.text().remove('&');
    seen["name"] = action.objectName();
    seen["enabled"] = action.isEnabled();
    seen["checked"] = action.isChecked();
    return seen;
}

QWidget* widgetNamed(const std::string& name)
{
    QWidget* found = nullptr;
    const QString wanted = QString::fromStdString(name);
    for (QWidget* widget : QApplication::allWidgets()) {
        if (widget->objectName() == wanted && (!found || widget->isVisible()))
            found = widget;
    }
    return found;
}

std::string json(const QJsonArray& array) { return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString(); }

/// Every widget of that objectName, of that class ("class:QPushButton") or showing that text ("text:Add layer").
std::string find(const std::string& selector)
{
    const QString wanted = QString::fromStdString(selector);
    QJsonArray found;
    for (const QWidget* widget : QApplication::allWidgets()) {
        const bool matches = wanted.startsWith("class:") ? widget->inherits(wanted.mid(6).toLatin1().constData())
                             : wanted.startsWith("text:")
                                 ? widget->isVisible() && textOf(*widget).remove('&') == wanted.mid(5)
                                 : widget->objectName() == wanted;
        if (matches)
            found.append(describe(*widget));
    }
    return json(found);
}

/// The entries of every open menu, and of the menu bars.
std::string menus()
{
    QJsonArray found;
    for (const QWidget* widget : QApplication::allWidgets()) {
        if (!widget->isVisible())
            continue;
        for (const QAction* action : widget->actions()) {
            if (!action->isVisible() || action->isSeparator())
                continue;
            if (const auto* menu = qobject_cast<const QMenu*>(widget))
                found.append(describe(*action, onScreen(*menu, menu->actionGeometry(const_cast<QAction*>(action)))));
            else if (const auto* bar = qobject_cast<const QMenuBar*>(widget))
                found.append(describe(*action, onScreen(*bar, bar->actionGeometry(const_cast<QAction*>(action)))));
        }
    }
    return json(found);
}

/// The tabs of every visible tab bar.
std::string tabs()
{
    QJsonArray found;
    for (const QWidget* widget : QApplication::allWidgets()) {
        const auto* bar = qobject_cast<const QTabBar*>(widget);
        for (int i = 0; bar && bar->isVisible() && i < bar->count(); ++i) {
            QJsonObject seen = placed(onScreen(*bar, bar->tabRect(i)));
            seen["text"] = bar->tabText(i).remove('&');
            seen["current"] = i == bar->currentIndex();
            found.append(seen);
        }
    }
    return json(found);
}

/// The cells of a view's model, top level, with their places where they are on screen.
std::string cells(const std::string& viewName)
{
    QJsonArray found;
    const auto* view = qobject_cast<const QAbstractItemView*>(widgetNamed(viewName));
    const QAbstractItemModel* model = view ? view->model() : nullptr;
    for (int row = 0; model && row < model->rowCount(view->rootIndex()); ++row) {
        for (int column = 0; column < model->columnCount(view->rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view->rootIndex());
            QJsonObject seen = placed(onScreen(*view->viewport(), view->visualRect(index)));
            seen["row"] = row;
            seen["column"] = column;
            seen["header"] = model->headerData(column, Qt::Horizontal).toString();
            seen["text"] = index.data().toString();
            seen["selected"] = view->selectionModel()->isSelected(index);
            found.append(seen);
        }
    }
    return json(found);
}

/// The named objects on a canvas.
std::string items(const std::string& viewName)
{
    QJsonArray found;
    const auto* view = qobject_cast<const QGraphicsView*>(widgetNamed(viewName));
    const auto all = view && view->scene() ? view->scene()->items() : QList<QGraphicsItem*>();
    for (const QGraphicsItem* item : all) {
        const QGraphicsObject* object = item->toGraphicsObject();
        if (!object || object->objectName().isEmpty())
            continue;
        const QRect rect = view->mapFromScene(item->sceneBoundingRect()).boundingRect();
        QJsonObject seen = placed(onScreen(*view->viewport(), rect));
        seen["name"] = object->objectName();
        seen["visible"] = item->isVisible();
        seen["selected"] = item->isSelected();
        found.append(seen);
    }
    return json(found);
}

/// Nothing runs and nothing waits to be saved.
bool idle()
{
    for (const QWidget* window : QApplication::topLevelWidgets()) {
        for (const ui::JobRunner* runner : window->findChildren<ui::JobRunner*>()) {
            if (runner->isRunning())
                return false;
        }
    }
    const auto* persistence = BrowserPersistence::instance();
    return !persistence || persistence->state() != BrowserPersistence::State::Saving;
}

std::string persistenceState()
{
    const auto* persistence = BrowserPersistence::instance();
    const char* const names[] = {"saved", "saving", "failed", "read-only"};
    return persistence ? names[static_cast<int>(persistence->state())] : "none";
}

} // namespace

void keepTestBridge() {}

EMSCRIPTEN_BINDINGS(TestBridge)
{
    emscripten::function("testFind", &find);
    emscripten::function("testMenus", &menus);
    emscripten::function("testTabs", &tabs);
    emscripten::function("testCells", &cells);
    emscripten::function("testItems", &items);
    emscripten::function("testIdle", &idle);
    emscripten::function("testPersistence", &persistenceState);
}

} // namespace wb::wasm
