// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/surface_watch.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kLeastHeight = 72;
constexpr double kRangeRoom = 0.08;             ///< Beyond the rows, as a share of their range.
constexpr Eigen::Index kMostRangeRows = 10'000; ///< Looked at for ranges and means.

struct InputSpan {
    double low = 0;
    double high = 0;
    double sum = 0;
    int count = 0;

    Interval interval() const
    {
        if (count == 0 || low == high)
            return {low - 1, high + 1};
        const double room = kRangeRoom * (high - low);
        return {low - room, high + room};
    }
};

InputSpan spanOf(const Matrix& inputs, Eigen::Index column)
{
    InputSpan span;
    const Eigen::Index step = (inputs.rows() + kMostRangeRows - 1) / kMostRangeRows;
    for (Eigen::Index row = 0; row < inputs.rows(); row += step) {
        const auto value = static_cast<double>(inputs(row, column));
        span.low = span.count == 0 ? value : std::min(span.low, value);
        span.high = span.count == 0 ? value : std::max(span.high, value);
        span.sum += value;
        ++span.count;
    }
    return span;
}

void fillChoice(QComboBox* box, const QStringList& names, int current)
{
    QStringList there;
    for (int at = 0; at < box->count(); ++at)
        there << box->itemText(at);
    if (there != names) {
        box->clear();
        box->addItems(names);
    }
    box->setCurrentIndex(current);
}

} // namespace

SurfaceWatch::SurfaceWatch(const Document& document, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_document(document), m_runner(drive), m_choices(createChoices()), m_chart(new SurfaceChart)
{
    setObjectName(QStringLiteral("surfaceWatch"));
    m_chart->setObjectName(QStringLiteral("trainingSurface"));
    m_chart->setTitle(tr("Response"));
    m_chart->setMinimumHeight(kLeastHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_choices);
    column->addWidget(m_chart, 1);
    connect(m_chart, &Chart::exportFailed, this, &SurfaceWatch::failed);
    connect(&m_runner, &SurfaceRunner::failed, this, &SurfaceWatch::failed);
    connect(&m_runner, &SurfaceRunner::ready, this, [this](std::shared_ptr<const SurfaceGrid> grid) {
        const SurfaceRequest& got = grid->request;
        if (got.xInput == m_axes.x && got.yInput == m_axes.y && got.output == m_axes.output) // else another comes
            m_chart->setGrid(std::move(grid));
    });
    connect(&m_document, &Document::datasetChanged, this, &SurfaceWatch::followRows);
    followRows();
}

QComboBox* SurfaceWatch::addChoice(const char* name, const QString& toolTip)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setToolTip(toolTip);
    box->setAccessibleName(toolTip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(3);
    connect(box, &QComboBox::activated, this, &SurfaceWatch::keepChoices);
    return box;
}

QWidget* SurfaceWatch::createChoices()
{
    auto* choices = new QWidget;
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    m_xChoice = addChoice("watchX", tr("Input across"));
    m_yChoice = addChoice("watchY", tr("Input upwards"));
    m_outputChoice = addChoice("watchOutput", tr("Output as colour"));
    const std::pair<QComboBox*, QString> parts[] = {
        {m_xChoice, QStringLiteral("→")}, {m_yChoice, QStringLiteral("↑")}, {m_outputChoice, QStringLiteral("■")}};
    for (const auto& [box, sign] : parts) {
        auto* label = new QLabel(sign);
        label->setProperty("role", QStringLiteral("secondary"));
        row->addWidget(label);
        row->addWidget(box, 1);
    }
    return choices;
}

QString SurfaceWatch::inputName(int input) const
{
    const auto& rows = m_document.dataset();
    const auto at = static_cast<std::size_t>(input);
    return rowsFit() && at < rows->inputNames.size() ? QString::fromStdString(rows->inputNames[at])
                                                     : tr("Input %1").arg(input + 1);
}

QString SurfaceWatch::outputName(int output) const
{
    const auto& rows = m_document.dataset();
    return outputText(rowsFit() ? rows->targetNames : std::vector<std::string>(), output);
}

bool SurfaceWatch::rowsFit() const
{
    const auto& rows = m_document.dataset();
    return rows && m_plan && rows->inputs.cols() == m_plan->inputs();
}

void SurfaceWatch::keepChoices()
{
    SurfaceAxes chosen{m_xChoice->currentIndex(), m_yChoice->currentIndex(), m_outputChoice->currentIndex()};
    // Choosing the other axis' input turns the picture instead of emptying it.
    if (chosen.x == chosen.y && chosen.x != m_axes.x)
        chosen.y = m_axes.x;
    else if (chosen.x == chosen.y)
        chosen.x = m_axes.y;
    choose(chosen);
}

void SurfaceWatch::choose(const SurfaceAxes& axes)
{
    m_axes = axes;
    showChoices();
    showColours();
    showPoints();
    request();
}

void SurfaceWatch::setPlan(std::shared_ptr<const Plan> plan)
{
    const bool isOtherShape = !m_plan || m_plan->inputs() != plan->inputs() || m_plan->outputs() != plan->outputs();
    m_plan = std::move(plan);
    if (isOtherShape)
        followRows();
    else
        request();
}

void SurfaceWatch::followRows()
{
    m_means.clear();
    m_ranges.clear();
    const int inputs = m_plan ? m_plan->inputs() : 0;
    for (int input = 0; input < inputs; ++input) {
        const InputSpan span = rowsFit() ? spanOf(m_document.dataset()->inputs, input) : InputSpan();
        m_means.push_back(span.count > 0 ? static_cast<float>(span.sum / span.count) : 0.0F);
        m_ranges.push_back(span.interval());
    }
    showChoices();
    showColours();
    showPoints();
    request();
}

void SurfaceWatch::showChoices()
{
    const int inputs = m_plan ? m_plan->inputs() : 0;
    const int outputs = m_plan ? m_plan->outputs() : 0;
    m_axes.x = std::clamp(m_axes.x, 0, std::max(inputs - 1, 0));
    m_axes.y = std::clamp(m_axes.y, 0, std::max(inputs - 1, 0));
    if (m_axes.x == m_axes.y && inputs > 1)
        m_axes.y = m_axes.x == 0 ? 1 : 0;
    m_axes.output = std::clamp(m_axes.output, 0, std::max(outputs - 1, 0));
    QStringList inputNames;
    for (int input = 0; input < inputs; ++input)
        inputNames << inputName(input);
    QStringList outputNames;
    for (int output = 0; output < outputs; ++output)
        outputNames << outputName(output);
    fillChoice(m_xChoice, inputNames, m_axes.x);
    fillChoice(m_yChoice, inputNames, m_axes.y);
    fillChoice(m_outputChoice, outputNames, m_axes.output);
    m_choices->setVisible(inputs > 2 || (inputs == 2 && outputs > 1));
    m_chart->setNames(inputName(m_axes.x), inputName(m_axes.y), outputName(m_axes.output));
    if (inputs >= 2)
        return;
    m_runner.stop();
    m_chart->setGrid(nullptr);
    m_chart->setEmptyText(tr("A surface needs two inputs; this network has one"));
}

void SurfaceWatch::showColours()
{
    if (!m_plan || m_axes.output >= m_document.network().numOutputs())
        return;
    // From end to end of what the output can say, so that a colour means the same in every epoch.
    const ActivationInfo& info = activationInfo(m_document.spec().layers.back().functionOf(m_axes.output).activation);
    Interval range{static_cast<double>(info.lower), static_cast<double>(info.upper)};
    const auto& rows = m_document.dataset();
    if (!std::isfinite(range.low) || !std::isfinite(range.high)) {
        const bool known = rows && rows->rows() > 0 && m_axes.output < rows->targets.cols();
        range = {};
        if (known) {
            const auto targets = rows->targets.col(m_axes.output);
            range = {static_cast<double>(targets.minCoeff()), static_cast<double>(targets.maxCoeff())};
        }
    }
    m_chart->setColourRange(range);
}

void SurfaceWatch::showPoints()
{
    if (!rowsFit() || m_plan->inputs() < 2) {
        m_chart->setPoints({});
        return;
    }
    QStringList names;
    for (int output = 0; output < m_plan->outputs(); ++output)
        names << outputName(output);
    m_chart->setPoints(surfacePoints(*m_document.dataset(), m_axes, names, kMostPoints));
}

void SurfaceWatch::request()
{
    if (!isVisible() || !m_plan || m_plan->inputs() < 2)
        return;
    SurfaceRequest wanted;
    wanted.sample = m_means;
    wanted.xInput = m_axes.x;
    wanted.yInput = m_axes.y;
    wanted.output = m_axes.output;
    wanted.x = m_ranges[static_cast<std::size_t>(m_axes.x)];
    wanted.y = m_ranges[static_cast<std::size_t>(m_axes.y)];
    m_runner.request(m_plan, std::move(wanted));
}

void SurfaceWatch::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    request();
}

} // namespace wb::ui
