// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/report_table.h"

#include "ui/theme/metrics.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kColumnWidth = 120;
constexpr int kNameWidth = 200;

QString lineOf(const QAbstractItemModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << (row < 0 ? model.headerData(column, Qt::Horizontal) : model.index(row, column).data()).toString();
    return cells.join(u'\t') + u'\n';
}

void copySelectedRows(const QTableView& table)
{
    QList<int> rows;
    for (const QModelIndex& index : table.selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QString text = lineOf(*table.model(), -1);
    for (const int row : rows)
        text += lineOf(*table.model(), row);
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

QTableView* reportTable(QAbstractItemModel& model, const QString& objectName)
{
    auto* table = new QTableView;
    table->setObjectName(objectName);
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(metrics::kDenseRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
    table->setColumnWidth(0, kNameWidth);
    auto* copy = new QAction(QTableView::tr("Copy"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, table, [table] { copySelectedRows(*table); });
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    return table;
}

} // namespace wb::ui
