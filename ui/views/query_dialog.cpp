// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/query_dialog.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/fact_grid.h"
#include "ui/views/file_saver.h"
#include "ui/views/message_bar.h"
#include "ui/views/report_table.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr auto kFirstQuestion = "SELECT e.name, v.version, v.stage, v.n_params, v.shape\n"
                                "FROM expert e JOIN expert_version v ON v.expert_id = e.id\n"
                                "WHERE e.deleted_at IS NULL ORDER BY v.n_params DESC";
constexpr int kTablesWidth = 180;

} // namespace

QueryDialog::QueryDialog(const Library& library, QWidget* parent)
    : QDialog(parent), m_library(library), m_messages(new MessageBar), m_tables(new QListWidget),
      m_question(new QPlainTextEdit), m_count(new QLabel),
      m_answer(reportTable(m_model, QStringLiteral("queryAnswer"))), m_export(new QPushButton(tr("&Export CSV…")))
{
    setObjectName(QStringLiteral("queryDialog"));
    setWindowTitle(tr("Ask the library"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(metrics::kPadding);
    parts->addWidget(createTables());
    parts->addWidget(createQuestion());
    parts->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(m_messages);
    column->addWidget(parts, 1);
    column->addWidget(createButtons());
    resize(860, 560);
    showTables();
    ask();
    m_question->setFocus();
}

QWidget* QueryDialog::createTables()
{
    m_tables->setProperty("roomy", true);
    m_tables->setObjectName(QStringLiteral("queryTables"));
    m_tables->setAccessibleName(tr("Tables"));
    m_tables->setToolTip(tr("Return or a double click asks for its rows"));
    connect(m_tables, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        m_question->setPlainText(QStringLiteral("SELECT * FROM %1 LIMIT 100").arg(item->text()));
        ask();
    });
    auto* part = new QWidget;
    part->setMinimumWidth(kTablesWidth);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(makeHeading(tr("Tables"), part));
    column->addWidget(m_tables, 1);
    return part;
}

QWidget* QueryDialog::createQuestion()
{
    m_question->setObjectName(QStringLiteral("queryQuestion"));
    m_question->setAccessibleName(tr("Question in SQL"));
    m_question->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_question->setTabChangesFocus(true);
    m_question->setPlainText(QString::fromLatin1(kFirstQuestion));
    m_question->setFixedHeight(m_question->fontMetrics().lineSpacing() * 5 + metrics::kPadding);
    m_count->setObjectName(QStringLiteral("queryCount"));
    m_count->setProperty("role", QStringLiteral("small"));
    m_answer->setAccessibleName(tr("Answer"));
    auto* ask = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(ask, &QShortcut::activated, this, &QueryDialog::ask);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(makeHeading(tr("A SELECT; nothing can be changed from here"), part));
    column->addWidget(m_question);
    column->addWidget(m_count);
    column->addWidget(m_answer, 1);
    return part;
}

QWidget* QueryDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* run = buttons->addButton(tr("&Ask"), QDialogButtonBox::ActionRole);
    run->setObjectName(QStringLiteral("queryAsk"));
    run->setToolTip(tr("Ctrl+Return"));
    run->setProperty("primary", true);
    run->style()->polish(run);
    m_export->setObjectName(QStringLiteral("queryExport"));
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    connect(run, &QPushButton::clicked, this, &QueryDialog::ask);
    connect(m_export, &QPushButton::clicked, this, &QueryDialog::exportCsv);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void QueryDialog::showTables()
{
    const auto tables = libraryTables(m_library.path().toStdString());
    if (!tables)
        return; // the question says why
    for (const LibraryTable& table : *tables) {
        auto* item = new QListWidgetItem(QString::fromStdString(table.name), m_tables);
        item->setToolTip(QString::fromStdString(table.sql));
    }
}

void QueryDialog::ask()
{
    auto found = queryLibrary(m_library.path().toStdString(), m_question->toPlainText().toStdString());
    if (!found) {
        m_messages->showError(QString::fromStdString(found.error().message)); // the answer before it stays
        return;
    }
    m_messages->dismiss();
    const qint64 rows = static_cast<qint64>(found->rows.size());
    m_count->setText(found->isCut ? tr("The first %1 rows").arg(countText(rows))
                     : rows == 1  ? tr("1 row")
                                  : tr("%1 rows").arg(countText(rows)));
    m_model.setResult(*std::move(found));
    m_answer->resizeColumnsToContents();
    m_export->setEnabled(rows > 0);
}

void QueryDialog::exportCsv()
{
    saveBytes(this, QStringLiteral("answer.csv"), tr("Tables (*.csv)"),
              QByteArray::fromStdString(queryCsv(m_model.result())), [this](const Result<QString>& saved) {
                  if (!saved)
                      m_messages->showError(QString::fromStdString(saved.error().message));
              });
}

} // namespace wb::ui
