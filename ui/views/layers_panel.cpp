// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layers_panel.h"

#include "ui/theme/metrics.h"
#include "ui/views/layer_delegate.h"
#include "ui/views/message_bar.h"

#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

namespace wb::ui {

LayersPanel::LayersPanel(Document& document, LayerSelection& selection, LayerActions& actions, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(document), m_table(new QTableView(this)),
      m_totals(new QLabel(this)), m_messages(new MessageBar(this))
{
    setObjectName(QStringLiteral("layersPanel"));
    buildTable();
    m_totals->setObjectName(QStringLiteral("layersTotals"));
    m_totals->setProperty("role", QStringLiteral("secondary"));
    m_totals->setWordWrap(true);
    m_totals->setContentsMargins(metrics::kPadding, metrics::kGap, metrics::kPadding, metrics::kRowGap);
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
    connect(&document, &Document::networkChanged, this, &LayersPanel::showTotals);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid() && !m_following)
            m_selection.select(m_model.layerAt(now.row()));
    });
    followSelection();
    showTotals();
}

void LayersPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("layersTable"));
    m_table->setAccessibleName(tr("Layers"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new LayerDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int widths[] = {92, 60, 96, 84, 80, 92, 104, 76, 76};
    for (int column = 0; column < LayerModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
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
    return tools;
}

void LayersPanel::editName()
{
    m_table->setFocus();
    m_table->edit(m_model.index(m_model.rowOf(m_selection.current()), LayerModel::NameColumn));
}

void LayersPanel::showTotals()
{
    const LayerCost& total = m_document.cost().total;
    m_totals->setText(
        tr("Total %1 parameters · %2 multiply-adds · %3 of weights")
            .arg(countText(total.parameters), countText(total.multiplyAdds), bytesText(total.weightBytes)));
}

void LayersPanel::followSelection()
{
    const int row = m_selection.current() ? m_model.rowOf(m_selection.current()) : -1;
    m_following = true;
    if (row < 0)
        m_table->setCurrentIndex({});
    else if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model.index(row, std::max(0, m_table->currentIndex().column())));
    m_following = false;
}

} // namespace wb::ui
