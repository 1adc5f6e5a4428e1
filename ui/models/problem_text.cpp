// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problem_text.h"

#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"

#include <array>

namespace wb::ui {

namespace {

/// What is said of a rule. %1 is the layer, %2 the function, %3 where its ranges come from, %4 and on Problem::numbers,
/// each as `formats` has it: c count, i position counted from 1, p percent, n number, b bytes, t time.
struct RuleText {
    Rule rule;
    const char* formats;
    const char* message;
    const char* reason;
    const char* fix;
};

constexpr std::array<RuleText, kRuleCount> kRuleTexts{{
    {Rule::DeadUnits, "cc", QT_TRANSLATE_NOOP("ProblemText", "%1: %4 of %5 units do nothing"),
     QT_TRANSLATE_NOOP("ProblemText", "Their output never changes, or nothing reads it. Without them the network gives "
                                      "the same and costs less."),
     QT_TRANSLATE_NOOP("ProblemText", "Remove dead units")},
    {Rule::ConstantInRange, "cc", QT_TRANSLATE_NOOP("ProblemText", "%1: %4 of %5 units never change"),
     QT_TRANSLATE_NOOP("ProblemText", "They give one value for every input within %3, as interval arithmetic over the "
                                      "weights proves; no gradient reaches them there."),
     QT_TRANSLATE_NOOP("ProblemText", "Use leaky_relu in %1")},
    {Rule::Saturated, "pc", QT_TRANSLATE_NOOP("ProblemText", "%1 is saturated: %4 of its outputs"),
     QT_TRANSLATE_NOOP("ProblemText", "On %5 rows of %3 they lie within 1 % of an end of their function, where the "
                                      "slope is almost 0 and training stops."),
     QT_TRANSLATE_NOOP("ProblemText", "Lower the steepness of %1")},
    {Rule::Silent, "ccc", QT_TRANSLATE_NOOP("ProblemText", "%1: %4 of %5 units stay silent"),
     QT_TRANSLATE_NOOP("ProblemText", "They give 0 on all of %6 rows of %3: no gradient reaches them."),
     QT_TRANSLATE_NOOP("ProblemText", "Use leaky_relu in %1")},
    {Rule::SoftmaxAlone, "", QT_TRANSLATE_NOOP("ProblemText", "%1: softmax over one output is always 1"),
     QT_TRANSLATE_NOOP("ProblemText", "Softmax shares 1 among the outputs of its layer; a single one gets all of it."),
     QT_TRANSLATE_NOOP("ProblemText", "Use %2 in %1")},
    {Rule::AlwaysZero, "", QT_TRANSLATE_NOOP("ProblemText", "%1: gaussian_stepwise always gives 0"),
     QT_TRANSLATE_NOOP("ProblemText", "FANN names this function but never implemented it."),
     QT_TRANSLATE_NOOP("ProblemText", "Use %2 in %1")},
    {Rule::Threshold, "", QT_TRANSLATE_NOOP("ProblemText", "%1: a threshold cannot be trained"),
     QT_TRANSLATE_NOOP("ProblemText", "Its slope is 0 everywhere, so no gradient passes through it."),
     QT_TRANSLATE_NOOP("ProblemText", "Use %2 in %1")},
    {Rule::RectifierSteepness, "n", QT_TRANSLATE_NOOP("ProblemText", "%1: %2 with steepness %4"),
     QT_TRANSLATE_NOOP("ProblemText", "Signals and gradients are multiplied by it in every such layer. The weights can "
                                      "carry the factor instead, and the outputs stay as they are."),
     QT_TRANSLATE_NOOP("ProblemText", "Normalise steepness of %1")},
    {Rule::OutputRange, "cinnnn", QT_TRANSLATE_NOOP("ProblemText", "%1 cannot reach the targets"),
     QT_TRANSLATE_NOOP("ProblemText", "Target %5 goes from %6 to %7 in the data, the function only from %8 to %9."),
     QT_TRANSLATE_NOOP("ProblemText", "Use %2 in %1")},
    {Rule::ClassesWithoutSoftmax, "c", QT_TRANSLATE_NOOP("ProblemText", "%1 gives no probabilities"),
     QT_TRANSLATE_NOOP("ProblemText", "The targets are %4 classes. Cross-entropy, the loss made for classes, needs "
                                      "softmax or sigmoid outputs."),
     QT_TRANSLATE_NOOP("ProblemText", "Use %2 in %1")},
    {Rule::InputScale, "cinn", QT_TRANSLATE_NOOP("ProblemText", "Unscaled inputs: %4"),
     QT_TRANSLATE_NOOP("ProblemText", "Input %5 goes from %6 to %7 in the data: the first sums are far from what the "
                                      "weights are made for. While the weights are fresh, the network can scale its "
                                      "inputs to [−1, 1] itself."),
     QT_TRANSLATE_NOOP("ProblemText", "Add scaling")},
    {Rule::SoftmaxTargets, "", QT_TRANSLATE_NOOP("ProblemText", "%1: the targets do not add up to 1"),
     QT_TRANSLATE_NOOP("ProblemText", "Softmax outputs always do, so these targets cannot be reached."),
     QT_TRANSLATE_NOOP("ProblemText", "Use %2 in %1")},
    {Rule::ColumnCount, "ncc", QT_TRANSLATE_NOOP("ProblemText", "%1 does not fit the data"),
     QT_TRANSLATE_NOOP("ProblemText", "The data has %5 columns for it, the design %6 units."),
     QT_TRANSLATE_NOOP("ProblemText", "Resize %1 to %5")},
    {Rule::OverBytes, "bb", QT_TRANSLATE_NOOP("ProblemText", "%4 are more than the budget of %5"),
     QT_TRANSLATE_NOOP("ProblemText", "Weights, biases and activations at 4 B each."),
     QT_TRANSLATE_NOOP("ProblemText", "Fit to budget…")},
    {Rule::OverLatency, "ttn", QT_TRANSLATE_NOOP("ProblemText", "%4 is more than the budget of %5"),
     QT_TRANSLATE_NOOP("ProblemText", "The median time of one inference on this machine."),
     QT_TRANSLATE_NOOP("ProblemText", "Fit to budget…")},
    {Rule::ProductRange, "c", QT_TRANSLATE_NOOP("ProblemText", "%4 parameters: not the size of a micro-expert"),
     QT_TRANSLATE_NOOP("ProblemText", "The workbench is made for 1 000 to 100 000 parameters."), ""},
    {Rule::NoFannFunction, "", QT_TRANSLATE_NOOP("ProblemText", "%1: FANN has no %2"),
     QT_TRANSLATE_NOOP("ProblemText", "A .net file cannot carry this network; the library keeps it."), ""},
    {Rule::MergeableLinear, "c", QT_TRANSLATE_NOOP("ProblemText", "%1 is linear and adds nothing"),
     QT_TRANSLATE_NOOP("ProblemText", "Two linear maps in a row are one: merged into the next layer, the network gives "
                                      "the same with %4 parameters less."),
     QT_TRANSLATE_NOOP("ProblemText", "Merge %1 into the next layer")},
    {Rule::OutputsConstant, "", QT_TRANSLATE_NOOP("ProblemText", "The outputs depend on no input"),
     QT_TRANSLATE_NOOP("ProblemText", "Every way from an input to an output passes a weight of 0 or a unit that never "
                                      "changes."),
     QT_TRANSLATE_NOOP("ProblemText", "Draw new weights")},
}};

QString formatted(char format, double value)
{
    switch (format) {
    case 'c':
        return countText(static_cast<qint64>(value));
    case 'i':
        return countText(static_cast<qint64>(value) + 1);
    case 'p':
        return percentText(value);
    case 'b':
        return bytesText(static_cast<qint64>(value));
    case 't':
        return timeText(value);
    default:
        return QString::fromStdString(numberText(value, 3));
    }
}

/// The template with its places filled in, the last place first: what is filled in has no places.
QString filled(const char* source, const QStringList& values)
{
    QString text = ProblemText::tr(source);
    for (qsizetype place = values.size(); place > 0; --place)
        text.replace(QStringLiteral("%%1").arg(place), values.at(place - 1));
    return text;
}

QString severityGlyph(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("✕");
    case Severity::Warning:
        return QStringLiteral("▲");
    case Severity::Info:
        break;
    }
    return QStringLiteral("ℹ");
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemText::tr("Error");
    case Severity::Warning:
        return ProblemText::tr("Warning");
    case Severity::Info:
        break;
    }
    return ProblemText::tr("Note");
}

QString originText(const Problem& problem)
{
    const bool ofRows = problem.rule == Rule::Saturated || problem.rule == Rule::Silent;
    if (ofRows)
        return problem.isOfData ? ProblemText::tr("the data") : ProblemText::tr("random inputs on [−1, 1]");
    return problem.isOfData ? ProblemText::tr("the ranges of the data") : ProblemText::tr("[−1, 1]");
}

} // namespace

QString ProblemText::idOf(Rule rule)
{
    return QStringLiteral("W%1").arg(static_cast<int>(rule), 2, 10, QLatin1Char('0'));
}

ProblemText ProblemText::of(const Problem& problem, const NetworkSpec& spec)
{
    const RuleText& source = kRuleTexts.at(static_cast<std::size_t>(problem.rule) - 1);
    const bool isWhole = problem.layer == Problem::kWholeNetwork;
    QStringList values{isWhole ? QString() : displayName(spec, problem.layer),
                       problem.activation ? activationText(*problem.activation) : QString(), originText(problem)};
    for (std::size_t i = 0; i < problem.numbers.size() && source.formats[i] != '\0'; ++i)
        values << formatted(source.formats[i], problem.numbers[i]);
    if (problem.rule == Rule::OverLatency && problem.numbers.back() != 0)
        values[3].prepend(QStringLiteral("≈\u2009"));
    const bool fitsBudget = problem.rule == Rule::OverBytes || problem.rule == Rule::OverLatency;
    ProblemText text;
    text.id = idOf(problem.rule);
    text.glyph = severityGlyph(problem.severity);
    text.severity = severityText(problem.severity);
    text.layer = values.constFirst();
    text.message = filled(source.message, values);
    text.reason = filled(source.reason, values);
    if (problem.fix || fitsBudget)
        text.fix = filled(source.fix, values);
    return text;
}

QString problemInBrief(const Problem& problem)
{
    const auto number = [&problem](std::size_t at) { return problem.numbers.at(at); };
    switch (problem.rule) {
    case Rule::DeadUnits:
    case Rule::ConstantInRange:
    case Rule::Silent:
        return ProblemText::tr("dead %1").arg(percentText(number(0) / number(1)));
    case Rule::Saturated:
        return ProblemText::tr("saturated %1").arg(percentText(number(0)));
    case Rule::OverBytes:
    case Rule::OverLatency:
        return ProblemText::tr("over budget");
    case Rule::RectifierSteepness:
        return ProblemText::tr("steepness");
    case Rule::Threshold:
        return ProblemText::tr("not trainable");
    case Rule::OutputRange:
    case Rule::SoftmaxTargets:
        return ProblemText::tr("misses targets");
    case Rule::InputScale:
        return ProblemText::tr("unscaled");
    case Rule::ColumnCount:
        return ProblemText::tr("size of the data");
    default:
        return ProblemText::idOf(problem.rule);
    }
}

QString ProblemText::line() const { return tr("%1 %2: %3. %4").arg(severity, id, message, reason); }

} // namespace wb::ui
