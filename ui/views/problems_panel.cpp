// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/problems_panel.h"

#include "ui/theme/metrics.h"
#include "ui/views/message_bar.h"
#include "ui/views/problem_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

namespace wb::ui {

ProblemsPanel::ProblemsPanel(Document& document, LayerSelection& selection, const BudgetHolder& budget,
                             const DesignLatency& latency, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_model(document, budget, latency), m_messages(new MessageBar),
      m_pages(new QStackedWidget), m_list(new QListView)
{
    setObjectName(QStringLiteral("problemsPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(createHeader());
    createList();
    auto* empty = new QLabel(tr("No problems found"));
    empty->setObjectName(QStringLiteral("noProblems"));
    empty->setProperty("role", QStringLiteral("secondary"));
    empty->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_list);
    column->addWidget(m_pages, 1);
    connect(&m_model, &ProblemsModel::modelReset, this, &ProblemsPanel::showCount);
    connect(&document, &Document::networkChanged, m_messages, &MessageBar::dismiss);
    showCount();
}

QWidget* ProblemsPanel::createHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(metrics::kPadding, metrics::kGap, metrics::kPadding, metrics::kGap);
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("problemsCount"));
    m_count->setProperty("role", QStringLiteral("secondary"));
    row->addWidget(m_count, 1);
    m_copy = new QPushButton(tr("Copy"));
    m_copy->setObjectName(QStringLiteral("copyProblems"));
    m_copy->setToolTip(tr("Copy all problems as text"));
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_model.text()); });
    row->addWidget(m_copy);
    return header;
}

void ProblemsPanel::createList()
{
    auto* delegate = new ProblemDelegate(m_list);
    m_list->setObjectName(QStringLiteral("problemsList"));
    m_list->setAccessibleName(tr("Problems"));
    m_list->setToolTip(tr("Return mends the chosen problem"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(delegate);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsPanel::choose);
    connect(m_list, &QListView::clicked, this, &ProblemsPanel::choose);
    connect(delegate, &ProblemDelegate::fixRequested, this, &ProblemsPanel::fix);
    auto* mend = new QAction(tr("Fix the chosen problem"), m_list);
    mend->setObjectName(QStringLiteral("fixProblem"));
    mend->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    mend->setShortcutContext(Qt::WidgetShortcut);
    connect(mend, &QAction::triggered, this, [this] { fix(m_list->currentIndex()); });
    m_list->addAction(mend);
}

void ProblemsPanel::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (const LayerId layer = m_model.layerAt(index.row()))
        m_selection.select(layer);
}

void ProblemsPanel::fix(const QModelIndex& index)
{
    if (!index.isValid() || index.data(ProblemsModel::FixRole).toString().isEmpty())
        return;
    if (!m_model.problemAt(index.row()).fix) {
        emit fitRequested();
        return;
    }
    if (const auto done = m_model.fix(index.row()); !done)
        m_messages->showError(QString::fromStdString(done.error().message));
}

void ProblemsPanel::showCount()
{
    const int count = m_model.rowCount();
    m_count->setText(count == 0 ? QString() : count == 1 ? tr("1 problem") : tr("%1 problems").arg(count));
    m_copy->setVisible(count > 0);
    m_pages->setCurrentIndex(count > 0 ? 1 : 0);
}

} // namespace wb::ui
