// SPDX-License-Identifier: Apache-2.0
#include "app/cli/train_command.h"

#include "app/cli/console.h"
#include "app/cli/data_files.h"
#include "app/cli/files.h"
#include "app/cli/interruption.h"
#include "app/cli/test_figures.h"
#include "app/cli/train_lesson.h"
#include "app/cli/train_options.h"
#include "core/base/number_text.h"
#include "core/formats/csv.h"
#include "core/formats/file.h"
#include "core/training/training_data.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace wb::cli {

namespace {

/// Trains until it ends by itself or the user interrupts; says about once a second how far it is.
void trainAll(Trainer& trainer)
{
    const Interruption interruption;
    int told = 0;
    while (!Interruption::hasCome() && trainer.step(std::chrono::milliseconds(50)) == Job::State::Running) {
        const auto& history = trainer.history();
        if (history.empty() || static_cast<int>(history.back().seconds) <= told)
            continue;
        told = static_cast<int>(history.back().seconds);
        complain(
            "epoch " + std::to_string(history.back().epoch) + ": error " + numberText(history.back().trainError, 4) +
            (history.back().validationError ? ", validation " + numberText(*history.back().validationError, 4) : ""));
    }
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
    if (Interruption::hasCome())
        return "it was interrupted";
    return trainer.reason() == StopReason::Running ? "it pauses; --resume goes on" : stopReasonText(trainer.reason());
}

QJsonObject resultJson(const Trainer& trainer, const TrainingConfig& config, const RowSets& rows)
{
    QJsonObject json{{"algorithm", algorithmName(config.algorithm)},
                     {"loss", lossName(config.loss)},
                     {"seed", QString::number(config.seed)},
                     {"rows", static_cast<qint64>(rows.data.train->rows())},
                     {"epochs", static_cast<qint64>(trainer.history().size())},
                     {"last_epoch", trainer.epoch()},
                     {"end", QString::fromStdString(endText(trainer))},
                     {"diverged", trainer.reason() == StopReason::Diverged},
                     {"best_epoch", trainer.bestEpoch()}};
    if (trainer.bestEpoch() > 0)
        json["best_error"] = trainer.bestError();
    const Network best = trainer.bestNetwork();
    const NetworkSpec& spec = best.spec();
    json["errors_of"] = spec.outputScaling.empty() ? "outputs" : "scaled outputs";
    json["scaled_inputs"] = scaledColumns(spec.inputScaling);
    json["scaled_outputs"] = scaledColumns(spec.outputScaling);
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
    const bool isOfScaled = !trainer.bestNetwork().spec().outputScaling.empty();
    if (trainer.bestEpoch() == 0)
        return text + "No epoch was better than the start; the weights are those it began with.\n";
    const bool isValidated = !trainer.history().empty() && trainer.history().front().validationError;
    return text + "Best " + (isValidated ? "validation" : "train") + " error " + numberText(trainer.bestError(), 6) +
           " in epoch " + std::to_string(trainer.bestEpoch()) + (isOfScaled ? ", of scaled outputs\n" : "\n");
}

/// The epoch to pause after.
Result<int> pauseOption(const Options& options)
{
    if (!options.has("pause-after"))
        return std::numeric_limits<int>::max();
    const auto epoch = wholeOption(options, "pause-after", 1, std::numeric_limits<int>::max());
    return epoch ? Result<int>(static_cast<int>(*epoch)) : passOn(epoch);
}

/// Prints and writes what came of it; gives the exit code.
int tellResult(const Options& options, Lesson& lesson, Expert expert, FannDialect dialect)
{
    const Trainer& trainer = *lesson.trainer;
    QJsonObject json = resultJson(trainer, lesson.settings.config, lesson.rows);
    std::string text = resultText(trainer, lesson.settings.config);
    if (auto tested = addTestFigures(expert.network, lesson.rows, json, text); !tested)
        return badInput(tested.error());
    const auto kept = lesson.keeper.keep(expert, trainer.reason(), trainer.history(), json, text);
    print(options.has("json") ? QJsonDocument(json).toJson().toStdString() : text);
    if (!kept)
        return badInput(kept.error());
    if (!hasExtension(options.utf8("out"), ".expert"))
        expert.resume = nullptr; // it was for the library
    if (options.has("curve"))
        if (auto written = writeCurve(options.utf8("curve"), trainer.history()); !written)
            return badInput(written.error());
    const int saved = options.has("out") ? saveExpert(options.utf8("out"), expert, {dialect}) : kSuccess;
    return saved == kSuccess && trainer.reason() == StopReason::Diverged ? badInput(endText(trainer)) : saved;
}

} // namespace

int runTrain(const QStringList& arguments)
{
    Options options("train", QString(kTrainCommand.help) +
                                 ". Writes the best weights; interrupting (Ctrl-C) keeps what is best so far.");
    options.operand("NET", "The network to begin with (.net or .expert).");
    options.value("algorithm", "NAME",
                  "incremental, mini-batch, batch, rprop, fann-rprop, quickprop, sarprop, adam or adamw.", "rprop");
    withKeepOptions(withScalingOptions(withResumeOptions(withTrainingOptions(withRowsOptions(options)))))
        .value("out", "FILE", "The trained network (.net), or an .expert file, with which --resume can go on.")
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
    const auto pause = pauseOption(options);
    if (!pause)
        return badInput(pause.error());
    auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    auto lesson = prepareLesson(options, *expert);
    if (!lesson)
        return badInput(lesson.error());
    lesson->trainer->pauseAfter(*pause);
    lesson->keeper.begin(lesson->settings, lesson->rows, expert->network);
    trainAll(*lesson->trainer);
    expert->network = lesson->trainer->bestNetwork();
    expert->resume = keepsResumePoint(options) ? lesson->resumePoint() : nullptr;
    return tellResult(options, *lesson, *std::move(expert), *dialect);
}

} // namespace wb::cli
