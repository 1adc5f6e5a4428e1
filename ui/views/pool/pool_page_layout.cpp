// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands on the page Pool.
#include "ui/charts/miss_curve_chart.h"
#include "ui/charts/pool_memory_chart.h"
#include "ui/theme/metrics.h"
#include "ui/views/eliding_label.h"
#include "ui/views/empty_state.h"
#include "ui/views/fact_grid.h"
#include "ui/views/job_bar.h"
#include "ui/views/pool/pool_actions.h"
#include "ui/views/pool/pool_figures.h"
#include "ui/views/pool/pool_form.h"
#include "ui/views/pool/pool_page.h"
#include "ui/views/pool/pool_tiles.h"
#include "ui/views/pool/pool_transport.h"
#include "ui/views/report_table.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kPolicyWidth = 76; ///< For "4.14 GB": a number that is cut is none.

/// A row or column without margins.
template <typename Layout>
Layout* plainLayout(QWidget* page, int spacing)
{
    auto* layout = new Layout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

/// Below its button, without a loop of events of its own: a browser has none to give.
void popUpBelow(QPushButton& button, QMenu& menu)
{
    QObject::connect(&button, &QPushButton::clicked, &menu,
                     [&button, &menu] { menu.popup(button.mapToGlobal(QPoint(0, button.height()))); });
}

QToolButton* actionButton(QAction& action, const char* name)
{
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setDefaultAction(&action);
    button->setMinimumSize(metrics::kTarget, metrics::kTarget);
    return button;
}

} // namespace

PoolPage::PoolPage(const Library* library, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_library(library), m_drive(drive), m_builder(library, drive), m_study(drive), m_player(drive),
      m_logRunner(drive), m_actions(new PoolActions(m_session, *this)), m_form(new PoolForm(m_session)),
      m_pages(new QStackedWidget), m_origin(new ElidingLabel), m_job(new JobBar), m_figures(new PoolFigures),
      m_memory(new PoolMemoryChart), m_curve(new MissCurveChart), m_tiles(new PoolTiles(m_residents)),
      m_counters(new QLabel), m_fill(new QLabel), m_note(new QLabel)
{
    setObjectName(QStringLiteral("poolPage"));
    addAction(m_actions->play);
    m_tiles->addActions({m_actions->pin, m_actions->evict, m_actions->bring});
    m_pages->addWidget(createEmptyPage());
    m_pages->addWidget(createResults());
    auto* body = new QWidget;
    auto* row = plainLayout<QHBoxLayout>(body, metrics::kPadding);
    row->addWidget(m_form);
    row->addWidget(m_pages, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(createHeader());
    column->addWidget(body, 1);
    setFocusProxy(m_form);
    connectParts();
    connectActions();
    followConfig();
    showActions();
}

QWidget* PoolPage::createHeader()
{
    auto* header = new QWidget;
    auto* row = plainLayout<QHBoxLayout>(header, metrics::kRowGap);
    auto* title = new QLabel(tr("Pool"));
    title->setProperty("role", QStringLiteral("pageTitle"));
    title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_origin->setObjectName(QStringLiteral("poolOrigin"));
    m_origin->setProperty("role", QStringLiteral("secondary"));
    m_origin->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addWidget(title);
    row->addWidget(m_origin, 1);
    row->addWidget(m_job, 1);
    auto* recipes = new QPushButton(tr("Generate trace") + QStringLiteral(" ▾"));
    recipes->setObjectName(QStringLiteral("poolRecipes"));
    recipes->setToolTip(tr("Requests that were thought out for a start"));
    recipes->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    popUpBelow(*recipes, *m_actions->generateMenu);
    row->addWidget(recipes);
    auto* more = new QPushButton(QStringLiteral("⋯"));
    more->setObjectName(QStringLiteral("poolMore"));
    more->setToolTip(tr("Export the numbers or the log, or copy the command"));
    more->setAccessibleName(tr("Export"));
    auto* menu = new QMenu(more);
    menu->setObjectName(QStringLiteral("poolMoreMenu"));
    menu->setToolTipsVisible(true);
    menu->addActions({m_actions->exportNumbers, m_actions->exportLog, m_actions->copyCommand});
    more->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    popUpBelow(*more, *menu);
    row->addWidget(more);
    return header;
}

QWidget* PoolPage::createEmptyPage()
{
    auto* page =
        new EmptyState(tr("A pool keeps many experts in memory under a budget of bytes. How many requests would "
                          "have to wait for a load? Replay some and see."));
    QAction* zipf = m_actions->generateMenu->actions().constFirst();
    QPushButton* generateButton = page->addButton(tr("Generate 100 000 requests"), QStringLiteral("poolFirstGenerate"));
    QPushButton* load = page->addButton(tr("Load trace…"), QStringLiteral("poolFirstLoad"));
    connect(generateButton, &QPushButton::clicked, zipf, &QAction::trigger);
    connect(load, &QPushButton::clicked, m_actions->load, &QAction::trigger);
    return page;
}

QWidget* PoolPage::createResults()
{
    auto* page = new QWidget;
    auto* column = plainLayout<QVBoxLayout>(page, metrics::kRowGap);
    column->addWidget(m_figures);
    column->addWidget(createCharts(), 5);
    column->addWidget(new PoolTransport(m_player, *m_actions->play));
    column->addWidget(createMoment(), 6);
    return page;
}

QWidget* PoolPage::createCharts()
{
    auto* charts = new QWidget;
    auto* row = plainLayout<QHBoxLayout>(charts, metrics::kRowGap);
    row->addWidget(m_memory, 3);
    row->addWidget(m_curve, 2);
    return charts;
}

QWidget* PoolPage::createMoment()
{
    auto* moment = new QWidget;
    auto* row = plainLayout<QHBoxLayout>(moment, metrics::kRowGap);
    auto* left = new QWidget;
    auto* tiles = plainLayout<QVBoxLayout>(left, metrics::kGap);
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::kGap);
    m_counters->setObjectName(QStringLiteral("poolCounters"));
    m_fill->setObjectName(QStringLiteral("poolFill"));
    for (QLabel* label : {m_counters, m_fill}) {
        label->setProperty("role", QStringLiteral("small"));
        label->setWordWrap(true);
    }
    tiles->addWidget(m_counters);
    line->addWidget(m_fill, 1);
    line->addWidget(actionButton(*m_actions->pin, "poolPinButton"));
    line->addWidget(actionButton(*m_actions->evict, "poolEvictButton"));
    line->addWidget(actionButton(*m_actions->bring, "poolBringButton"));
    tiles->addLayout(line);
    tiles->addWidget(m_tiles, 1);
    row->addWidget(left, 1);
    auto* right = new QWidget;
    auto* policies = plainLayout<QVBoxLayout>(right, metrics::kGap);
    policies->addWidget(makeHeading(tr("Policies at this budget"), right));
    m_table = reportTable(m_policies, QStringLiteral("poolPolicies"));
    m_table->setAccessibleName(tr("Policies at this budget"));
    m_table->setMinimumHeight(120);
    m_table->horizontalHeader()->setMinimumSectionSize(kPolicyWidth);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(PolicyModel::kNameColumn, QHeaderView::ResizeToContents);
    policies->addWidget(m_table, 1);
    m_note->setObjectName(QStringLiteral("poolNote"));
    m_note->setProperty("role", QStringLiteral("small"));
    m_note->setWordWrap(true);
    policies->addWidget(m_note);
    row->addWidget(right, 1);
    return moment;
}

} // namespace wb::ui
