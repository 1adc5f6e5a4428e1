// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/surface_view.h"

#include "ui/charts/surface_points.h"
#include "ui/theme/metrics.h"
#include "ui/views/input_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSplitter>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kSurfaceFormWidth = 200;

} // namespace

SurfaceView::SurfaceView(Document& document, Sample& sample, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_sample(sample), m_runner(drive),
      m_inputs(new InputList(sample.inputs())), m_chart(new SurfaceChart)
{
    setObjectName(QStringLiteral("surfaceView"));
    m_inputs->setObjectName(QStringLiteral("surfaceInputs"));
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(metrics::kPadding);
    parts->addWidget(createForm());
    parts->addWidget(m_inputs);
    parts->addWidget(m_chart);
    parts->setSizes({kSurfaceFormWidth, 2 * kSurfaceFormWidth, 2 * kSurfaceFormWidth}); // a slider needs way
    for (const int part : {1, 2})
        parts->setStretchFactor(part, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(parts);

    connect(m_chart, &SurfaceChart::positionChosen, this, [this](double x, double y) {
        m_sample.inputs().editBoth(m_x, static_cast<float>(x), m_y, static_cast<float>(y));
    });
    connect(m_chart, &Chart::exportFailed, this, &SurfaceView::failed);
    connect(&m_runner, &SurfaceRunner::ready, this, &SurfaceView::takeGrid);
    connect(&m_runner, &SurfaceRunner::failed, this, &SurfaceView::failed);
    connect(&m_sample, &Sample::changed, this, &SurfaceView::followSample);
    connect(&m_document, &Document::datasetChanged, this, &SurfaceView::follow);
    for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{&sample.inputs(), &sample.outputs()})
        connect(model, &QAbstractItemModel::modelReset, this, &SurfaceView::follow);
    follow();
}

QComboBox* SurfaceView::addChoice(const QString& name, QAbstractItemModel& model, int column)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setModel(&model);
    box->setModelColumn(column);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    connect(box, &QComboBox::activated, this, &SurfaceView::keepChoices);
    return box;
}

QWidget* SurfaceView::createForm()
{
    auto* form = new QWidget;
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::kRowGap);
    m_xChoice = addChoice(QStringLiteral("surfaceX"), m_sample.inputs(), InputModel::NameColumn);
    m_yChoice = addChoice(QStringLiteral("surfaceY"), m_sample.inputs(), InputModel::NameColumn);
    m_outputChoice = addChoice(QStringLiteral("surfaceOutput"), m_sample.outputs(), OutputModel::NameColumn);
    rows->addRow(tr("Across"), m_xChoice);
    rows->addRow(tr("Upwards"), m_yChoice);
    rows->addRow(tr("Colour"), m_outputChoice);
    m_showRows = new QCheckBox(tr("Rows as points"));
    m_showRows->setObjectName(QStringLiteral("surfaceRows"));
    m_showRows->setToolTip(tr("The loaded rows at their place, by class or in the colour of their target; their other "
                              "inputs differ from the sample's"));
    m_showRows->setChecked(true);
    m_wholeRange = new QCheckBox(tr("Whole range"));
    m_wholeRange->setObjectName(QStringLiteral("surfaceWholeRange"));
    m_wholeRange->setToolTip(tr("Colours from the lowest to the highest value the output function can give, instead of "
                                "those that occur here"));
    m_pointsText = new QLabel;
    m_pointsText->setObjectName(QStringLiteral("surfacePoints"));
    m_pointsText->setProperty("role", "small");
    m_pointsText->setWordWrap(true);
    rows->addRow(m_showRows);
    rows->addRow(m_wholeRange);
    rows->addRow(m_pointsText);
    connect(m_showRows, &QCheckBox::toggled, this, &SurfaceView::showPoints);
    connect(m_wholeRange, &QCheckBox::toggled, this, &SurfaceView::showColours);
    return form;
}

void SurfaceView::setInputsShown(bool shown) { m_inputs->setVisible(shown); }

void SurfaceView::keepChoices()
{
    // Choosing the other axis' input turns the picture instead of emptying it.
    const int x = m_xChoice->currentIndex();
    const int y = m_yChoice->currentIndex();
    if (x == y && x != m_x)
        choose(x, m_x, m_outputChoice->currentIndex());
    else if (x == y)
        choose(m_y, y, m_outputChoice->currentIndex());
    else
        choose(x, y, m_outputChoice->currentIndex());
}

void SurfaceView::choose(int xInput, int yInput, int output)
{
    m_x = xInput;
    m_y = yInput;
    m_output = output;
    follow();
}

void SurfaceView::showChoices()
{
    const int inputs = m_sample.inputs().rowCount();
    m_x = std::clamp(m_x, 0, inputs - 1);
    m_y = std::clamp(m_y, 0, inputs - 1);
    if (m_x == m_y && inputs > 1)
        m_y = m_x == 0 ? 1 : 0;
    m_output = std::clamp(m_output, 0, std::max(m_sample.outputs().rowCount() - 1, 0));
    m_xChoice->setCurrentIndex(m_x);
    m_yChoice->setCurrentIndex(m_y);
    m_outputChoice->setCurrentIndex(m_output);
}

void SurfaceView::follow()
{
    showChoices();
    m_chart->setNames(m_sample.inputs().name(m_x), m_sample.inputs().name(m_y), m_sample.outputs().name(m_output));
    if (m_sample.inputs().rowCount() < 2) {
        m_runner.stop();
        m_chart->setGrid(nullptr);
        m_chart->setEmptyText(tr("A surface needs two inputs; this network has one"));
    }
    showColours();
    showPoints();
    followSample();
}

void SurfaceView::followSample()
{
    const auto values = m_sample.inputs().values();
    if (!isVisible() || values.size() < 2 || static_cast<int>(values.size()) != m_document.network().numInputs() ||
        m_output >= m_document.network().numOutputs())
        return;
    m_chart->setSamplePosition(static_cast<double>(values[static_cast<std::size_t>(m_x)]),
                               static_cast<double>(values[static_cast<std::size_t>(m_y)]));
    SurfaceRequest request;
    request.sample.assign(values.begin(), values.end());
    // What does not matter is the same in all requests, so that moving the sample in the picture computes nothing.
    request.sample[static_cast<std::size_t>(m_x)] = 0;
    request.sample[static_cast<std::size_t>(m_y)] = 0;
    request.xInput = m_x;
    request.yInput = m_y;
    request.output = m_output;
    request.x = rangeOf(m_x);
    request.y = rangeOf(m_y);
    m_runner.request(m_document.plan(), std::move(request));
}

Interval SurfaceView::rangeOf(int input) const
{
    const QModelIndex index = m_sample.inputs().index(input, InputModel::SliderColumn);
    return {index.data(InputModel::LowRole).toDouble(), index.data(InputModel::HighRole).toDouble()};
}

void SurfaceView::showColours()
{
    if (m_output >= m_document.network().numOutputs())
        return;
    const Activation activation = m_document.spec().layers.back().functionOf(m_output).activation;
    const ActivationInfo& info = activationInfo(activation);
    const bool bounded = std::isfinite(info.lower) && std::isfinite(info.upper);
    m_wholeRange->setEnabled(bounded);
    m_chart->setColourRange(bounded && m_wholeRange->isChecked()
                                ? Interval{static_cast<double>(info.lower), static_cast<double>(info.upper)}
                                : Interval{});
}

void SurfaceView::showPoints()
{
    SurfaceChart::Points points;
    const auto& rows = m_document.dataset();
    m_showRows->setEnabled(m_sample.rowsFit());
    m_pointsText->clear();
    if (m_sample.rowsFit() && m_showRows->isChecked() && m_sample.inputs().rowCount() > 1) {
        QStringList names;
        for (int output = 0; output < m_sample.outputs().rowCount(); ++output)
            names << m_sample.outputs().name(output);
        points = surfacePoints(*rows, {m_x, m_y, m_output}, names, kMostPoints);
        const auto drawn = static_cast<qint64>(points.x.size());
        if (drawn < rows->rows())
            m_pointsText->setText(tr("%1 of %2 rows drawn").arg(countText(drawn), countText(rows->rows())));
    }
    m_chart->setPoints(std::move(points));
}

void SurfaceView::takeGrid(std::shared_ptr<const SurfaceGrid> grid)
{
    const SurfaceRequest& got = grid->request;
    if (got.xInput == m_x && got.yInput == m_y && got.output == m_output) // else another is on its way
        m_chart->setGrid(std::move(grid));
}

void SurfaceView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
}

} // namespace wb::ui
