// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/action_catalog.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <set>

namespace wb::ui {

namespace {

class ActionCollector {
public:
    void addMenu(const QList<QAction*>& actions, const QString& path)
    {
        for (QAction* action : actions) {
            if (QMenu* menu = action->menu<QMenu*>()) {
                const QString title = withoutAccessKey(menu->title());
                addMenu(menu->actions(), path.isEmpty() ? title : path + QStringLiteral(" › ") + title);
            } else {
                add(action, path);
            }
        }
    }
    void add(QAction* action, const QString& path)
    {
        if (action->isSeparator() || !action->isVisible() || action->menu<QMenu*>() || action->text().isEmpty())
            return;
        if (m_seen.insert(action).second)
            m_found.push_back({action, withoutAccessKey(action->text()), path});
    }
    std::vector<CatalogAction> take() { return std::move(m_found); }

private:
    std::set<const QAction*> m_seen;
    std::vector<CatalogAction> m_found;
};

} // namespace

QString withoutAccessKey(QString text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
        text.remove(at, 1); // of a pair, the second one stays
    return text;
}

std::vector<CatalogAction> catalogActions(const QWidget& window)
{
    ActionCollector collector;
    if (const auto* frame = qobject_cast<const QMainWindow*>(&window))
        if (auto* bar = qobject_cast<QMenuBar*>(frame->menuWidget()))
            collector.addMenu(bar->actions(), {});
    // Unnamed ones are Qt's own: of text fields and their context menus.
    for (QAction* action : window.findChildren<QAction*>())
        if (!action->objectName().isEmpty() && !action->objectName().startsWith(QLatin1String("_q")))
            collector.add(action, {});
    return collector.take();
}

} // namespace wb::ui
