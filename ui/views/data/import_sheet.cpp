// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/data/import_sheet.h"

#include "ui/document/layer_text.h"
#include "ui/document/network_fit.h"
#include "ui/theme/metrics.h"
#include "ui/views/data/choice_delegate.h"
#include "ui/views/data/csv_guess_bar.h"
#include "ui/views/message_bar.h"
#include "ui/views/number_spin_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

namespace wb::ui {

namespace {

constexpr int kImportSteps = 1000; ///< Of the progress bar.
constexpr double kUsualShare = 0.2;
constexpr qint64 kRowsToShare = 50; ///< From so many on some are put aside.

QTableView* makeTable(QAbstractItemModel& model, const char* name, const QString& accessibleName)
{
    auto* table = new QTableView;
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(accessibleName);
    table->setModel(&model);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->setDefaultSectionSize(metrics::kDenseRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace

ImportSheet::ImportSheet(Document& document, const DataFile& file, QWidget* parent, JobRunner::Drive drive)
    : QDialog(parent), m_document(document),
      m_draft(file, document.network().numInputs(), document.network().numOutputs(), drive), m_columnsModel(m_draft),
      m_previewModel(m_draft), m_badModel(m_draft), m_messages(new MessageBar)
{
    setObjectName(QStringLiteral("importSheet"));
    setWindowTitle(tr("Import %1").arg(m_draft.fileName()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setRange(0, kImportSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(metrics::kGap);
    QSizePolicy stays = m_progress->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(stays);
    column->addWidget(m_messages);
    column->addWidget(new CsvGuessBar(m_draft));
    column->addWidget(createTables(), 3);
    column->addWidget(createBadCells(), 1);
    column->addLayout(createChoices());
    column->addWidget(m_summary);
    column->addWidget(m_progress);
    column->addWidget(createButtons());
    resize(960, 620);
    connectDraft();
    showState();
    m_draft.open();
}

QWidget* ImportSheet::createTables()
{
    m_preview = makeTable(m_previewModel, "importPreview", tr("First rows of the file"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns = makeTable(m_columnsModel, "importColumns", tr("Columns of the file"));
    m_columns->setItemDelegate(new ChoiceDelegate(ImportColumnsModel::ChoicesRole, m_columns));
    // On the release of a click: a menu that the press opens is closed by the release.
    m_columns->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    connect(m_columns, &QTableView::clicked, m_columns, [this](const QModelIndex& index) {
        if (index.flags().testFlag(Qt::ItemIsEditable))
            m_columns->edit(index);
    });
    m_columns->setSelectionMode(QAbstractItemView::SingleSelection);
    m_columns->verticalHeader()->hide();
    const int widths[] = {108, 112, 84, 132, 56};
    for (int column = 0; column < ImportColumnsModel::ColumnCount; ++column)
        m_columns->setColumnWidth(column, widths[column]);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    auto* tables = new QSplitter(Qt::Horizontal);
    tables->setChildrenCollapsible(false);
    tables->setHandleWidth(metrics::kRowGap);
    tables->addWidget(m_preview);
    tables->addWidget(m_columns);
    tables->setSizes({380, 540});
    return tables;
}

QWidget* ImportSheet::createBadCells()
{
    m_badPart = new QWidget;
    m_badText = new QLabel;
    m_badText->setObjectName(QStringLiteral("importBadText"));
    m_badText->setProperty("role", QStringLiteral("warning"));
    auto* table = makeTable(m_badModel, "importBadCells", tr("Cells that are no numbers"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    auto* column = new QVBoxLayout(m_badPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_badText);
    column->addWidget(table, 1);
    return m_badPart;
}

QLayout* ImportSheet::createChoices()
{
    m_gaps = new QComboBox;
    m_gaps->setObjectName(QStringLiteral("importGaps"));
    m_gaps->addItem(tr("Leave out"), static_cast<int>(MissingRows::Drop));
    m_gaps->addItem(tr("Fill with the mean"), static_cast<int>(MissingRows::Mean));
    m_share = new NumberSpinBox;
    m_share->setObjectName(QStringLiteral("importShare"));
    m_share->setRange(0, 0.9);
    m_share->setSingleStep(0.05);
    m_share->setToolTip(tr("Share of the rows that do not train but choose the best weights; 0: none"));
    m_fit = new QCheckBox;
    m_fit->setObjectName(QStringLiteral("importFit"));
    m_fit->setToolTip(tr("Gives the network as many inputs and outputs as the rows have; Undo takes it back"));
    m_fit->setChecked(true);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(metrics::kRowGap);
    const std::pair<QString, QWidget*> fields[] = {{tr("Rows with &gaps"), m_gaps}, {tr("For &validation"), m_share}};
    for (const auto& [text, field] : fields) {
        auto* label = new QLabel(text);
        label->setBuddy(field);
        choices->addWidget(label);
        choices->addWidget(field);
        choices->addSpacing(metrics::kGroupGap);
    }
    choices->addWidget(m_fit, 1);
    connect(m_gaps, &QComboBox::activated, this,
            [this] { m_draft.setMissing(static_cast<MissingRows>(m_gaps->currentData().toInt())); });
    return choices;
}

QWidget* ImportSheet::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] {
        m_fitsNetwork = m_fit->isVisible() && m_fit->isChecked(); // it is not shown while the rows are made
        m_draft.import();
    });
    return buttons;
}

void ImportSheet::connectDraft()
{
    connect(&m_draft, &ImportDraft::columnsReset, m_messages, &MessageBar::dismiss);
    connect(&m_draft, &ImportDraft::columnsChanged, this, &ImportSheet::showState);
    connect(&m_draft, &ImportDraft::failed, this, &ImportSheet::showFailure);
    connect(&m_draft, &ImportDraft::imported, this, &ImportSheet::take);
    connect(&m_draft, &ImportDraft::progressed, this,
            [this](double share) { m_progress->setValue(qRound(kImportSteps * share)); });
}

void ImportSheet::proposeShare()
{
    if (m_isShareProposed || !m_draft.table())
        return;
    m_isShareProposed = true; // once: from then on it is what a person says
    const bool isWorthIt = m_draft.table()->loaded.table.values.rows() >= kRowsToShare && m_draft.widths().targets > 0;
    m_share->setValue(isWorthIt ? kUsualShare : 0);
}

bool ImportSheet::needsOtherNetwork() const
{
    const RoleWidths widths = m_draft.widths();
    return m_draft.isReady() && (widths.inputs != m_document.network().numInputs() ||
                                 (widths.targets > 0 && widths.targets != m_document.network().numOutputs()));
}

QString ImportSheet::summary() const
{
    if (!m_draft.table())
        return tr("Reading…");
    const qint64 rows = m_draft.table()->loaded.table.values.rows();
    const bool drops = m_draft.missing() == MissingRows::Drop;
    const RoleWidths widths = m_draft.widths();
    QString text = tr("%1 rows").arg(countText(rows - (drops ? m_draft.rowsWithGaps() : 0)));
    if (m_draft.rowsWithGaps() > 0)
        text += (drops ? tr(", %1 with a gap left out") : tr(", %1 with a gap filled"))
                    .arg(countText(m_draft.rowsWithGaps()));
    text += tr(" · inputs %1, targets %2").arg(countText(widths.inputs), countText(widths.targets));
    if (widths.targets == 0)
        text += tr(": nothing to train towards");
    return text;
}

void ImportSheet::showState()
{
    const RoleWidths widths = m_draft.widths();
    m_import->setEnabled(m_draft.isReady());
    m_progress->setVisible(!m_draft.table());
    m_summary->setText(summary());
    const qint64 bad = m_draft.table() ? m_draft.table()->loaded.badCellCount : 0;
    m_badPart->setVisible(bad > 0);
    m_badText->setText(bad == 1 ? tr("1 cell is no number and is taken as missing:")
                                : tr("%1 cells are no numbers and are taken as missing:").arg(countText(bad)));
    m_fit->setVisible(needsOtherNetwork());
    m_fit->setText(tr("Fit the network: inputs %1, outputs %2")
                       .arg(countText(widths.inputs))
                       .arg(countText(widths.targets > 0 ? widths.targets : m_document.network().numOutputs())));
    proposeShare();
}

void ImportSheet::showFailure(const QString& message)
{
    m_error = message;
    m_messages->showError(message);
    m_progress->hide();
    m_import->setEnabled(false);
}

void ImportSheet::take(const std::shared_ptr<const Dataset>& rows)
{
    if (m_fitsNetwork) {
        if (const auto fitted = fitNetworkTo(m_document, *rows); !fitted) {
            showFailure(QString::fromStdString(fitted.error().message));
            return;
        }
    }
    m_document.setDataset(rows);
    emit imported(m_share->value());
    accept();
}

} // namespace wb::ui
