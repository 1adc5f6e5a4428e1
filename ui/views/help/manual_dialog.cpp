// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/help/manual_dialog.h"

#include "ui/theme/language.h"
#include "ui/theme/metrics.h"
#include "ui/views/help/manual_text.h"

#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kContentsWidth = 180;
constexpr int kTextWidth = 680;
constexpr int kSectionLevel = 2; ///< Of a section's heading; the only one of level 1 is the title.
constexpr int kBlockRole = Qt::UserRole;
constexpr double kManualLineHeight = 140; ///< Per cent.

} // namespace

ManualDialog::ManualDialog(QWidget& window)
    : QDialog(&window), m_search(new QLineEdit), m_missing(new QLabel(tr("Not found"))), m_contents(new QListWidget),
      m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("manualDialog"));
    setWindowTitle(tr("Manual"));
    m_text->setObjectName(QStringLiteral("manualText"));
    m_text->setAccessibleName(windowTitle());
    m_text->document()->setDocumentMargin(metrics::kGroupGap);
    m_text->setHtml(manualText(spokenLanguage(), window));
    QTextCursor all(m_text->document());
    all.select(QTextCursor::Document);
    QTextBlockFormat roomy;
    roomy.setLineHeight(kManualLineHeight, QTextBlockFormat::ProportionalHeight);
    roomy.setBottomMargin(metrics::kRowGap);
    all.mergeBlockFormat(roomy);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(metrics::kPadding);
    parts->addWidget(createContents());
    parts->addWidget(m_text);
    parts->setStretchFactor(1, 1);
    parts->setSizes({kContentsWidth, kTextWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPadding, metrics::kPadding, metrics::kPadding, metrics::kPadding);
    column->addWidget(parts);
    resize(880, 640);
    fillContents();
    connect(m_contents, &QListWidget::currentRowChanged, this, &ManualDialog::showSection);
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, this, &ManualDialog::follow);
}

QWidget* ManualDialog::createContents()
{
    m_search->setObjectName(QStringLiteral("manualSearch"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_text->moveCursor(QTextCursor::Start);
        search(true);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(true); });
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    for (const auto& [key, isOnward] : {std::pair{QKeySequence::FindNext, true}, {QKeySequence::FindPrevious, false}}) {
        const bool onward = isOnward;
        connect(new QShortcut(key, this), &QShortcut::activated, this, [this, onward] { search(onward); });
    }
    m_missing->setObjectName(QStringLiteral("manualMissing"));
    m_missing->setProperty("role", QStringLiteral("secondary"));
    m_missing->hide();
    m_contents->setObjectName(QStringLiteral("manualContents"));
    m_contents->setAccessibleName(tr("Contents"));
    auto* part = new QWidget;
    part->setMinimumWidth(kContentsWidth);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_search);
    column->addWidget(m_missing);
    column->addWidget(m_contents, 1);
    return part;
}

void ManualDialog::fillContents()
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != kSectionLevel)
            continue;
        auto* item = new QListWidgetItem(block.text().trimmed(), m_contents);
        item->setData(kBlockRole, block.blockNumber());
        item->setSizeHint(QSize(0, metrics::kTarget));
    }
}

void ManualDialog::showMode(Mode mode)
{
    const auto section = static_cast<int>(mode);
    m_contents->setCurrentRow(section);
    showSection(section); // also where it is the current one and the text is elsewhere
}

void ManualDialog::showSection(int section)
{
    const QListWidgetItem* item = m_contents->item(section);
    if (!item)
        return;
    const QTextBlock block = m_text->document()->findBlockByNumber(item->data(kBlockRole).toInt());
    const QSignalBlocker blocker(m_text->verticalScrollBar()); // else the end of the text chooses another section
    m_text->moveCursor(QTextCursor::End);                      // so that the heading comes to the top
    m_text->setTextCursor(QTextCursor(block));
    m_text->verticalScrollBar()->setValue(qRound(m_text->document()->documentLayout()->blockBoundingRect(block).top()) -
                                          metrics::kPadding);
}

/// Marks the section at the top of what is seen.
void ManualDialog::follow()
{
    const int block = m_text->cursorForPosition(QPoint(metrics::kGroupGap, metrics::kGroupGap)).blockNumber();
    int row = 0;
    while (row + 1 < m_contents->count() && m_contents->item(row + 1)->data(kBlockRole).toInt() <= block)
        ++row;
    const QSignalBlocker blocker(m_contents);
    m_contents->setCurrentRow(row);
}

void ManualDialog::search(bool isOnward)
{
    const QString words = m_search->text();
    const QTextDocument::FindFlags flags = isOnward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    bool isFound = words.isEmpty() || m_text->find(words, flags);
    if (!isFound) { // once around
        m_text->moveCursor(isOnward ? QTextCursor::Start : QTextCursor::End);
        isFound = m_text->find(words, flags);
    }
    m_missing->setVisible(!isFound);
}

} // namespace wb::ui
