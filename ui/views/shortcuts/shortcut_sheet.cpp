// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/shortcuts/shortcut_sheet.h"

#include "ui/theme/metrics.h"
#include "ui/views/shortcuts/shortcut_book.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wb::ui {

ShortcutSheet::ShortcutSheet(QWidget& window) : QDialog(&window), m_tree(new QTreeWidget)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* search = new QLineEdit;
    search->setObjectName(QStringLiteral("sheetSearch"));
    search->setPlaceholderText(tr("Search actions and keys"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("sheetTree"));
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(metrics::kPadding);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    fill(window);
    connect(search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    auto* note = new QLabel(tr("Single letters act only while the canvas or a chart has the focus."));
    note->setProperty("role", QStringLiteral("secondary"));
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* edit = buttons->addButton(tr("&Edit shortcuts…"), QDialogButtonBox::ActionRole);
    edit->setObjectName(QStringLiteral("sheetEdit"));
    edit->setToolTip(tr("Give actions other keys"));
    connect(edit, &QPushButton::clicked, this, [this] {
        accept();
        emit editRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(search);
    column->addWidget(m_tree, 1);
    column->addWidget(note);
    column->addWidget(buttons);
    resize(520, 600);
    search->setFocus();
}

QTreeWidgetItem* ShortcutSheet::group(const QString& title)
{
    for (int at = 0; at < m_tree->topLevelItemCount(); ++at)
        if (m_tree->topLevelItem(at)->text(0) == title)
            return m_tree->topLevelItem(at);
    auto* item = new QTreeWidgetItem(m_tree, {title});
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    return item;
}

void ShortcutSheet::fill(const QWidget& window)
{
    for (const CatalogAction& found : catalogActions(window)) {
        if (found.action->shortcuts().isEmpty())
            continue;
        const QString menu = found.menu.section(QStringLiteral(" › "), 0, 0);
        auto* row = new QTreeWidgetItem(group(menu.isEmpty() ? tr("Elsewhere") : menu));
        row->setText(0, found.text);
        row->setText(1, shortcutText(found.action->shortcuts()));
    }
    addFixed(tr("Select a layer"), QStringLiteral("←, →"));
    addFixed(tr("Edit the selected layer"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
}

/// Keys that a view takes itself and that are therefore nobody's to change.
void ShortcutSheet::addFixed(const QString& text, const QString& keys)
{
    auto* row = new QTreeWidgetItem(group(tr("On the canvas")));
    row->setText(0, text);
    row->setText(1, keys);
}

void ShortcutSheet::filter(const QString& text)
{
    for (int at = 0; at < m_tree->topLevelItemCount(); ++at) {
        QTreeWidgetItem* head = m_tree->topLevelItem(at);
        bool any = false;
        for (int row = 0; row < head->childCount(); ++row) {
            QTreeWidgetItem* item = head->child(row);
            const bool found = item->text(0).contains(text, Qt::CaseInsensitive) ||
                               item->text(1).contains(text, Qt::CaseInsensitive) ||
                               head->text(0).contains(text, Qt::CaseInsensitive);
            item->setHidden(!found);
            any = any || found;
        }
        head->setHidden(!any);
    }
}

} // namespace wb::ui
