// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/sweep_form.h"

#include "core/training/sweep_text.h"
#include "ui/document/layer_text.h"
#include "ui/jobs/training_start.h"
#include "ui/models/training_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/number_spin_box.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include <algorithm>
#include <set>

namespace wb::ui {

namespace {

constexpr int kShownChoices = 5; ///< Rows of a list that show at least.

void addChoice(QListWidget* list, const QString& text, int value, bool isChosen)
{
    auto* item = new QListWidgetItem(text, list);
    item->setData(Qt::UserRole, value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

std::vector<int> chosenIn(const QListWidget* list)
{
    std::vector<int> chosen;
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->checkState() == Qt::Checked)
            chosen.push_back(list->item(row)->data(Qt::UserRole).toInt());
    return chosen;
}

/// The first that is chosen is seen.
void showChosen(QListWidget* list)
{
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->checkState() == Qt::Checked) {
            list->setCurrentRow(row);
            return;
        }
}

/// The open network's own widths, half of them and twice as many.
std::string shapesAround(const NetworkSpec& spec)
{
    if (spec.layers.size() < 2)
        return "none,8";
    std::set<std::vector<int>> shapes;
    for (const double factor : {0.5, 1.0, 2.0}) {
        std::vector<int> widths;
        for (std::size_t layer = 0; layer + 1 < spec.layers.size(); ++layer)
            widths.push_back(std::max(1, static_cast<int>(spec.layers[layer].outputs * factor)));
        shapes.insert(widths);
    }
    return shapesText({shapes.begin(), shapes.end()});
}

/// A side that the network scales already is scaled in a sweep too: its networks are fresh.
std::optional<ScalingMethod> methodFor(std::optional<ScalingMethod> chosen, const Scaling& own)
{
    return chosen || own.empty() ? chosen : std::optional(ScalingMethod::MinMax);
}

} // namespace

template <class Field>
Field* SweepForm::addField(const QString& label, const char* name, const QString& toolTip)
{
    auto* field = new Field(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setToolTip(toolTip);
    m_fields->addRow(label, field);
    return field;
}

SweepForm::SweepForm(const Document& document, const TrainingSettings& base, QWidget* parent)
    : QWidget(parent), m_document(document), m_base(base), m_fields(new QFormLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    m_algorithms = addList(tr("&Algorithms"), "sweepAlgorithms", tr("Each is tried with everything below"));
    m_hidden = addList(tr("&Hidden activations"), "sweepHidden", tr("Of all hidden layers"));
    m_fields->setContentsMargins(0, metrics::kGap, 0, 0);
    m_fields->setHorizontalSpacing(metrics::kPadding);
    m_fields->setVerticalSpacing(metrics::kGap);
    m_shapes = addField<QLineEdit>(tr("&Widths"), "sweepShapes",
                                   tr("Of the hidden layers: 8,16x8,none are three shapes to try"));
    m_seeds = addField<QLineEdit>(tr("See&ds"), "sweepSeeds",
                                  tr("Every setting is trained with each of them: 1-10 or 1,2,7"));
    m_epochs = addField<QSpinBox>(tr("&Epochs"), "sweepEpochs", tr("How often all rows are gone through at most"));
    m_goal = addField<NumberSpinBox>(tr("&Goal"), "sweepGoal",
                                     tr("A training ends when its train error is at most this; 0: never"));
    m_share = addField<NumberSpinBox>(tr("&Validation"), "sweepShare",
                                      tr("Share of the rows that do not train but choose the best weights, the same "
                                         "rows in every training; 0: none"));
    column->addLayout(m_fields);
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("sweepCount"));
    m_count->setWordWrap(true);
    m_count->setProperty("role", QStringLiteral("secondary"));
    column->addWidget(m_count);
    fillLists();
    fillFields();
    showCount();
}

QListWidget* SweepForm::addList(const QString& label, const char* name, const QString& toolTip)
{
    auto* list = new QListWidget;
    list->setObjectName(QString::fromLatin1(name));
    list->setToolTip(toolTip);
    list->setUniformItemSizes(true);
    list->setMinimumHeight(kShownChoices * metrics::kDenseRowHeight);
    auto* title = new QLabel(label);
    title->setBuddy(list);
    layout()->addWidget(title);
    static_cast<QVBoxLayout*>(layout())->addWidget(list, 1);
    return list;
}

void SweepForm::fillLists()
{
    const std::set<Algorithm> algorithms{m_base.config.algorithm, Algorithm::Rprop, Algorithm::Adam};
    for (int i = 0; i < kAlgorithmCount; ++i)
        addChoice(m_algorithms, TrainingText::algorithm(static_cast<Algorithm>(i)), i,
                  algorithms.count(static_cast<Algorithm>(i)) > 0);
    const NetworkSpec& spec = m_document.spec();
    const Activation own = spec.layers.size() > 1 ? spec.layers.front().function.activation : Activation::Tanh;
    const Activation other = own == Activation::Relu ? Activation::Tanh : Activation::Relu;
    for (const ActivationInfo& info : allActivations())
        if (info.activation != Activation::Softmax) // for outputs only
            addChoice(m_hidden, activationText(info.activation), static_cast<int>(info.activation),
                      info.activation == own || info.activation == other);
    for (QListWidget* list : {m_algorithms, m_hidden}) {
        showChosen(list);
        connect(list, &QListWidget::itemChanged, this, &SweepForm::showCount);
    }
}

void SweepForm::fillFields()
{
    m_shapes->setText(QString::fromStdString(shapesAround(m_document.spec())));
    m_seeds->setText(QStringLiteral("1-5"));
    m_epochs->setRange(1, 1'000'000);
    m_epochs->setValue(m_base.config.maxEpochs);
    m_goal->setRange(0, 1e6);
    m_goal->setValue(m_base.config.targetError);
    m_share->setRange(0, 0.9);
    m_share->setSingleStep(0.05);
    m_share->setValue(m_base.validationShare);
    for (const QLineEdit* field : {m_shapes, m_seeds})
        connect(field, &QLineEdit::textChanged, this, &SweepForm::showCount);
}

std::vector<TrainingConfig> SweepForm::trainings() const
{
    std::vector<TrainingConfig> trainings;
    for (const int algorithm : chosenIn(m_algorithms)) {
        const bool isOwn = static_cast<Algorithm>(algorithm) == m_base.config.algorithm;
        TrainingConfig config = isOwn ? m_base.config : configFor(static_cast<Algorithm>(algorithm));
        config = withCommon(config, m_base.config);
        config.maxEpochs = m_epochs->value();
        config.targetError = m_goal->value();
        config.seed = 1; // the plan's seeds count
        trainings.push_back(config);
    }
    return trainings;
}

std::vector<Activation> SweepForm::hidden() const
{
    std::vector<Activation> hidden;
    for (const int activation : chosenIn(m_hidden))
        hidden.push_back(static_cast<Activation>(activation));
    return hidden;
}

TrainingSettings SweepForm::common() const
{
    TrainingSettings common = m_base;
    common.validationShare = m_share->value();
    common.scaling = {methodFor(m_base.scaling.inputs, m_document.spec().inputScaling),
                      methodFor(m_base.scaling.outputs, m_document.spec().outputScaling)};
    return common;
}

Result<SweepPlan> SweepForm::plan() const
{
    const auto& rows = m_document.dataset();
    if (!rows)
        return fail(ErrorCode::InvalidArgument, tr("There are no rows to train with: load some first").toStdString());
    auto shapes = parseShapes(m_shapes->text().toStdString());
    if (!shapes)
        return passOn(shapes);
    auto seeds = parseSeeds(m_seeds->text().toStdString());
    if (!seeds)
        return passOn(seeds);
    SweepPlan plan;
    plan.trainings = trainings();
    plan.hidden = hidden();
    plan.shapes = *std::move(shapes);
    plan.seeds = *std::move(seeds);
    plan.output = m_document.spec().layers.back().function.activation;
    plan.scaling = common().scaling;
    plan.inputs = static_cast<int>(rows->inputs.cols());
    plan.outputs = static_cast<int>(rows->targets.cols());
    const auto good = validate(plan);
    return good ? Result<SweepPlan>(std::move(plan)) : passOn(good);
}

void SweepForm::showCount()
{
    const auto asked = plan();
    if (!asked) {
        m_count->setText(QString::fromStdString(asked.error().message));
        return;
    }
    const int tasks = taskCount(*asked);
    const auto seeds = static_cast<int>(asked->seeds.size());
    m_count->setText(
        tr("%1 settings × %2 seeds: %3 trainings. Loss (%4), patience and scaling are as in the form of "
           "the Training tab.")
            .arg(countText(tasks / seeds), countText(seeds), countText(tasks), TrainingText::loss(m_base.config.loss)));
}

} // namespace wb::ui
