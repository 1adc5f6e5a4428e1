// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/inference_panel.h"

#include "core/base/number_text.h"
#include "core/formats/load_expert.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/batch_view.h"
#include "ui/views/eliding_label.h"
#include "ui/views/file_opener.h"
#include "ui/views/input_list.h"
#include "ui/views/message_bar.h"
#include "ui/views/output_view.h"
#include "ui/views/row_picker.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kWidthForBoth = 1060;

const QStringList& rowsExtensions()
{
    static const QStringList extensions{"data", "train", "test", "csv", "tsv", "txt"};
    return extensions;
}

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

} // namespace

InferencePanel::InferencePanel(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_inputs(document), m_outputs(document), m_messages(new MessageBar(this)),
      m_pages(new QTabBar(this)), m_source(new ElidingLabel(this)), m_picker(new RowPicker(*this, this)),
      m_list(new InputList(m_inputs)), m_rowError(new ElidingLabel(this)), m_batch(new BatchView(document, this, drive))
{
    setObjectName(QStringLiteral("inferencePanel"));
    setAcceptDrops(true);
    createPages();
    connect(m_picker, &RowPicker::rowPicked, this, &InferencePanel::showRow);
    connect(m_batch, &BatchView::rowActivated, m_picker, &RowPicker::pick);
    connect(m_batch, &BatchView::failed, this, [this](const QString& message) {
        message.isEmpty() ? m_messages->dismiss() : m_messages->showError(message);
    });
    connect(&m_inputs, &InputModel::edited, this, &InferencePanel::inputsEdited);
    connect(&m_document, &Document::networkChanged, this, &InferencePanel::followNetwork);
    connect(&m_document, &Document::datasetChanged, this, &InferencePanel::followDataset);
    followDataset();
}

InferencePanel::~InferencePanel() = default;

void InferencePanel::createPages()
{
    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    m_single = createSingle();
    parts->addWidget(m_single);
    parts->addWidget(m_batch);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setHandleWidth(metrics::kPadding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_messages);
    column->addWidget(m_pages);
    column->addWidget(parts, 1);
    m_pages->setObjectName(QStringLiteral("inferencePages"));
    m_pages->addTab(tr("One row"));
    m_pages->addTab(tr("All rows"));
    m_pages->setExpanding(false);
    connect(m_pages, &QTabBar::currentChanged, this, &InferencePanel::arrangePages);
    arrangePages();
}

void InferencePanel::arrangePages()
{
    const bool together = width() >= kWidthForBoth;
    m_pages->setVisible(!together);
    m_single->setVisible(together || m_pages->currentIndex() == 0);
    m_batch->setVisible(together || m_pages->currentIndex() == 1);
}

void InferencePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangePages();
}

QWidget* InferencePanel::createHead()
{
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kRowGap);
    auto* load = new QPushButton(tr("&Load rows…"));
    load->setObjectName(QStringLiteral("loadRows"));
    load->setToolTip(tr("Take inputs from a FANN .data or a CSV file; or drop one here"));
    connect(load, &QPushButton::clicked, this, &InferencePanel::askForRows);
    line->addWidget(load);
    m_source->setObjectName(QStringLiteral("rowsSource"));
    m_source->setProperty("role", "secondary");
    line->addWidget(m_source);
    line->addStretch(1);
    m_rowError->setObjectName(QStringLiteral("rowError"));
    line->addWidget(m_rowError);
    line->addWidget(m_picker);
    return head;
}

QWidget* InferencePanel::createSingle()
{
    auto* tables = new QSplitter(Qt::Horizontal);
    tables->setChildrenCollapsible(false);
    tables->setHandleWidth(metrics::kPadding);
    tables->addWidget(m_list);
    tables->addWidget(new OutputView(m_outputs));
    tables->setStretchFactor(0, 4);
    tables->setStretchFactor(1, 5);
    auto* single = new QWidget;
    auto* column = new QVBoxLayout(single);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(createHead());
    column->addWidget(tables, 1);
    return single;
}

void InferencePanel::askForRows()
{
    openFile(
        this, tr("Load rows"),
        tr("Rows (*.data *.train *.test *.csv *.tsv *.txt);;FANN data (*.data *.train *.test);;Tables (*.csv *.tsv "
           "*.txt);;All files (*)"),
        [this](const QString& path, const Result<QByteArray>& bytes) { loadRows(path, bytes); });
}

bool InferencePanel::loadRows(const QString& name, const Result<QByteArray>& bytes)
{
    if (!bytes) {
        m_messages->showError(QString::fromStdString(bytes.error().message));
        return false;
    }
    const Network& network = m_document.network();
    const QString fileName = QFileInfo(name).fileName();
    auto dataset = loadDataFile(fileName.toStdString(), viewOf(*bytes), network.numInputs(), network.numOutputs());
    if (!dataset) {
        m_messages->showError(QString::fromStdString(dataset.error().message));
        return false;
    }
    if (dataset->rows() == 0) {
        m_messages->showError(tr("%1 has no rows; choose a file with at least one").arg(fileName));
        return false;
    }
    dataset->source = fileName.toStdString();
    m_messages->dismiss();
    m_document.setDataset(std::make_shared<const Dataset>(*std::move(dataset)));
    return true;
}

bool InferencePanel::loadRowsFrom(const QString& path) { return loadRows(path, fileBytes(path)); }

QString InferencePanel::rowsFileIn(const QMimeData* mime)
{
    const QList<QUrl> urls = mime->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = urls.front().toLocalFile();
    return rowsExtensions().contains(QFileInfo(path).suffix().toLower()) ? path : QString();
}

void InferencePanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (!rowsFileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void InferencePanel::dropEvent(QDropEvent* event)
{
    const QString path = rowsFileIn(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    loadRowsFrom(path);
}

bool InferencePanel::rowsFit() const
{
    const auto& dataset = m_document.dataset();
    return dataset && dataset->rows() > 0 && dataset->inputs.cols() == m_document.network().numInputs();
}

std::span<const float> InferencePanel::targets() const
{
    if (!m_showsRow || !rowsFit() || m_document.dataset()->targets.cols() != m_document.network().numOutputs())
        return {};
    const auto row = m_document.dataset()->targets.row(m_picker->row());
    return {row.data(), static_cast<std::size_t>(row.size())};
}

void InferencePanel::showRow(int row)
{
    if (!rowsFit() || row < 0)
        return;
    const auto inputs = m_document.dataset()->inputs.row(row);
    m_inputs.setValues({inputs.data(), static_cast<std::size_t>(inputs.size())});
    m_showsRow = true;
    run();
}

void InferencePanel::inputsEdited()
{
    m_showsRow = false;
    run();
}

void InferencePanel::run()
{
    // While the document takes in another expert, its rows go before its network comes.
    if (m_inputs.rowCount() != m_document.network().numInputs())
        return;
    const auto plan = m_document.plan();
    if (plan != m_plan) {
        m_plan = plan;
        m_scratch.emplace(*plan);
    }
    std::vector<float> outputs(static_cast<std::size_t>(plan->outputs()));
    const auto ran = plan->run(m_inputs.values(), outputs, *m_scratch);
    if (!ran) {
        m_messages->showError(QString::fromStdString(ran.error().message));
        return;
    }
    m_outputs.show(outputs, targets());
    showRowError();
}

void InferencePanel::focusInputs()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid() && m_inputs.rowCount() > 0)
        m_list->setCurrentIndex(m_inputs.index(0, InputModel::ValueColumn));
}

void InferencePanel::showRowError()
{
    QString text;
    if (m_outputs.hasTargets())
        text = tr("Mean squared error %1").arg(QString::fromStdString(numberText(m_outputs.meanSquaredError(), 4)));
    else if (rowsFit() && !m_showsRow)
        text = tr("Inputs changed by hand");
    m_rowError->setText(text);
}

void InferencePanel::followNetwork()
{
    const auto& dataset = m_document.dataset();
    m_picker->setRowCount(rowsFit() ? static_cast<int>(dataset->rows()) : 0);
    warnIfRowsDoNotFit();
    run();
}

void InferencePanel::warnIfRowsDoNotFit()
{
    const auto& dataset = m_document.dataset();
    const bool warns = dataset && !rowsFit();
    if (warns)
        m_messages->show(
            MessageBar::Kind::Warning,
            tr("The loaded rows have %1 inputs, the network takes %2: load other rows, or set the input layer "
               "back to %1")
                .arg(dataset->inputs.cols())
                .arg(m_document.network().numInputs()));
    else if (m_warnsOfRows)
        m_messages->dismiss();
    m_warnsOfRows = warns;
}

void InferencePanel::followDataset()
{
    const auto& dataset = m_document.dataset();
    m_source->setText(dataset ? (dataset->rows() == 1 ? tr("%1, %2 row") : tr("%1, %2 rows"))
                                    .arg(QString::fromStdString(dataset->source), countText(dataset->rows()))
                              : tr("No rows loaded"));
    m_picker->setRowCount(rowsFit() ? static_cast<int>(dataset->rows()) : 0);
    m_showsRow = false;
    warnIfRowsDoNotFit();
    if (rowsFit())
        m_picker->pick(0);
    else
        run();
}

} // namespace wb::ui
