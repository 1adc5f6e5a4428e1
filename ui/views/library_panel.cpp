// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/library_panel.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/expert_delegate.h"
#include "ui/views/filter_chips.h"
#include "ui/views/storage_badge.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace wb::ui {

LibraryPanel::LibraryPanel(Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_model(new LibraryModel(library, this)), m_search(new QLineEdit),
      m_chips(new FilterChips(library)), m_count(new QLabel), m_clear(new QToolButton), m_pages(new QStackedWidget),
      m_list(new QListView), m_emptyText(new QLabel), m_emptyButton(new QPushButton),
      m_open(new QPushButton(tr("Open"))), m_more(new QToolButton),
      m_versions(makeAction("libraryVersions", tr("&Versions…"),
                            tr("All versions of the selected expert: open one, restore it, give it a stage"))),
      m_describe(makeAction("libraryDescribe", tr("D&escribe…"),
                            tr("Name, domain, summary, tags, author and licence of the selected expert"))),
      m_trainings(makeAction("libraryTrainings", tr("Tra&inings…"),
                             tr("How the selected expert was trained: curves, settings, rows, machines"))),
      m_lineage(makeAction("libraryLineage", tr("&Lineage…"),
                           tr("What the selected expert descends from, and what descends from it"))),
      m_card(
          makeAction("libraryCard", tr("&Model card…"), tr("Save what is known of the selected expert as a web page"))),
      m_copyCard(makeAction("libraryCopyCard", tr("&Copy model card"),
                            tr("What is known of the selected expert, as Markdown for a README"))),
      m_remove(makeAction("libraryRemove", tr("&Delete from library"),
                          tr("Put the selected expert into the trash; it can be brought back for 30 days"))),
      m_trash(makeAction("libraryTrash", tr("&Trash of the library…"), tr("What was deleted, to bring it back"))),
      m_error(new QLabel)
{
    setObjectName(QStringLiteral("libraryPanel"));
    createSearch();
    createList();
    createActions();
    m_pages->addWidget(m_list);
    m_pages->addWidget(createEmptyPage());
    m_error->setObjectName(QStringLiteral("libraryError"));
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("libraryOpen"));
    m_open->setToolTip(tr("Open the selected expert on the canvas (Enter)"));

    auto* counts = new QHBoxLayout;
    counts->addWidget(m_count, 1);
    counts->addWidget(m_clear);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics::kRowGap);
    foot->addWidget(new StorageBadge(library), 1);
    foot->addWidget(m_more);
    foot->addWidget(m_open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPadding, metrics::kPadding, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_search);
    column->addWidget(m_chips);
    column->addLayout(counts);
    column->addWidget(m_pages, 1);
    column->addWidget(m_error);
    column->addLayout(foot);

    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &LibraryPanel::rememberSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LibraryPanel::refresh);
    connect(&library, &Library::persistenceChanged, this, &LibraryPanel::refresh);
    connect(m_open, &QPushButton::clicked, this, &LibraryPanel::openSelected);
    refresh();
}

void LibraryPanel::createSearch()
{
    m_search->setObjectName(QStringLiteral("librarySearch"));
    m_search->setPlaceholderText(tr("Search name, domain, tags…"));
    m_search->setAccessibleName(tr("Search the library"));
    m_search->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("libraryCount"));
    m_count->setProperty("role", QStringLiteral("small"));
    m_clear->setObjectName(QStringLiteral("libraryClear"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Show all experts again (Esc)"));
    connect(m_search, &QLineEdit::textChanged, m_chips, &FilterChips::setFilter);
    connect(m_chips, &FilterChips::filterChanged, m_search, &QLineEdit::setText);
    connect(m_search, &QLineEdit::textChanged, m_model, &LibraryModel::setFilter);
    connect(m_clear, &QToolButton::clicked, m_search, &QLineEdit::clear);
}

void LibraryPanel::createList()
{
    m_list->setObjectName(QStringLiteral("libraryList"));
    m_list->setAccessibleName(tr("Experts"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ExpertDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::activated, this, &LibraryPanel::openSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        for (QAction* action : expertActions())
            action->setEnabled(current.isValid());
        m_open->setEnabled(current.isValid());
    });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { showMenu(m_list->viewport()->mapToGlobal(place)); });
}

QAction* LibraryPanel::makeAction(const char* name, const QString& text, const QString& toolTip)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setToolTip(toolTip);
    return action;
}

void LibraryPanel::createActions()
{
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addActions(expertActions());
    connect(m_versions, &QAction::triggered, this, [this] { emit versionsRequested(selectedId(), selectedName()); });
    connect(m_describe, &QAction::triggered, this, [this] { emit describeRequested(selectedName()); });
    connect(m_trainings, &QAction::triggered, this, [this] { emit trainingsRequested(selectedId(), selectedName()); });
    connect(m_lineage, &QAction::triggered, this, [this] { emit lineageRequested(selectedId(), selectedName()); });
    connect(m_card, &QAction::triggered, this, [this] { emit cardRequested(selectedId(), selectedName()); });
    connect(m_copyCard, &QAction::triggered, this, [this] { emit cardCopyRequested(selectedId()); });
    connect(m_remove, &QAction::triggered, this, [this] { emit removeRequested(selectedId(), selectedName()); });
    connect(m_trash, &QAction::triggered, this, &LibraryPanel::trashRequested);
    m_more->setObjectName(QStringLiteral("libraryMore"));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setToolTip(tr("Versions, description, lineage, model card, trash; the library as a whole"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setMinimumSize(metrics::kTarget, metrics::kTarget);
    connect(m_more, &QToolButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void LibraryPanel::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("libraryMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(expertActions());
    menu->addSeparator();
    menu->addAction(m_trash);
    menu->addActions(m_libraryActions);
    menu->popup(place);
}

ExpertId LibraryPanel::selectedId() const { return m_model->idAt(m_list->currentIndex().row()); }

QString LibraryPanel::selectedName() const
{
    return m_list->currentIndex().siblingAtColumn(LibraryModel::NameColumn).data().toString();
}

QWidget* LibraryPanel::createEmptyPage()
{
    auto* page = new QWidget;
    m_emptyText->setObjectName(QStringLiteral("libraryEmptyText"));
    m_emptyText->setProperty("role", QStringLiteral("secondary"));
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignHCenter);
    m_emptyButton->setObjectName(QStringLiteral("libraryEmptyButton"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, metrics::kRowGap, 0, 0);
    column->setSpacing(metrics::kPadding);
    column->addWidget(m_emptyText);
    column->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (m_model->total() > 0)
            m_search->clear();
        else
            emit saveRequested();
    });
    return page;
}

void LibraryPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LibraryPanel::rememberSelection() { m_selected = selectedId(); }

void LibraryPanel::refresh()
{
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    const bool filtered = !m_model->filter().trimmed().isEmpty();
    m_count->setText(filtered     ? tr("%1 of %2").arg(countText(shown), countText(total))
                     : total == 1 ? tr("1 expert")
                                  : tr("%1 experts").arg(countText(total)));
    m_clear->setVisible(filtered);
    m_chips->setVisible(filtered || total > 0); // of nothing there is nothing to filter
    m_pages->setCurrentIndex(shown > 0 ? 0 : 1);
    if (shown == 0 && total > 0) {
        m_emptyText->setText(tr("No expert matches “%1”.").arg(m_model->filter().trimmed()));
        m_emptyButton->setText(tr("Clear the search"));
    } else {
        m_emptyText->setText(
            tr("No experts yet. Save the one on the canvas to keep it, with its weights and every version."));
        m_emptyButton->setText(tr("Save to library…"));
    }
    const bool troubled = !m_model->error().isEmpty();
    m_emptyText->setVisible(!troubled);
    m_emptyButton->setVisible(!troubled && (total > 0 || m_library.canSave()));
    showError(m_model->error());
    const int row = m_model->rowOf(m_selected);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, LibraryModel::NameColumn));
    const bool isSelected = m_list->currentIndex().isValid();
    m_open->setEnabled(isSelected);
    for (QAction* action : expertActions())
        action->setEnabled(isSelected);
    m_remove->setEnabled(isSelected && m_library.canSave());
}

void LibraryPanel::openSelected()
{
    const ExpertId id = selectedId();
    if (!id)
        return;
    const auto expert = m_library.load(id);
    showError(expert ? QString() : QString::fromStdString(expert.error().message));
    if (expert)
        emit openRequested(*expert);
}

void LibraryPanel::showError(const QString& text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

bool LibraryPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        m_search->clear();
        return true;
    case Qt::Key_Down:
        if (m_model->rowCount() == 0)
            return true;
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, LibraryModel::NameColumn));
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0 && !m_model->filter().isEmpty())
            m_list->setCurrentIndex(m_model->index(0, LibraryModel::NameColumn));
        openSelected();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace wb::ui
