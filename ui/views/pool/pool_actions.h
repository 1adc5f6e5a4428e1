// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pool/trace_generator.h"
#include "ui/document/pool_session.h"

#include <QAction>

#include <array>

class QMenu;

namespace wb::ui {

/// The commands of the page Pool, for its buttons, the menu Pool and the palette. They are connected by the page; their
/// owner is it, too.
class PoolActions : public QObject {
    Q_OBJECT

public:
    PoolActions(PoolSession& session, QWidget& page);

    QAction* load = nullptr;
    QAction* play = nullptr; ///< Checked while it plays; says Pause then.
    QAction* budget = nullptr;
    QAction* pin = nullptr;
    QAction* evict = nullptr;
    QAction* bring = nullptr;  ///< Load the selected expert.
    QAction* forget = nullptr; ///< What was done by hand.
    QAction* exportNumbers = nullptr;
    QAction* exportLog = nullptr;
    QAction* copyCommand = nullptr;
    QMenu* generateMenu = nullptr; ///< Of the page's button; the menu Pool has its own with the same actions.

    void addTo(QMenu& menu) const;

signals:
    void recipeChosen(const wb::TraceRecipe& recipe);

private:
    QAction* add(const char* name, const QString& text, const QString& tip, const QList<QKeySequence>& keys = {});
    void addRecipes();
    void addPolicies();

    PoolSession& m_session;
    QWidget& m_page;
    std::array<QAction*, 4> m_recipes{};
    std::array<QAction*, kEvictionPolicies.size()> m_policies{};
};

} // namespace wb::ui
