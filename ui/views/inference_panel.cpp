// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/inference_panel.h"

#include "core/base/number_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/batch_view.h"
#include "ui/views/eliding_label.h"
#include "ui/views/input_list.h"
#include "ui/views/job_bar.h"
#include "ui/views/message_bar.h"
#include "ui/views/output_pane.h"
#include "ui/views/row_picker.h"
#include "ui/views/surface_view.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kWidthForBoth = 1240;

QTabBar* makeTabs(const QString& name, const QStringList& titles)
{
    auto* tabs = new QTabBar;
    tabs->setObjectName(name);
    tabs->setExpanding(false);
    for (const QString& title : titles)
        tabs->addTab(title);
    return tabs;
}

} // namespace

InferencePanel::InferencePanel(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_sample(document), m_loader(document, drive),
      m_seeker(document, m_sample, drive), m_messages(new MessageBar(this)), m_jobBar(new JobBar(this)),
      m_pages(makeTabs(QStringLiteral("inferencePages"), {tr("One row"), tr("All rows"), tr("Surface")})),
      m_side(makeTabs(QStringLiteral("inferenceSide"), {tr("All rows"), tr("Surface")})),
      m_reset(new QAction(tr("&Reset"), this)), m_columns(new QPushButton(tr("&Columns…"), this)),
      m_source(new ElidingLabel(this)), m_picker(new RowPicker(*this, this)), m_list(new InputList(m_sample.inputs())),
      m_rowError(new ElidingLabel(this)), m_batch(new BatchView(document, this, drive)),
      m_surface(new SurfaceView(document, m_sample, this, drive))
{
    setObjectName(QStringLiteral("inferencePanel"));
    setAcceptDrops(true);
    createPages();
    connectParts();
    followDataset();
}

InferencePanel::~InferencePanel() = default;

void InferencePanel::connectParts()
{
    connect(m_picker, &RowPicker::rowPicked, &m_sample, &Sample::showRow);
    connect(m_batch, &BatchView::rowActivated, m_picker, &RowPicker::pick);
    connect(m_batch, &BatchView::failed, this, [this](const QString& message) {
        message.isEmpty() ? m_messages->dismiss() : m_messages->showError(message);
    });
    connect(m_surface, &SurfaceView::failed, m_messages, &MessageBar::showError);
    connect(&m_sample.outputs(), &OutputModel::sought, &m_seeker, &InputSeeker::seek);
    connect(&m_seeker, &InputSeeker::failed, m_messages, &MessageBar::showError);
    connect(&m_seeker, &InputSeeker::found, this, [this](bool isReached, const QString& what) {
        m_messages->show(isReached ? MessageBar::Kind::Ok : MessageBar::Kind::Info, what);
    });
    connect(m_reset, &QAction::triggered, &m_sample, &Sample::reset);
    connect(&m_sample, &Sample::changed, this, &InferencePanel::showRowState);
    connect(&m_sample, &Sample::failed, m_messages, &MessageBar::showError);
    connect(&m_sample, &Sample::activationsChanged, this, &InferencePanel::activationsChanged);
    connect(&m_loader, &RowsLoader::started, this,
            [this](const QString& name) { m_jobBar->begin(tr("Reading %1").arg(name)); });
    connect(&m_loader, &RowsLoader::progressed, m_jobBar, &JobBar::setProgress);
    connect(&m_loader, &RowsLoader::ended, m_jobBar, &JobBar::end);
    connect(&m_loader, &RowsLoader::loaded, this, &InferencePanel::tellAssumptions);
    connect(&m_loader, &RowsLoader::failed, m_messages, &MessageBar::showError);
    connect(m_jobBar, &JobBar::cancelRequested, &m_loader, &RowsLoader::cancel);
    connect(&m_document, &Document::networkChanged, this, &InferencePanel::followNetwork);
    connect(&m_document, &Document::datasetChanged, this, &InferencePanel::followDataset);
}

void InferencePanel::createPages()
{
    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    m_single = createSingle();
    m_others = createOthers();
    parts->addWidget(m_single);
    parts->addWidget(m_others);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    parts->setHandleWidth(metrics::kPadding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_messages);
    column->addWidget(m_jobBar);
    column->addWidget(m_pages);
    column->addWidget(parts, 1);
    connect(m_pages, &QTabBar::currentChanged, this, [this](int page) {
        if (page > 0)
            m_side->setCurrentIndex(page - 1);
        arrangePages();
    });
    connect(m_side, &QTabBar::currentChanged, this, &InferencePanel::arrangePages);
    arrangePages();
}

QWidget* InferencePanel::createOthers()
{
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_batch);
    m_stack->addWidget(m_surface);
    auto* others = new QWidget;
    auto* column = new QVBoxLayout(others);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_side);
    column->addWidget(m_stack, 1);
    return others;
}

void InferencePanel::arrangePages()
{
    const bool together = width() >= kWidthForBoth;
    const bool single = m_pages->currentIndex() == static_cast<int>(Page::OneRow);
    m_pages->setVisible(!together);
    m_side->setVisible(together);
    m_single->setVisible(together || single);
    m_others->setVisible(together || !single);
    m_stack->setCurrentIndex(m_side->currentIndex());
    m_surface->setInputsShown(!together);
}

void InferencePanel::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    if (page != Page::OneRow)
        m_side->setCurrentIndex(static_cast<int>(page) - 1);
}

void InferencePanel::showCell(int wanted, int given, const QString& what)
{
    showPage(Page::AllRows);
    m_batch->showCell(wanted, given, what);
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
    load->setToolTip(tr("Take inputs from a file: FANN .data, CSV, TSV, ARFF, IDX or NPY, also gzipped; or drop one "
                        "here"));
    connect(load, &QPushButton::clicked, this, &InferencePanel::askForRows);
    line->addWidget(load);
    m_columns->setObjectName(QStringLiteral("chooseColumns"));
    m_columns->setToolTip(tr("Choose what the columns of the file are for"));
    m_columns->setEnabled(false);
    connect(m_columns, &QPushButton::clicked, this, &InferencePanel::columnsRequested);
    line->addWidget(m_columns);
    m_source->setObjectName(QStringLiteral("rowsSource"));
    m_source->setProperty("role", "secondary");
    line->addWidget(m_source);
    line->addStretch(1);
    m_rowError->setObjectName(QStringLiteral("rowError"));
    line->addWidget(m_rowError);
    m_reset->setObjectName(QStringLiteral("resetToRow"));
    m_reset->setShortcut(Qt::ALT | Qt::Key_Backspace);
    m_reset->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_reset->setToolTip(
        tr("Inputs back to the row they came from (%1)").arg(m_reset->shortcut().toString(QKeySequence::NativeText)));
    addAction(m_reset);
    auto* reset = new QToolButton;
    reset->setObjectName(QStringLiteral("resetToRowButton"));
    reset->setDefaultAction(m_reset);
    line->addWidget(reset);
    line->addWidget(m_picker);
    return head;
}

QWidget* InferencePanel::createSingle()
{
    auto* tables = new QSplitter(Qt::Horizontal);
    tables->setChildrenCollapsible(false);
    tables->setHandleWidth(metrics::kPadding);
    tables->addWidget(m_list);
    tables->addWidget(new OutputPane(m_sample.outputs()));
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

void InferencePanel::askForFile(QWidget* parent, const FileOpened& opened)
{
    openFile(
        parent, tr("Load rows"),
        tr("Rows (*.data *.train *.test *.csv *.tsv *.txt *.arff *.npy *.idx *.gz);;FANN data (*.data *.train *.test);;"
           "Tables (*.csv *.tsv *.txt);;All files (*)"),
        opened);
}

void InferencePanel::askForRows()
{
    askForFile(this, [this](const QString& path, const Result<QByteArray>& bytes) {
        if (bytes && m_intake)
            m_intake({path, *bytes, false});
        else
            loadRows(path, bytes);
    });
}

void InferencePanel::setColumnsOffered(bool offered) { m_columns->setEnabled(offered); }

bool InferencePanel::loadRows(const QString& name, const Result<QByteArray>& bytes)
{
    if (bytes) {
        emit fileRead({name, *bytes, false});
        return m_loader.load(name, *bytes);
    }
    m_messages->showError(QString::fromStdString(bytes.error().message));
    return false;
}

bool InferencePanel::loadRowsFrom(const QString& path)
{
    emit fileRead({path, {}, true});
    return m_loader.loadPath(path);
}

void InferencePanel::tellAssumptions(const QStringList& assumptions, bool isWarning)
{
    if (m_warnsOfRows) // the network was changed while they were read
        return;
    if (assumptions.isEmpty())
        m_messages->dismiss();
    else
        m_messages->show(isWarning ? MessageBar::Kind::Warning : MessageBar::Kind::Info,
                         tr("%1: %2").arg(QString::fromStdString(m_document.dataset()->source),
                                          assumptions.join(QStringLiteral(" · "))));
}

QString InferencePanel::rowsFileIn(const QMimeData* mime)
{
    const QList<QUrl> urls = mime->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = urls.front().toLocalFile();
    return mayHoldRows(path.toStdString()) ? path : QString();
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
    if (m_intake)
        m_intake({path, {}, true});
    else
        loadRowsFrom(path);
}

void InferencePanel::focusInputs()
{
    showPage(Page::OneRow);
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid() && m_sample.inputs().rowCount() > 0)
        m_list->setCurrentIndex(m_sample.inputs().index(0, InputModel::ValueColumn));
}

void InferencePanel::showRowState()
{
    QString text;
    if (m_sample.outputs().hasTargets())
        text = tr("Mean squared error %1")
                   .arg(QString::fromStdString(numberText(m_sample.outputs().meanSquaredError(), 4)));
    else if (m_sample.rowsFit() && !m_sample.isRow())
        text = tr("Inputs changed by hand");
    m_rowError->setText(text);
    m_rowError->setMinimumWidth(m_rowError->sizeHint().width()); // the name of the file gives way to it
    m_reset->setEnabled(m_sample.rowsFit() && !m_sample.isRow() && m_sample.row() >= 0);
}

void InferencePanel::followNetwork()
{
    const auto& dataset = m_document.dataset();
    m_picker->setRowCount(m_sample.rowsFit() ? static_cast<int>(dataset->rows()) : 0);
    warnIfRowsDoNotFit();
    showRowState();
}

void InferencePanel::warnIfRowsDoNotFit()
{
    const auto& dataset = m_document.dataset();
    const bool warns = dataset && !m_sample.rowsFit();
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
    m_picker->setRowCount(m_sample.rowsFit() ? static_cast<int>(dataset->rows()) : 0);
    warnIfRowsDoNotFit();
    if (m_sample.rowsFit())
        m_picker->pick(0);
    showRowState();
}

} // namespace wb::ui
