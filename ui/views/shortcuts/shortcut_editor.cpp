// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/shortcuts/shortcut_editor.h"

#include "ui/theme/metrics.h"
#include "ui/views/shortcuts/shortcut_model.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace wb::ui {

ShortcutEditor::ShortcutEditor(ShortcutBook& book, QWidget* parent)
    : QDialog(parent), m_book(book), m_filtered(new QSortFilterProxyModel(this)), m_table(new QTableView),
      m_chosen(new QLabel), m_keys(new QKeySequenceEdit),
      m_assign(addButton(tr("&Assign"), "assignShortcut", tr("Give the chosen action these keys"))),
      m_clear(addButton(tr("&None"), "clearShortcut", tr("Take the chosen action's keys away"))),
      m_reset(addButton(tr("&Original"), "resetShortcut", tr("Give the chosen action its original keys back"))),
      m_resetAll(addButton(tr("A&ll original"), "resetAllShortcuts", tr("Give all actions their original keys back"))),
      m_state(new QLabel)
{
    setObjectName(QStringLiteral("shortcutEditor"));
    setWindowTitle(tr("Edit shortcuts"));
    m_filtered->setSourceModel(new ShortcutModel(book, this));
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* search = new QLineEdit;
    search->setObjectName(QStringLiteral("shortcutSearch"));
    search->setPlaceholderText(tr("Search actions and keys"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_resetAll, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(search);
    column->addWidget(createTable(), 1);
    column->addWidget(createFields());
    column->addWidget(buttons);
    resize(840, 520);
    m_table->selectRow(0);
    showCurrent();
}

QPushButton* ShortcutEditor::addButton(const QString& text, const char* name, const QString& toolTip)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    return button;
}

QWidget* ShortcutEditor::createTable()
{
    m_table->setObjectName(QStringLiteral("shortcutTable"));
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::ActionColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutEditor::showCurrent);
    connect(m_table, &QTableView::activated, m_keys, [this] { m_keys->setFocus(); });
    return m_table;
}

QWidget* ShortcutEditor::createFields()
{
    m_keys->setObjectName(QStringLiteral("shortcutKeys"));
    m_keys->setAccessibleName(tr("New keys: press them"));
    m_keys->setToolTip(tr("Press the new keys"));
    m_state->setObjectName(QStringLiteral("shortcutState"));
    m_state->setWordWrap(true);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutEditor::showState);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutEditor::assign);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_book.setKeys(current(), {});
        showCurrent();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_book.reset(current());
        showCurrent();
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_book.resetAll();
        showCurrent();
    });
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_chosen, 1);
    row->addWidget(m_keys, 1);
    for (QPushButton* button : {m_assign, m_clear, m_reset})
        row->addWidget(button);
    column->addLayout(row);
    column->addWidget(m_state);
    return fields;
}

int ShortcutEditor::current() const
{
    const QModelIndex index = m_filtered->mapToSource(m_table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void ShortcutEditor::showCurrent()
{
    const int index = current();
    const bool chosen = index >= 0;
    m_chosen->setText(chosen ? m_book.entries()[static_cast<std::size_t>(index)].item.text : tr("Choose an action."));
    const QAction* action = chosen ? m_book.entries()[static_cast<std::size_t>(index)].item.action : nullptr;
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    showState();
}

void ShortcutEditor::showState()
{
    const int index = current();
    const QAction* action = index < 0 ? nullptr : m_book.entries()[static_cast<std::size_t>(index)].item.action.data();
    const QKeySequence keys = m_keys->keySequence();
    const QAction* taken = action ? m_book.conflict(index, keys) : nullptr;
    const bool isNew = action && !keys.isEmpty() && keys != action->shortcut();
    m_keys->setEnabled(action != nullptr);
    m_assign->setEnabled(isNew && !taken);
    m_clear->setEnabled(action && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action && m_book.isChanged(index));
    m_state->setProperty("role", taken ? QStringLiteral("error") : QStringLiteral("secondary"));
    m_state->setStyleSheet(QString()); // lets the style look at the role again
    if (taken)
        m_state->setText(tr("✕ %1 belongs to “%2”. Choose other keys, or take them from it first.")
                             .arg(keys.toString(QKeySequence::NativeText), withoutAccessKey(taken->text())));
    else if (isNew)
        m_state->setText(tr("%1 is free.").arg(keys.toString(QKeySequence::NativeText)));
    else
        m_state->setText(tr("Single letters act only while the canvas or a chart has the focus."));
}

void ShortcutEditor::assign()
{
    const int index = current();
    if (index < 0 || m_book.conflict(index, m_keys->keySequence()))
        return;
    m_book.setKeys(index, {m_keys->keySequence()});
    showCurrent();
}

} // namespace wb::ui
