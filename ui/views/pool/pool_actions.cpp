// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/pool_actions.h"

#include "ui/models/pool_text.h"

#include <QActionGroup>
#include <QMenu>

namespace wb::ui {

PoolActions::PoolActions(PoolSession& session, QWidget& page) : QObject(&page), m_session(session), m_page(page)
{
    load = add("poolLoadTrace", tr("&Load trace…"), tr("Requests from a file, to be replayed"));
    addRecipes();
    // Space only where the page is not typed into: in its charts.
    play = add("poolPlay", tr("&Play"), tr("Go through the requests, or stop"), {Qt::Key_Space, Qt::Key_F8});
    play->setCheckable(true);
    play->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(play, &QAction::toggled, this, [this](bool plays) { play->setText(plays ? tr("&Pause") : tr("&Play")); });
    budget = add("poolSetBudget", tr("&Budget…"), tr("Type the memory that the experts may take"));
    addPolicies();
    pin = add("poolPin", tr("P&in"), tr("Keep the selected expert in memory from the start, or no longer"),
              {Qt::Key_Return, Qt::Key_Enter});
    evict = add("poolEvict", tr("&Evict"), tr("Take the selected expert out of memory at this moment"),
                {QKeySequence::Delete});
    bring = add("poolBring", tr("L&oad expert"), tr("Load the selected expert at this moment"), {Qt::Key_Insert});
    bring->setIconText(tr("Load")); // as its button says
    for (QAction* action : {pin, evict, bring})
        action->setShortcutContext(Qt::WidgetShortcut); // of the tiles
    forget = add("poolForget", tr("&Undo what was done by hand"), tr("Forget the experts loaded and evicted by hand"));
    exportNumbers = add("poolExport", tr("Export &CSV…"), tr("The numbers of all policies at this budget"));
    exportLog = add("poolExportLog", tr("Export lo&g…"), tr("Every load, eviction and refusal of the chosen policy"));
    copyCommand = add("poolCopyCommand", tr("Copy as co&mmand"), tr("The line of expert that gives the same numbers"));
}

QAction* PoolActions::add(const char* name, const QString& text, const QString& tip, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setToolTip(
        keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys.first().toString(QKeySequence::NativeText)));
    return action;
}

void PoolActions::addRecipes()
{
    const std::array<QString, 4> texts{tr("&Zipf 0.9, 100 000 requests"), tr("&Uniform, 100 000 requests"),
                                       tr("&Bursts of 8, 100 000 requests"), tr("&Phases of 20, 100 000 requests")};
    generateMenu = new QMenu(&m_page);
    generateMenu->setObjectName(QStringLiteral("poolGenerateMenu"));
    generateMenu->setToolTipsVisible(true);
    for (std::size_t i = 0; i < m_recipes.size(); ++i) {
        const auto pattern = static_cast<TracePattern>(i);
        const QByteArray name = QByteArrayLiteral("poolGenerate-") + patternName(pattern).data();
        m_recipes.at(i) = add(name.constData(), texts.at(i),
                              tr("100 experts of 4 kB to 400 kB, seed 1; the fields of the page make other ones"));
        connect(m_recipes.at(i), &QAction::triggered, this, [this, pattern] {
            TraceRecipe recipe;
            recipe.pattern = pattern;
            emit recipeChosen(recipe);
        });
        generateMenu->addAction(m_recipes.at(i));
    }
}

void PoolActions::addPolicies()
{
    const std::array<QString, 4> tips{
        tr("The expert goes first whose last use is longest ago"), tr("The expert goes first that is used least"),
        tr("The expert goes first that was loaded first"),
        tr("The expert goes first whose next use is furthest away: it takes a look into the future")};
    auto* group = new QActionGroup(this);
    for (std::size_t i = 0; i < m_policies.size(); ++i) {
        const EvictionPolicy policy = kEvictionPolicies.at(i);
        const QByteArray name = QByteArrayLiteral("poolPolicy-") + policyName(policy).data();
        m_policies.at(i) = add(name.constData(), u'&' + policyText(policy), tips.at(i));
        m_policies.at(i)->setCheckable(true);
        group->addAction(m_policies.at(i));
        connect(m_policies.at(i), &QAction::triggered, this, [this, policy] { m_session.setPolicy(policy); });
    }
    const auto showChosen = [this] {
        m_policies.at(static_cast<std::size_t>(m_session.config().policy))->setChecked(true);
    };
    connect(&m_session, &PoolSession::configChanged, this, showChosen);
    showChosen();
}

void PoolActions::addTo(QMenu& menu) const
{
    menu.addAction(load);
    QMenu* recipes = menu.addMenu(tr("&Generate trace"));
    recipes->setObjectName(QStringLiteral("poolRecipesMenu"));
    recipes->setToolTipsVisible(true);
    for (QAction* recipe : m_recipes)
        recipes->addAction(recipe);
    menu.addAction(play);
    menu.addSeparator();
    menu.addAction(budget);
    QMenu* policies = menu.addMenu(tr("Polic&y"));
    policies->setObjectName(QStringLiteral("poolPoliciesMenu"));
    policies->setToolTipsVisible(true);
    for (QAction* policy : m_policies)
        policies->addAction(policy);
    menu.addSeparator();
    menu.addActions({pin, evict, bring, forget});
    menu.addSeparator();
    menu.addActions({exportNumbers, exportLog, copyCommand});
}

} // namespace wb::ui
