// SPDX-License-Identifier: Apache-2.0
#include "app/cli/train_command.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/train_options.h"
#include "core/base/number_text.h"
#include "core/formats/csv.h"
#include "core/formats/file.h"
#include "core/training/evaluation.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <limits>

namespace wb::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

/// Trains until it ends by itself or the user interrupts; says about once a second how far it is.
void trainAll(Trainer& trainer)
{
    std::signal(SIGINT, [](int) { interrupted = 1; });
    int told = 0;
    while (interrupted == 0 && trainer.step(std::chrono::milliseconds(50)) == Job::State::Running) {
        const auto& history = trainer.history();
        if (history.empty() || static_cast<int>(history.back().seconds) <= told)
            continue;
        told = static_cast<int>(history.back().seconds);
        complain(
            "epoch " + std::to_string(history.back().epoch) + ": error " + numberText(history.back().trainError, 4) +
            (history.back().validationError ? ", validation " + numberText(*history.back().validationError, 4) : ""));
    }
    std::signal(SIGINT, SIG_DFL);
}

Result<void> writeCurve(const std::string& path, const std::vector<EpochRecord>& history)
{
    Table table{{"epoch", "train_error", "validation_error", "bit_fail", "seconds"},
                Matrix(static_cast<Eigen::Index>(history.size()), 5)};
    for (std::size_t i = 0; i < history.size(); ++i) {
        const EpochRecord& record = history[i];
        table.values.row(static_cast<Eigen::Index>(i)) << static_cast<float>(record.epoch),
            static_cast<float>(record.trainError),
            record.validationError ? static_cast<float>(*record.validationError)
                                   : std::numeric_limits<float>::quiet_NaN(),
            static_cast<float>(record.bitFail), static_cast<float>(record.seconds);
    }
    return writeFile(path, writeCsv(table, {',', true, 9}));
}

std::string endText(const Trainer& trainer)
{
    return interrupted != 0 ? "it was interrupted" : stopReasonText(trainer.reason());
}

QJsonObject resultJson(const Trainer& trainer, const TrainingConfig& config, const RowSets& rows)
{
    QJsonObject json{{"algorithm", algorithmName(config.algorithm)},
                     {"loss", lossName(config.loss)},
                     {"seed", QString::number(config.seed)},
                     {"rows", static_cast<qint64>(rows.data.train->rows())},
                     {"epochs", static_cast<qint64>(trainer.history().size())},
                     {"end", QString::fromStdString(endText(trainer))},
                     {"diverged", trainer.reason() == StopReason::Diverged},
                     {"best_epoch", trainer.bestEpoch()}};
    if (trainer.bestEpoch() > 0)
        json["best_error"] = trainer.bestError();
    if (!trainer.history().empty()) {
        json["train_error"] = trainer.history().back().trainError;
        json["seconds"] = trainer.history().back().seconds;
    }
    return json;
}

std::string resultText(const Trainer& trainer, const TrainingConfig& config)
{
    std::string text = std::string(algorithmName(config.algorithm)) + ", " + lossName(config.loss) + ": " +
                       std::to_string(trainer.history().size()) + " epochs";
    if (!trainer.history().empty())
        text += " in " + numberText(trainer.history().back().seconds, 3) + " s";
    text += "; " + endText(trainer) + '\n';
    if (trainer.bestEpoch() == 0)
        return text + "No epoch was better than the start; the weights are those it began with.\n";
    return text + "Best " + (trainer.history().front().validationError ? "validation" : "train") + " error " +
           numberText(trainer.bestError(), 6) + " in epoch " + std::to_string(trainer.bestEpoch()) + '\n';
}

void addTest(const Evaluation& evaluation, QJsonObject& json, std::string& text)
{
    QJsonObject test{{"mean_square_error", evaluation.meanSquare}};
    text += "Test mean square error " + numberText(evaluation.meanSquare, 6);
    if (evaluation.accuracy) {
        test["accuracy"] = *evaluation.accuracy;
        text += ", " + numberText(100 * *evaluation.accuracy, 4) + " % right";
    }
    text += '\n';
    json["test"] = test;
}

} // namespace

int runTrain(const QStringList& arguments)
{
    Options options("train", QString(kTrainCommand.help) +
                                 ". Writes the best weights; interrupting (Ctrl-C) keeps what is best so far.");
    options.operand("NET", "The network to begin with (.net).");
    options.value("algorithm", "NAME",
                  "incremental, mini-batch, batch, rprop, fann-rprop, quickprop, sarprop, adam or adamw.", "rprop");
    withTrainingOptions(withRowsOptions(options))
        .value("out", "FILE", "The trained network (.net); without it, only the figures are shown.")
        .value("fann", "VERSION", "The libfann that will read it: 2.1 or 2.2.", "2.2")
        .value("curve", "FILE", "The errors of every epoch as CSV.")
        .flag("json", "Print the figures as JSON.");
    if (const auto code = options.parse(arguments))
        return *code;
    if (const auto code = checkRowsOptions(options))
        return *code;
    const auto dialect = fannDialect(options.text("fann"));
    if (!dialect)
        return options.usageError(QString::fromStdString(dialect.error().message));
    const auto config = trainingConfig(options, options.utf8("algorithm"));
    if (!config)
        return badInput(config.error());

    auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    const auto rows = trainingRows(options, RowSizes{expert->network.numInputs(), expert->network.numOutputs()});
    if (!rows)
        return badInput(rows.error());
    const auto trainer = Trainer::create(expert->network, rows->data, *config);
    if (!trainer)
        return badInput(trainer.error());
    trainAll(**trainer);
    expert->network = (*trainer)->bestNetwork();

    QJsonObject json = resultJson(**trainer, *config, *rows);
    std::string text = resultText(**trainer, *config);
    if (rows->test != nullptr) {
        const auto evaluation = evaluate(expert->network, *rows->test);
        if (!evaluation)
            return badInput(evaluation.error());
        addTest(*evaluation, json, text);
    }
    print(options.has("json") ? QJsonDocument(json).toJson().toStdString() : text);
    if (options.has("curve"))
        if (auto written = writeCurve(options.utf8("curve"), (*trainer)->history()); !written)
            return badInput(written.error());
    const int saved = options.has("out") ? saveExpert(options.utf8("out"), *expert, {*dialect}) : kSuccess;
    return saved == kSuccess && (*trainer)->reason() == StopReason::Diverged ? badInput(endText(**trainer)) : saved;
}

} // namespace wb::cli
