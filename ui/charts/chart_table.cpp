// SPDX-License-Identifier: GPL-3.0-or-later
// The table twin of a chart: the numbers in place of the plot, for who cannot see it or wants to copy from it.
#include "ui/charts/chart.h"
#include "ui/charts/chart_table_model.h"
#include "ui/theme/metrics.h"
#include "ui/views/report_table.h"

#include <QAction>
#include <QTableView>

namespace wb::ui {

bool Chart::isTableShown() const { return m_tableAction->isChecked(); }

void Chart::showTable(bool shown) { m_tableAction->setChecked(shown); } // what is toggled by it does the work

void Chart::createTable()
{
    m_tableModel = new ChartTableModel(this);
    m_table = reportTable(*m_tableModel, QStringLiteral("chartTable"));
    m_table->setParent(this);
    m_table->setAccessibleName(tr("Table of the chart %1").arg(title()));
    placeTable();
}

void Chart::placeTable()
{
    if (!m_table)
        return;
    const int top = m_titleRow->outerRect().bottom() + metrics::kGap;
    m_table->setGeometry(rect().adjusted(0, std::max(top, metrics::kRowHeight), 0, 0)); // axis labels do not look out
}

void Chart::fillTable()
{
    const bool isShown = isTableShown() && !isEmpty();
    if (isShown && !m_table)
        createTable();
    if (!m_table)
        return;
    const bool hadFocus = hasFocus() || m_table->hasFocus();
    m_tableModel->setCsv(isShown ? table() : QString());
    m_table->resizeColumnsToContents();
    m_table->setVisible(isShown);
    if (hadFocus)
        (isShown ? static_cast<QWidget*>(m_table) : this)->setFocus();
}

} // namespace wb::ui
