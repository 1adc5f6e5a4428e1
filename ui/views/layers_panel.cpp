// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layers_panel.h"

#include "ui/theme/metrics.h"
#include "ui/views/layer_delegate.h"
#include "ui/views/message_bar.h"
#include "ui/views/totals_row.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

namespace {

/// A row of the table that is no layer. plain: for other programs.
QStringList costCells(const QString& name, const LayerCost& cost, double share, bool plain)
{
    QStringList cells(LayerModel::ColumnCount);
    cells[LayerModel::NameColumn] = name;
    cells[LayerModel::ParametersColumn] = plain ? QString::number(cost.parameters) : countText(cost.parameters);
    cells[LayerModel::MultiplyAddsColumn] = plain ? QString::number(cost.multiplyAdds) : countText(cost.multiplyAdds);
    cells[LayerModel::BytesColumn] = plain ? QString::number(cost.weightBytes) : bytesText(cost.weightBytes);
    cells[LayerModel::ShareColumn] = plain ? QString::number(share) : percentText(share);
    return cells;
}

} // namespace

LayersPanel::LayersPanel(Document& document, LayerSelection& selection, LayerActions& actions, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(document), m_table(new QTableView(this)),
      m_delegate(new LayerDelegate(m_table)), m_totals(nullptr), m_messages(new MessageBar(this))
{
    setObjectName(QStringLiteral("layersPanel"));
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(LayerModel::PlainRole);
    buildTable();
    createCopyActions();
    m_totals = new TotalsRow(*m_table, this);
    m_totals->setObjectName(QStringLiteral("layersTotals"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools(actions));
    column->addWidget(m_messages);
    column->addWidget(m_table, 1);
    column->addWidget(m_totals);

    connect(&m_model, &LayerModel::rejected, m_messages, &MessageBar::showError);
    connect(&m_model, &LayerModel::dataChanged, m_messages, &MessageBar::dismiss);
    connect(&m_model, &LayerModel::modelReset, this, [this] {
        m_messages->dismiss();
        followSelection();
    });
    connect(&selection, &LayerSelection::changed, this, &LayersPanel::followSelection);
    connect(&selection, &LayerSelection::hoverChanged, this, &LayersPanel::followPointer);
    connect(m_table, &QAbstractItemView::entered, this, [this](const QModelIndex& index) {
        m_selection.hover(m_model.layerAt(m_sorted.mapToSource(index).row()));
    });
    connect(m_table, &QAbstractItemView::viewportEntered, this, [this] { m_selection.hover({}); });
    connect(&document, &Document::networkChanged, this, &LayersPanel::showTotals);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LayersPanel::selectLayers);
    followSelection();
    showTotals();
}

void LayersPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("layersTable"));
    m_table->setAccessibleName(tr("Layers"));
    m_table->setModel(&m_sorted);
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMouseTracking(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    buildColumns();
}

void LayersPanel::buildColumns()
{
    QHeaderView& header = *m_table->horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionsClickable(true);
    header.setToolTip(tr("Click to sort; the third click goes back to the order of the network"));
    connect(&header, &QHeaderView::sectionClicked, this, &LayersPanel::sortBy);
    const int widths[] = {92, 60, 96, 84, 80, 92, 104, 76, 76};
    for (int column = 0; column < LayerModel::ColumnCount; ++column) // some languages have longer words
        m_table->setColumnWidth(column, std::max(widths[column], header.sectionSizeHint(column)));
}

void LayersPanel::sortBy(int column)
{
    QHeaderView& header = *m_table->horizontalHeader();
    const bool isSame = m_sorted.sortColumn() == column;
    if (isSame && m_sorted.sortOrder() == Qt::DescendingOrder) {
        header.setSortIndicatorShown(false);
        m_sorted.sort(-1);
        return;
    }
    const Qt::SortOrder order = isSame ? Qt::DescendingOrder : Qt::AscendingOrder;
    header.setSortIndicatorShown(true);
    header.setSortIndicator(column, order);
    m_sorted.sort(column, order);
}

QWidget* LayersPanel::makeTools(LayerActions& actions)
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(metrics::kRowGap, metrics::kGap, metrics::kRowGap, metrics::kGap);
    row->setSpacing(metrics::kGap);
    const std::pair<QAction*, QString> buttons[] = {{actions.insert, QStringLiteral("+")},
                                                    {actions.remove, QStringLiteral("−")},
                                                    {actions.moveLeft, QStringLiteral("↑")},
                                                    {actions.moveRight, QStringLiteral("↓")}};
    for (const auto& [action, sign] : buttons) {
        auto* button = new QToolButton(tools);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setText(sign);
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->toolTip());
        button->setMinimumSize(metrics::kRowHeight, metrics::kTarget);
        button->setEnabled(action->isEnabled());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(makeCopyButton(tools));
    return tools;
}

QToolButton* LayersPanel::makeCopyButton(QWidget* tools)
{
    auto* copy = new QToolButton(tools);
    copy->setObjectName(QStringLiteral("copyLayersButton"));
    copy->setText(QStringLiteral("⋯"));
    copy->setToolTip(tr("Copy the table"));
    copy->setAccessibleName(tr("Copy the table"));
    copy->setMinimumSize(metrics::kRowHeight, metrics::kTarget);
    auto* menu = new QMenu(copy);
    menu->addActions(m_table->actions());
    connect(copy, &QToolButton::clicked, menu,
            [copy, menu] { menu->popup(copy->mapToGlobal(QPoint(0, copy->height()))); });
    return copy;
}

void LayersPanel::createCopyActions()
{
    const auto add = [this](const QString& name, const QString& text, const auto& content) {
        auto* action = new QAction(text, m_table);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [content] { QGuiApplication::clipboard()->setText(content()); });
        m_table->addAction(action);
        return action;
    };
    QAction* copy =
        add(QStringLiteral("copyLayersText"), tr("&Copy table as text"), [this] { return tableText(false).tabbed(); });
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    add(QStringLiteral("copyLayersMarkdown"), tr("Copy table as &Markdown"),
        [this] { return tableText(false).markdown(); });
    add(QStringLiteral("copyLayersCsv"), tr("Copy table as C&SV"), [this] { return tableText(true).csv(); });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

TableText LayersPanel::tableText(bool plain) const
{
    TableText table;
    const CostReport& cost = m_document.cost();
    for (int column = 0; column < LayerModel::ColumnCount; ++column) {
        table.header << m_sorted.headerData(column, Qt::Horizontal).toString();
        if (plain && column == LayerModel::BytesColumn)
            table.header.back() += QStringLiteral(" (B)");
    }
    for (int row = 0; row < m_sorted.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < LayerModel::ColumnCount; ++column) {
            // A shape is two numbers; as one it is only there to sort by.
            const bool asShown = !plain || column == LayerModel::ShapeColumn;
            cells
                << m_sorted.index(row, column).data(asShown ? Qt::DisplayRole : int(LayerModel::PlainRole)).toString();
        }
        table.rows << cells;
    }
    if (m_document.spec().isScaled())
        table.rows << costCells(tr("Scaling"), cost.scaling, 0, plain);
    table.rows << costCells(tr("Total"), cost.total, 1, plain);
    return table;
}

void LayersPanel::editName()
{
    m_table->setFocus();
    m_table->edit(m_sorted.mapFromSource(m_model.index(m_model.rowOf(m_selection.current()), LayerModel::NameColumn)));
}

void LayersPanel::showTotals()
{
    const TableText table = tableText(false);
    QMap<int, QString> texts;
    for (int column = 0; column < LayerModel::ColumnCount; ++column) {
        if (!table.rows.back()[column].isEmpty())
            texts[column] = table.rows.back()[column];
    }
    m_totals->setTexts(texts);
}

void LayersPanel::selectLayers()
{
    if (m_following)
        return;
    std::vector<LayerId> ids;
    const QModelIndex current = m_table->currentIndex();
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        const LayerId id = m_model.layerAt(m_sorted.mapToSource(row).row());
        // The first one becomes the primary one.
        ids.insert(row.row() == current.row() ? ids.begin() : ids.end(), id);
    }
    if (ids.size() == 1)
        m_selection.select(ids.front());
    else
        m_selection.selectAll(ids);
}

int LayersPanel::shownRowOf(LayerId id) const
{
    const int row = id ? m_model.rowOf(id) : -1;
    return row < 0 ? -1 : m_sorted.mapFromSource(m_model.index(row, 0)).row();
}

void LayersPanel::followPointer()
{
    m_delegate->setLitRow(shownRowOf(m_selection.hovered()));
    m_table->viewport()->update();
}

void LayersPanel::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_selection.hover({});
}

void LayersPanel::followSelection()
{
    m_following = true;
    QItemSelection rows;
    for (const LayerId id : m_selection.all()) {
        const int shown = shownRowOf(id);
        if (shown < 0)
            continue;
        rows.select(m_sorted.index(shown, 0), m_sorted.index(shown, LayerModel::ColumnCount - 1));
    }
    const int row = m_selection.current() ? m_model.rowOf(m_selection.current()) : -1;
    QItemSelectionModel& selected = *m_table->selectionModel();
    if (row < 0) {
        m_table->setCurrentIndex({});
    } else if (const QModelIndex index = m_sorted.mapFromSource(m_model.index(row, 0));
               m_table->currentIndex().row() != index.row()) {
        selected.setCurrentIndex(index.siblingAtColumn(std::max(0, m_table->currentIndex().column())),
                                 QItemSelectionModel::NoUpdate);
        m_table->scrollTo(index);
    }
    selected.select(rows, QItemSelectionModel::ClearAndSelect);
    m_following = false;
}

} // namespace wb::ui
