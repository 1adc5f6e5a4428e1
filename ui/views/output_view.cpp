// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/output_view.h"

#include "ui/theme/metrics.h"
#include "ui/views/bar_delegate.h"
#include "ui/views/number_width.h"

#include <QHeaderView>

namespace wb::ui {

OutputView::OutputView(OutputModel& model, QWidget* parent) : QTableView(parent), m_outputs(model)
{
    setObjectName(QStringLiteral("outputView"));
    setAccessibleName(tr("Outputs"));
    setModel(&model);
    setItemDelegate(new BarDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(OutputModel::BarColumn, QHeaderView::Stretch);
    setColumnWidth(OutputModel::NameColumn, 96);
    setColumnWidth(OutputModel::ValueColumn, numberWidth(*this, OutputModel::kDigits));
    setColumnWidth(OutputModel::TargetColumn, 64);
    setColumnWidth(OutputModel::ErrorColumn, numberWidth(*this, OutputModel::kDigits));
    connect(&model, &OutputModel::modelReset, this, &OutputView::showTargetColumns);
    showTargetColumns();
}

void OutputView::showTargetColumns()
{
    setColumnHidden(OutputModel::TargetColumn, !m_outputs.hasTargets());
    setColumnHidden(OutputModel::ErrorColumn, !m_outputs.hasTargets());
}

} // namespace wb::ui
