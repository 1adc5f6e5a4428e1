// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/training_head.h"

#include "core/base/number_text.h"
#include "ui/charts/loss_chart.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/metric_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSlider>
#include <QToolButton>

namespace wb::ui {

namespace {

constexpr int kTrainingSteps = 1000; ///< Of the progress bar.
constexpr int kLeastSlider = 48;
constexpr int kSmoothingSteps = 100; ///< Of the slider, for a smoothing of 1.

QString figureText(double value) { return QString::fromStdString(numberText(value, 3)); }

QString nothingYet() { return QStringLiteral("–"); }

} // namespace

TrainingHead::TrainingHead(LossChart& chart, QWidget* parent)
    : QWidget(parent), m_chart(chart), m_progress(new QProgressBar)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    const std::array<QString, FigureCount> names{tr("epoch"), tr("train error"), tr("validation error"), tr("best in"),
                                                 tr("right")};
    for (std::size_t at = 0; at < m_figures.size(); ++at) {
        m_figures.at(at) = new MetricLabel(names.at(at));
        m_figures.at(at)->setObjectName(QStringLiteral("trainingMetric%1").arg(at));
        row->addWidget(m_figures.at(at));
    }
    m_figures[Best]->setToolTip(tr("The epoch with the lowest error; its weights are kept"));
    row->addStretch(1);
    row->addWidget(createTools());
    m_progress->setObjectName(QStringLiteral("trainingProgress"));
    m_progress->setRange(0, kTrainingSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(metrics::kGap);
    m_progress->setAccessibleName(tr("Progress of the training"));
    QSizePolicy stays = m_progress->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(stays);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addLayout(row);
    column->addWidget(m_progress);
}

QToolButton* TrainingHead::addSwitch(const QString& text, const char* name, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setCheckable(true);
    return button;
}

QWidget* TrainingHead::createTools()
{
    auto* tools = new QWidget;
    auto* grid = new QGridLayout(tools);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::kGap);
    auto* label = new QLabel(tr("Smoothing"));
    label->setProperty("role", QStringLiteral("small"));
    m_smoothing = new QSlider(Qt::Horizontal);
    m_smoothing->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->setRange(0, qRound(kSmoothingSteps * LossChart::kMostSmoothing));
    m_smoothing->setPageStep(10);
    m_smoothing->setMinimumWidth(kLeastSlider);
    m_smoothing->setMaximumWidth(84);
    m_smoothing->setAccessibleName(tr("Smoothing of the curves"));
    auto* logError = addSwitch(tr("log y"), "logErrorButton", tr("Errors on a logarithmic axis"));
    auto* logEpoch = addSwitch(tr("log x"), "logEpochButton", tr("Epochs on a logarithmic axis"));
    logError->setChecked(true);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_smoothing, 1, 0);
    grid->addWidget(logError, 0, 1);
    grid->addWidget(logEpoch, 1, 1);
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        const double smoothing = static_cast<double>(value) / kSmoothingSteps;
        m_smoothing->setToolTip(
            tr("Smoothing %1: the curves as they are stand pale behind").arg(figureText(smoothing)));
        m_chart.setSmoothing(smoothing);
    });
    m_smoothing->setToolTip(tr("Smooths the curves; as they are they stand pale behind"));
    connect(logError, &QToolButton::toggled, &m_chart, &LossChart::setLogarithmic);
    connect(logEpoch, &QToolButton::toggled, &m_chart, &LossChart::setEpochsLogarithmic);
    return tools;
}

void TrainingHead::setProvenance(const Provenance& provenance)
{
    for (MetricLabel* figure : m_figures)
        figure->setProvenance(provenance);
}

void TrainingHead::setErrorsScaled(bool scaled)
{
    const QString toolTip = scaled ? tr("Of scaled outputs, as the network scales them") : QString();
    for (const Figure figure : {TrainError, ValidationError})
        m_figures.at(figure)->setToolTip(toolTip);
    m_figures[TrainError]->setName(scaled ? tr("train error, scaled") : tr("train error"));
    m_figures[ValidationError]->setName(scaled ? tr("validation error, scaled") : tr("validation error"));
}

void TrainingHead::setProgressShown(bool shown) { m_progress->setVisible(shown); }

void TrainingHead::showFigures(int maxEpochs)
{
    const auto& records = m_chart.records();
    const EpochRecord* last = records.empty() ? nullptr : &records.back();
    m_figures[Epoch]->setValue(last ? countText(last->epoch) : nothingYet());
    m_figures[TrainError]->setValue(last ? figureText(last->trainError) : nothingYet());
    m_figures[ValidationError]->setVisible(last && last->validationError);
    if (last && last->validationError)
        m_figures[ValidationError]->setValue(figureText(*last->validationError));
    m_figures[Best]->setValue(m_chart.bestEpoch() > 0 ? countText(m_chart.bestEpoch()) : nothingYet());
    // Classes are right or wrong; of numbers one asks how far they are off.
    const bool isJudged = last && last->accuracy;
    m_figures[Right]->setName(isJudged || !last ? tr("right") : tr("typical miss"));
    m_figures[Right]->setToolTip(isJudged || !last
                                     ? tr("Share of the rows put into their class, of those for validation if any")
                                     : tr("Root of the mean squared error, in the unit of the targets"));
    m_figures[Right]->setValue(isJudged ? percentText(*last->accuracy)
                               : last   ? figureText(last->rootMeanSquare)
                                        : nothingYet());
    m_progress->setValue(last ? qRound(kTrainingSteps * static_cast<double>(last->epoch) / maxEpochs) : 0);
}

} // namespace wb::ui
