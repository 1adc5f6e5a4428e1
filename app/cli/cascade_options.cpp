// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cascade_options.h"

#include "app/cli/data_files.h"
#include "app/cli/train_options.h"
#include "core/base/number_text.h"

namespace wb::cli {

namespace {

Result<std::vector<float>> steepnessesFrom(const QString& numbers)
{
    std::vector<float> steepnesses;
    for (const QString& number : numbers.split(',')) {
        const auto steepness = parseDouble(number.trimmed().toStdString());
        if (!steepness)
            return fail(ErrorCode::InvalidArgument,
                        "--steepnesses: \"" + number.toStdString() + "\" is not a number; give some as 0.25,0.5,1");
        steepnesses.push_back(static_cast<float>(*steepness));
    }
    return steepnesses;
}

Result<void> takeCount(const Options& options, const QString& name, std::int64_t high, int& value)
{
    if (!options.has(name))
        return {};
    const auto given = wholeOption(options, name, 1, high);
    if (!given)
        return passOn(given);
    value = static_cast<int>(*given);
    return {};
}

Result<void> takeRules(const Options& options, CascadeRules& rules)
{
    for (const Result<void>& good :
         {takeCount(options, "units", 1'000'000, rules.maxUnits), takeCount(options, "groups", 1000, rules.groups)})
        if (!good)
            return good;
    if (options.has("functions")) {
        auto functions = activationsFrom(options.text("functions"));
        if (!functions)
            return passOn(functions);
        rules.functions = *std::move(functions);
    }
    if (options.has("steepnesses")) {
        auto steepnesses = steepnessesFrom(options.text("steepnesses"));
        if (!steepnesses)
            return passOn(steepnesses);
        rules.steepnesses = *std::move(steepnesses);
    }
    return {};
}

Result<TrainingConfig> growingConfig(const Options& options)
{
    const auto algorithm = parseAlgorithm(options.utf8("algorithm"));
    const auto loss = parseLoss(options.utf8("loss"));
    const auto seed = seedOption(options);
    if (!algorithm)
        return passOn(algorithm);
    if (!loss)
        return passOn(loss);
    if (!seed)
        return passOn(seed);
    TrainingConfig config = configFor(*algorithm);
    config.loss = *loss;
    config.seed = *seed;
    config.reproducible = options.has("reproducible");
    for (const Result<void>& good :
         {takeNumber(options, "goal", config.targetError), takeNumber(options, "seconds", config.maxSeconds)})
        if (!good)
            return passOn(good);
    return config;
}

std::string phaseText(const char* name, const Stagnation& rule)
{
    std::string text = name;
    text += ": end once a change of " + numberText(rule.changeFraction, 4) + " has not come for " +
            std::to_string(rule.epochs) + " epochs, after " + std::to_string(rule.minEpochs) + " to " +
            std::to_string(rule.maxEpochs);
    return text;
}

} // namespace

Options& withCascadeOptions(Options& options)
{
    return options.value("units", "NUMBER", "Hidden units at most; 30 if not given.")
        .value("algorithm", "NAME", "rprop, fann-rprop, quickprop or sarprop.", "rprop")
        .value("loss", "NAME", "mse, mae, huber, fann-tanh or cross-entropy, of the outputs.", "mse")
        .value("goal", "ERROR", "End when the train error is at most this.")
        .value("seconds", "NUMBER", "End after so long.")
        .value("functions", "NAMES", "Of the candidates, with commas. Default: those NET carries, or libfann's ten.")
        .value("steepnesses", "NUMBERS", "Theirs, with commas. Default: those NET carries, or 0.25,0.5,0.75,1.")
        .value("groups", "NUMBER",
               "Candidates with the same function, from other weights. Default: what NET carries, or 2.")
        .flag("usual-rules", "libfann's usual rules of growing, whatever a FANN file carries as its own.")
        .value("seed", "NUMBER", "Of what candidates begin with: same seed, same bits.", "1")
        .flag("reproducible", "Same bits on every processor; slower.");
}

std::optional<CascadeRules> fileRules(const Options& options, const Expert& expert)
{
    if (!expert.fann || options.has("usual-rules"))
        return std::nullopt;
    CascadeRules rules = cascadeRulesOf(*expert.fann);
    if (rules == CascadeRules())
        return std::nullopt;
    return rules;
}

Result<CascadeConfig> cascadeConfig(const Options& options, const Expert& expert)
{
    const auto training = growingConfig(options);
    if (!training)
        return passOn(training);
    CascadeConfig config;
    config.training = *training;
    const auto carried = fileRules(options, expert);
    if (carried)
        static_cast<CascadeRules&>(config) = *carried;
    if (auto taken = takeRules(options, config); !taken)
        return passOn(taken);
    if (const auto good = validate(config); !good)
        return fail(good.error().code,
                    good.error().message + (carried ? "; the rules are those " + options.operandUtf8(0) +
                                                          " carries, --usual-rules leaves them aside"
                                                    : ""));
    return config;
}

std::string rulesText(const CascadeRules& rules)
{
    const CascadeRules usual;
    std::string text;
    const auto add = [&text](const std::string& part) {
        text += text.empty() ? "" : "; ";
        text += part;
    };
    if (!(rules.outputs == usual.outputs))
        add(phaseText("outputs", rules.outputs));
    if (!(rules.candidates == usual.candidates))
        add(phaseText("candidates", rules.candidates));
    if (rules.groups != usual.groups)
        add("groups " + std::to_string(rules.groups));
    if (rules.functions != usual.functions) {
        std::string names = "functions";
        for (const Activation function : rules.functions)
            names += std::string(" ") + activationInfo(function).name;
        add(names);
    }
    if (rules.steepnesses != usual.steepnesses) {
        std::string numbers = "steepnesses";
        for (const float steepness : rules.steepnesses)
            numbers += ' ' + numberText(steepness, 4);
        add(numbers);
    }
    if (rules.candidateLimit != usual.candidateLimit)
        add("limit " + numberText(rules.candidateLimit, 4));
    if (rules.weightMultiplier != usual.weightMultiplier)
        add("multiplier " + numberText(rules.weightMultiplier, 4));
    return text;
}

} // namespace wb::cli
