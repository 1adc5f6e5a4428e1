// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/welcome/welcome_page.h"

#include "ui/document/library.h"
#include "ui/document/recent_files.h"
#include "ui/theme/metrics.h"
#include "ui/views/welcome/card_grid.h"
#include "ui/views/welcome/example_card.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kStartWidth = 232;
constexpr int kShownRecent = 6;

QLabel* welcomeLabel(const QString& text, const char* role)
{
    auto* label = new QLabel(text);
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(true);
    return label;
}

/// A name that fits a button of the start column, its middle cut.
QString shortened(const QWidget& widget, const QString& text)
{
    return widget.fontMetrics().elidedText(text, Qt::ElideMiddle, kStartWidth - 3 * metrics::kPadding);
}

} // namespace

WelcomePage::WelcomePage(Document& document, Library* library, RecentFiles& recent, QWidget* parent)
    : QWidget(parent), m_document(document), m_library(library), m_recent(recent), m_grid(new CardGrid)
{
    setObjectName(QStringLiteral("welcomePage"));
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(metrics::kWideGap, metrics::kWideGap, metrics::kWideGap, metrics::kWideGap);
    columns->setSpacing(metrics::kWideGap);
    columns->addWidget(createStart(), 0);
    columns->addWidget(createExamples(), 1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("welcomeScroll"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    setFocusProxy(cards().constFirst());

    connect(&m_recent, &RecentFiles::changed, this, &WelcomePage::showRecent);
    connect(&m_document, &Document::descriptionChanged, this, &WelcomePage::showDocument);
    if (m_library)
        connect(m_library, &Library::changed, this, &WelcomePage::showLibrary);
    showRecent();
    showDocument();
    showLibrary();
}

QPushButton* WelcomePage::addStart(QVBoxLayout* column, const QString& text, const char* name, const QString& toolTip)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(toolTip);
    button->setMinimumHeight(metrics::kRowHeight);
    column->addWidget(button);
    return button;
}

QWidget* WelcomePage::createStart()
{
    auto* start = new QWidget;
    start->setFixedWidth(kStartWidth);
    auto* column = new QVBoxLayout(start);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(welcomeLabel(tr("Expert Workbench"), "pageTitle"));
    column->addWidget(
        welcomeLabel(tr("Design a small network by eye, try it, train it, and see what it costs."), "secondary"));
    column->addSpacing(metrics::kRowGap);
    auto* fresh = addStart(column, tr("&New expert"), "welcomeNew", tr("Begin with 64-32-16-8"));
    fresh->setProperty("primary", true);
    connect(fresh, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(addStart(column, tr("Open…"), "welcomeOpen", tr("Open a FANN .net file or rows of data")),
            &QPushButton::clicked, this, &WelcomePage::openRequested);
    if (m_library) {
        m_openLibrary = addStart(column, tr("Open library"), "welcomeLibrary", tr("The experts you have kept"));
        connect(m_openLibrary, &QPushButton::clicked, this, &WelcomePage::libraryRequested);
    }
    m_continue = addStart(column, {}, "welcomeContinue", tr("Back to the expert that is open"));
    connect(m_continue, &QPushButton::clicked, this, &WelcomePage::continueRequested);
    column->addSpacing(metrics::kRowGap);
    m_recentHead = welcomeLabel(tr("Recent files"), "title");
    column->addWidget(m_recentHead);
    m_recentList = new QVBoxLayout;
    m_recentList->setSpacing(metrics::kGap);
    column->addLayout(m_recentList);
    column->addStretch(1);
    return start;
}

QWidget* WelcomePage::createExamples()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    auto* head = welcomeLabel(tr("Examples"), "pageTitle");
    column->addWidget(head);
    column->addWidget(
        welcomeLabel(tr("Each opens with everything it needs; unsaved work is asked about first."), "secondary"));
    column->addSpacing(metrics::kGap);
    for (Example& example : examples()) {
        auto* card = new ExampleCard(std::move(example));
        connect(card, &QAbstractButton::clicked, this, [this, card] { emit exampleChosen(card->example()); });
        m_grid->addCard(card);
    }
    column->addWidget(m_grid);
    column->addStretch(1);
    return part;
}

QList<QWidget*> WelcomePage::cards() const
{
    QList<QWidget*> found;
    for (auto* card : m_grid->findChildren<ExampleCard*>(QString(), Qt::FindDirectChildrenOnly))
        found << card;
    return found;
}

int WelcomePage::columns() const { return m_grid->columns(); }

void WelcomePage::showRecent()
{
    while (QLayoutItem* item = m_recentList->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList paths = m_recent.paths().mid(0, kShownRecent);
    m_recentHead->setVisible(!paths.isEmpty());
    for (const QString& path : paths) {
        const QFileInfo file(path);
        auto* button = new QPushButton;
        button->setText(shortened(*button, file.fileName()).replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setObjectName(QStringLiteral("welcomeRecent"));
        button->setFlat(true);
        button->setStyleSheet(
            QStringLiteral("QPushButton:!focus { text-align: left; border: none; } QPushButton { text-align: left; }"));
        button->setEnabled(file.exists());
        button->setAccessibleName(file.fileName());
        button->setToolTip(file.exists() ? QDir::toNativeSeparators(path)
                                         : tr("%1 is not there any more").arg(QDir::toNativeSeparators(path)));
        connect(button, &QPushButton::clicked, this, [this, path] { emit recentChosen(path); });
        m_recentList->addWidget(button);
    }
}

void WelcomePage::showDocument()
{
    const QString name = QString::fromStdString(m_document.expert().name);
    const QString text = tr("Continue with %1").arg(name.isEmpty() ? tr("Unnamed expert") : name);
    m_continue->setText(shortened(*m_continue, text).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_continue->setAccessibleName(text);
}

void WelcomePage::showLibrary()
{
    if (!m_openLibrary)
        return;
    const auto count = m_library->count();
    m_openLibrary->setEnabled(count.has_value());
    m_openLibrary->setText(count && *count > 0 ? tr("Open library (%1)").arg(*count) : tr("Open library"));
    m_openLibrary->setToolTip(count ? tr("The experts you have kept") : m_library->trouble());
}

} // namespace wb::ui
