// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training_form.h"

#include "ui/models/training_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/number_spin_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>

namespace wb::ui {

namespace {

QString methodTitle(ScalingMethod method)
{
    switch (method) {
    case ScalingMethod::MinMax:
        return TrainingForm::tr("min-max");
    case ScalingMethod::ZScore:
        return TrainingForm::tr("z-score");
    case ScalingMethod::Fann:
        break;
    }
    return TrainingForm::tr("FANN's");
}

/// The first entry leaves the network's scaling as it is; the others are the methods, by their number.
void fillMethods(QComboBox* combo)
{
    combo->addItem(TrainingForm::tr("as it is"));
    combo->setItemData(0, TrainingForm::tr("What the network scales already, if anything"), Qt::ToolTipRole);
    for (const auto method : {ScalingMethod::MinMax, ScalingMethod::ZScore, ScalingMethod::Fann})
        combo->addItem(methodTitle(method), static_cast<int>(method));
    combo->setItemData(1, TrainingForm::tr("The smallest value becomes the lower end, the largest the upper end"),
                       Qt::ToolTipRole);
    combo->setItemData(2, TrainingForm::tr("Mean 0, standard deviation 1"), Qt::ToolTipRole);
    combo->setItemData(3, TrainingForm::tr("Mean minus and plus one standard deviation become the ends, as in libfann"),
                       Qt::ToolTipRole);
}

std::optional<ScalingMethod> methodOf(const QComboBox* combo)
{
    if (combo->currentIndex() < 1)
        return std::nullopt;
    return static_cast<ScalingMethod>(combo->currentData().toInt());
}

void showMethod(QComboBox* combo, std::optional<ScalingMethod> method)
{
    combo->setCurrentIndex(method ? combo->findData(static_cast<int>(*method)) : 0);
}

bool usesMomentum(Algorithm algorithm)
{
    return algorithm == Algorithm::Incremental || algorithm == Algorithm::MiniBatch || algorithm == Algorithm::Batch;
}

bool usesBatches(Algorithm algorithm) { return isOnline(algorithm) && algorithm != Algorithm::Incremental; }

bool usesRate(Algorithm algorithm)
{
    return algorithm != Algorithm::Rprop && algorithm != Algorithm::FannRprop && algorithm != Algorithm::Sarprop;
}

} // namespace

template <class Field>
Field* TrainingForm::addField(const QString& label, const char* name, const QString& toolTip)
{
    auto* field = new Field(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setToolTip(toolTip);
    m_form->addRow(label, field);
    return field;
}

TrainingForm::TrainingForm(QWidget* parent)
    : QWidget(parent), m_form(new QFormLayout(this)),
      m_algorithm(addField<QComboBox>(tr("&Algorithm"), "trainingAlgorithm", tr("How weights follow from gradients"))),
      m_loss(addField<QComboBox>(tr("&Loss"), "trainingLoss", tr("What is made small"))),
      m_epochs(addField<QSpinBox>(tr("&Epochs"), "trainingEpochs", tr("How often all rows are gone through at most"))),
      m_goal(addField<NumberSpinBox>(tr("&Goal"), "trainingGoal",
                                     tr("Ends when the train error is at most this; 0: never"))),
      m_share(addField<NumberSpinBox>(tr("&Validation"), "validationShare",
                                      tr("Share of the rows that do not train but choose the best weights; 0: none"))),
      m_patience(addField<QSpinBox>(tr("&Patience"), "trainingPatience",
                                    tr("Ends after so many epochs without a better error; 0: never"))),
      m_rate(addField<NumberSpinBox>(tr("Learning &rate"), "learningRate", tr("Size of a step"))),
      m_momentum(addField<NumberSpinBox>(tr("&Momentum"), "momentum", tr("Share of the last step that goes on"))),
      m_batch(addField<QSpinBox>(tr("&Batch"), "batchSize", tr("Rows between two steps"))),
      m_decay(addField<NumberSpinBox>(tr("Weight &decay"), "weightDecay", tr("Pulls weights to 0 (L2)"))),
      m_seed(addField<QLineEdit>(tr("&Seed"), "trainingSeed",
                                 tr("Order of the rows and choice of those for validation: same seed, same result"))),
      m_scaleInputs(
          addField<QComboBox>(tr("Scale &inputs"), "scaleInputs",
                              tr("Fitted to the rows that train, and kept in the network, which scales by itself"))),
      m_scaleOutputs(addField<QComboBox>(
          tr("Scale &outputs"), "scaleOutputs",
          tr("Fitted to the targets of the rows that train; the network gives outputs in the data's own units"))),
      m_pace(addField<QSpinBox>(tr("Pa&ce"), "trainingPace", tr("Epochs a second, to watch a small network learn"))),
      m_fann(addField<QCheckBox>(QString(), "fannCompatible",
                                 tr("libfann's gradients and errors, with what is wrong in them, to compare with it")))
{
    m_form->setContentsMargins(0, 0, metrics::kRowGap, 0);
    m_form->setHorizontalSpacing(metrics::kPadding);
    m_form->setVerticalSpacing(metrics::kGap);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fillCombos();
    m_epochs->setRange(1, 1'000'000);
    m_epochs->setValue(1000);
    m_goal->setRange(0, 1e6);
    m_share->setRange(0, 0.9);
    m_share->setSingleStep(0.05);
    m_patience->setRange(0, 1'000'000);
    m_patience->setSpecialValueText(tr("off"));
    m_rate->setRange(0, 1000);
    m_momentum->setRange(0, 0.9999);
    m_momentum->setSingleStep(0.1);
    m_batch->setRange(1, 1'000'000);
    m_decay->setRange(0, 1);
    m_seed->setText(QStringLiteral("1"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,19}")), m_seed));
    m_pace->setRange(0, 60);
    m_pace->setSpecialValueText(tr("full speed"));
    m_fann->setText(tr("FANN-compatible"));
    connect(m_algorithm, &QComboBox::currentIndexChanged, this, &TrainingForm::showDefaults);
    m_algorithm->setCurrentIndex(static_cast<int>(Algorithm::Rprop));
    connectFields();
}

void TrainingForm::connectFields()
{
    for (QComboBox* combo : {m_algorithm, m_loss, m_scaleInputs, m_scaleOutputs})
        connect(combo, &QComboBox::currentIndexChanged, this, &TrainingForm::changed);
    for (QSpinBox* number : {m_epochs, m_patience, m_batch})
        connect(number, &QSpinBox::valueChanged, this, &TrainingForm::changed);
    for (NumberSpinBox* number : {m_goal, m_share, m_rate, m_momentum, m_decay})
        connect(number, &NumberSpinBox::valueChanged, this, &TrainingForm::changed);
    connect(m_seed, &QLineEdit::textChanged, this, &TrainingForm::changed);
    connect(m_fann, &QCheckBox::toggled, this, &TrainingForm::changed);
}

void TrainingForm::fillCombos()
{
    for (int i = 0; i < kAlgorithmCount; ++i)
        m_algorithm->addItem(TrainingText::algorithm(static_cast<Algorithm>(i)), i);
    for (int i = 0; i < kLossCount; ++i)
        m_loss->addItem(TrainingText::loss(static_cast<Loss>(i)), i);
    fillMethods(m_scaleInputs);
    fillMethods(m_scaleOutputs);
    for (QComboBox* combo : {m_algorithm, m_loss, m_scaleInputs, m_scaleOutputs}) { // as wide as the column
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
    }
}

void TrainingForm::showDefaults()
{
    const TrainingConfig defaults = configFor(static_cast<Algorithm>(m_algorithm->currentIndex()));
    m_base = defaults;
    m_rate->setValue(defaults.learningRate);
    m_momentum->setValue(defaults.momentum);
    m_batch->setValue(defaults.batchSize);
    m_decay->setValue(defaults.weightDecay);
    showFields();
}

void TrainingForm::showFields()
{
    const auto algorithm = static_cast<Algorithm>(m_algorithm->currentIndex());
    const std::pair<QWidget*, bool> shown[] = {
        {m_rate, usesRate(algorithm)}, {m_momentum, usesMomentum(algorithm)}, {m_batch, usesBatches(algorithm)}};
    for (const auto& [field, isUsed] : shown) {
        field->setVisible(isUsed);
        m_form->labelForField(field)->setVisible(isUsed);
    }
}

TrainingConfig TrainingForm::config() const
{
    TrainingConfig config = m_base;
    config.loss = static_cast<Loss>(m_loss->currentIndex());
    config.maxEpochs = m_epochs->value();
    config.targetError = m_goal->value();
    config.patience = m_patience->value();
    config.learningRate = m_rate->value();
    config.momentum = usesMomentum(config.algorithm) ? m_momentum->value() : 0;
    config.batchSize = m_batch->value();
    config.weightDecay = m_decay->value();
    config.seed = m_seed->text().toULongLong();
    config.fannCompatible = m_fann->isChecked();
    return config;
}

TrainingSettings TrainingForm::settings() const
{
    return {config(), validationShare(), {methodOf(m_scaleInputs), methodOf(m_scaleOutputs)}, m_splitSeed};
}

double TrainingForm::validationShare() const { return m_share->value(); }

void TrainingForm::setValidationShare(double share) { m_share->setValue(share); }

int TrainingForm::pace() const { return m_pace->value(); }

void TrainingForm::lend(const TrainingSettings& settings, int pace)
{
    if (!m_own)
        m_own = std::pair(this->settings(), this->pace());
    showSettings(settings, pace);
}

void TrainingForm::takeBack()
{
    if (const auto own = std::exchange(m_own, std::nullopt))
        showSettings(own->first, own->second);
}

void TrainingForm::showSettings(const TrainingSettings& settings, int pace)
{
    const TrainingConfig& config = settings.config;
    m_algorithm->setCurrentIndex(static_cast<int>(config.algorithm));
    m_base = config;
    m_splitSeed = settings.ownSplitSeed;
    m_loss->setCurrentIndex(static_cast<int>(config.loss));
    m_epochs->setValue(config.maxEpochs);
    m_goal->setValue(config.targetError);
    m_share->setValue(settings.validationShare);
    m_patience->setValue(config.patience);
    m_rate->setValue(config.learningRate);
    m_momentum->setValue(config.momentum);
    m_batch->setValue(config.batchSize);
    m_decay->setValue(config.weightDecay);
    m_seed->setText(QString::number(config.seed));
    showMethod(m_scaleInputs, settings.scaling.inputs);
    showMethod(m_scaleOutputs, settings.scaling.outputs);
    m_pace->setValue(pace);
    m_fann->setChecked(config.fannCompatible);
    showFields();
}

} // namespace wb::ui
