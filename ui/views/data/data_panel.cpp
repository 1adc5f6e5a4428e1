// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/data/data_panel.h"

#include "ui/document/layer_text.h"
#include "ui/document/network_fit.h"
#include "ui/theme/metrics.h"
#include "ui/views/data/class_balance_view.h"
#include "ui/views/data/column_card_delegate.h"
#include "ui/views/eliding_label.h"
#include "ui/views/empty_state.h"
#include "ui/views/fact_grid.h"
#include "ui/views/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace wb::ui {

namespace {

constexpr int kMostCardsAtOnce = 1000;             ///< As high as a list is made; more are scrolled in it.
constexpr Eigen::Index kMostBalanceRows = 200'000; ///< Counted at once.

/// To be filled from the left.
QWidget* toolRow()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addStretch(1);
    return tools;
}

enum DataPage { EmptyDataPage, RowsDataPage };

} // namespace

DataPanel::DataPanel(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_columns(document, nullptr, drive), m_pages(new QStackedWidget),
      m_messages(new MessageBar), m_fit(m_messages->addButton(tr("&Fit network"), "fitNetworkToRows"))
{
    setObjectName(QStringLiteral("dataPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    m_pages->addWidget(createEmptyPage());
    m_pages->addWidget(createRowsPage());
    column->addWidget(m_pages, 1);
    m_fit->setToolTip(tr("Gives the network as many inputs and outputs as the rows have; Undo takes it back"));
    connect(m_fit, &QPushButton::clicked, this, [this] {
        if (const auto done = fitNetworkTo(m_document, *m_document.dataset()); !done)
            m_messages->showError(QString::fromStdString(done.error().message));
    });
    connect(&m_document, &Document::datasetChanged, this, &DataPanel::followRows);
    connect(&m_document, &Document::networkChanged, this, &DataPanel::followFit);
    followRows();
}

QWidget* DataPanel::createEmptyPage()
{
    auto* page = new EmptyState(tr("No rows yet. Rows are what the network is tried on and trained with."));
    page->setNarrow();
    connect(page->addButton(tr("Load rows…"), QStringLiteral("dataLoad")), &QPushButton::clicked, this,
            &DataPanel::loadRequested);
    connect(page->addButton(tr("Generate…"), QStringLiteral("dataGenerate")), &QPushButton::clicked, this,
            &DataPanel::generateRequested);
    return page;
}

QToolButton* DataPanel::addTool(QWidget* row, const QString& text, const char* name, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(toolTip);
    button->setProperty("outlined", true);
    button->setMinimumHeight(metrics::kTarget);
    static_cast<QHBoxLayout*>(row->layout())->insertWidget(row->layout()->count() - 1, button);
    return button;
}

QWidget* DataPanel::createTools()
{
    auto* tools = toolRow();
    connect(addTool(tools, tr("Load…"), "dataLoadTool", tr("Take other rows from a file")), &QToolButton::clicked, this,
            &DataPanel::loadRequested);
    connect(addTool(tools, tr("Generate…"), "dataGenerateTool", tr("Make rows whose truth is known")),
            &QToolButton::clicked, this, &DataPanel::generateRequested);
    return tools;
}

/// What the rows that are there are good for.
QWidget* DataPanel::createUses()
{
    auto* uses = toolRow();
    connect(addTool(uses, tr("Suggest expert…"), "dataSuggest", tr("Propose networks to begin with for these rows")),
            &QToolButton::clicked, this, &DataPanel::suggestRequested);
    return uses;
}

QWidget* DataPanel::createHead()
{
    m_source = new ElidingLabel;
    m_source->setObjectName(QStringLiteral("dataSource"));
    m_source->setProperty("role", QStringLiteral("title"));
    m_facts = new QLabel;
    m_facts->setObjectName(QStringLiteral("dataFacts"));
    m_facts->setProperty("role", QStringLiteral("small"));
    m_facts->setWordWrap(true);
    m_balanceHead = makeHeading(tr("Classes"), nullptr);
    m_balance = new ClassBalanceView;
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, metrics::kRowGap);
    column->setSpacing(metrics::kGap);
    column->addWidget(createTools());
    auto* source = toolRow();
    static_cast<QHBoxLayout*>(source->layout())->insertWidget(0, m_source);
    m_columnsButton =
        addTool(source, tr("Columns…"), "dataColumns", tr("Choose again what the file's columns are for"));
    connect(m_columnsButton, &QToolButton::clicked, this, &DataPanel::columnsRequested);
    column->addWidget(source);
    column->addWidget(m_facts);
    column->addWidget(createUses());
    column->addWidget(m_balanceHead);
    column->addWidget(m_balance);
    return head;
}

QWidget* DataPanel::createRowsPage()
{
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("dataColumnList"));
    m_list->setAccessibleName(tr("Columns of the rows"));
    m_list->setModel(&m_columns);
    m_list->setItemDelegate(new ColumnCardDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead());
    column->addWidget(m_list, 1);
    m_scroll = new QScrollArea; // head and cards go up and down together
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DataPanel::showCard);
    connect(&m_columns, &QAbstractItemModel::modelReset, this, &DataPanel::fitList);
    return m_scroll;
}

void DataPanel::fitList()
{
    const int cards = std::min(m_columns.rowCount(), kMostCardsAtOnce);
    m_list->setMinimumHeight(cards * m_list->sizeHintForRow(0) + 2 * metrics::kGap);
}

/// A list that shows all its cards scrolls nowhere by itself.
void DataPanel::showCard(const QModelIndex& index)
{
    const QRect card = m_list->visualRect(index);
    const QPoint middle = m_list->viewport()->mapTo(m_scroll->widget(), card.center());
    m_scroll->ensureVisible(middle.x(), middle.y(), 0, card.height() / 2);
}

void DataPanel::setColumnsOffered(bool offered) { m_columnsButton->setEnabled(offered); }

void DataPanel::followRows()
{
    const auto& rows = m_document.dataset();
    m_pages->setCurrentIndex(rows ? RowsDataPage : EmptyDataPage);
    if (rows) {
        m_source->setText(rows->source.empty() ? tr("Rows") : QString::fromStdString(rows->source));
        QString facts =
            tr("%1 rows · inputs %2, targets %3")
                .arg(countText(rows->rows()), countText(rows->inputs.cols()), countText(rows->targets.cols()));
        if (rows->droppedRows > 0)
            facts += tr(" · %1 rows with a gap left out").arg(countText(rows->droppedRows));
        m_facts->setText(facts);
        m_balance->setBalance(rows->rows() <= kMostBalanceRows ? classBalance(*rows) : ClassBalance());
        m_balanceHead->setVisible(!m_balance->balance().counts.empty());
    }
    followFit();
}

void DataPanel::followFit()
{
    const auto& rows = m_document.dataset();
    if (!rows || fitsNetwork(m_document, *rows)) {
        m_messages->dismiss();
        return;
    }
    const Network& network = m_document.network();
    m_messages->show(MessageBar::Kind::Warning,
                     tr("They do not fit the network: inputs %1, outputs %2.")
                         .arg(countText(network.numInputs()), countText(network.numOutputs())));
}

} // namespace wb::ui
