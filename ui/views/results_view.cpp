// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results_view.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/number_width.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace wb::ui {

ResultsView::ResultsView(ResultsModel& results, QWidget* parent)
    : QWidget(parent), m_results(results), m_table(new QTableView), m_filterText(new QLabel)
{
    setObjectName(QStringLiteral("resultsView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    m_filterBar = createFilterBar();
    column->addWidget(m_filterBar);
    buildTable();
    column->addWidget(m_table, 1);
}

QWidget* ResultsView::createFilterBar()
{
    auto* bar = new QWidget;
    bar->setObjectName(QStringLiteral("resultsFilter"));
    m_filterText->setObjectName(QStringLiteral("resultsFilterText"));
    m_filterText->setTextFormat(Qt::PlainText);
    m_filterText->setWordWrap(true);
    auto* clear = new QPushButton(tr("Clear"));
    clear->setObjectName(QStringLiteral("clearResultsFilter"));
    clear->setToolTip(tr("Show all rows again"));
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kRowGap);
    line->addWidget(m_filterText, 1);
    line->addWidget(clear);
    connect(clear, &QPushButton::clicked, this, &ResultsView::clearFilter);
    bar->hide();
    return bar;
}

void ResultsView::buildTable()
{
    m_table->setObjectName(QStringLiteral("resultsTable"));
    m_table->setAccessibleName(tr("Results"));
    m_table->setModel(&m_results);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kDenseRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setDefaultSectionSize(numberWidth(*m_table));
    connect(m_table, &QTableView::activated, this, &ResultsView::chooseRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (m_table->hasFocus())
            chooseRow(index);
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, &m_results,
            [this](int section, Qt::SortOrder order) { m_results.sort(section, order); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this] { m_table->horizontalHeader()->setSortIndicatorShown(true); });
}

void ResultsView::chooseRow(const QModelIndex& index)
{
    if (index.isValid())
        emit rowActivated(m_results.dataRow(index.row()));
}

void ResultsView::setFilter(std::vector<int> rows, const QString& what)
{
    if (!m_results.result())
        return;
    m_filterText->setText(
        tr("%1 of %2 rows: %3")
            .arg(countText(static_cast<qint64>(rows.size())), countText(m_results.result()->outputs.rows()), what));
    m_results.setFilter(std::move(rows));
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_filterBar->show();
}

void ResultsView::clearFilter()
{
    m_results.clearFilter();
    resetOrder();
}

void ResultsView::resetOrder()
{
    m_filterBar->hide();
    m_table->horizontalHeader()->setSortIndicatorShown(false);
}

} // namespace wb::ui
