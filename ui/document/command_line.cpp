// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/command_line.h"

#include "core/base/number_text.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace wb::ui {

namespace {

Result<void> checkNetworkFile(const CommandSubject& subject)
{
    if (!subject.networkFile.isEmpty())
        return {};
    return fail(ErrorCode::NotFound,
                CommandLine::tr("The command line works on files: save this network as .net first.").toStdString());
}

/// "--name value" where it is not what the command takes anyway.
void addOption(QStringList& arguments, const char* name, const std::string& value, bool isDefault)
{
    if (!isDefault)
        arguments << QStringLiteral("--") + QString::fromLatin1(name) << QString::fromStdString(value);
}

void addNumber(QStringList& arguments, const char* name, double value, double byDefault)
{
    addOption(arguments, name, numberText(value), value == byDefault);
}

void addMethod(QStringList& arguments, const char* name, std::optional<ScalingMethod> method)
{
    if (method)
        addOption(arguments, name, scalingMethodName(*method), false);
}

} // namespace

QString shellQuoted(const QString& argument)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (plain.match(argument).hasMatch())
        return argument;
    return u'\'' + QString(argument).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString expertLine(const QStringList& arguments)
{
    QStringList words{QStringLiteral("expert")};
    for (const QString& argument : arguments)
        words << shellQuoted(argument);
    return words.join(u' ');
}

Result<QString> CommandLine::info(const CommandSubject& subject)
{
    if (auto there = checkNetworkFile(subject); !there)
        return passOn(there);
    return expertLine({QStringLiteral("info"), subject.networkFile});
}

Result<QString> CommandLine::run(const CommandSubject& subject, std::span<const float> inputs)
{
    if (auto there = checkNetworkFile(subject); !there)
        return passOn(there);
    QStringList arguments{QStringLiteral("run"), subject.networkFile};
    if (!subject.rowsFile.isEmpty()) {
        arguments << QStringLiteral("--data") << subject.rowsFile;
        return expertLine(arguments);
    }
    QStringList values;
    for (const float input : inputs)
        values << QString::fromStdString(numberText(input));
    arguments << QStringLiteral("--input=") + values.join(u','); // one word: a value may begin with a minus
    return expertLine(arguments);
}

Result<QString> CommandLine::profile(const CommandSubject& subject)
{
    if (auto there = checkNetworkFile(subject); !there)
        return passOn(there);
    return expertLine({QStringLiteral("profile"), subject.networkFile});
}

Result<QString> CommandLine::train(const CommandSubject& subject, const TrainingSettings& settings)
{
    if (auto there = checkNetworkFile(subject); !there)
        return passOn(there);
    if (subject.rowsFile.isEmpty())
        return fail(ErrorCode::NotFound,
                    tr("The command line works on files: load the rows from a file first.").toStdString());
    const TrainingConfig& config = settings.config;
    const TrainingConfig usual = configFor(config.algorithm);
    QStringList arguments{QStringLiteral("train"), subject.networkFile, QStringLiteral("--data"), subject.rowsFile};
    addOption(arguments, "algorithm", algorithmName(config.algorithm), config.algorithm == Algorithm::Rprop);
    addOption(arguments, "loss", lossName(config.loss), config.loss == Loss::SquaredError);
    addNumber(arguments, "epochs", config.maxEpochs, 1000);
    addNumber(arguments, "goal", config.targetError, 0);
    addNumber(arguments, "patience", config.patience, 0);
    addNumber(arguments, "seconds", config.maxSeconds, 0);
    addNumber(arguments, "rate", config.learningRate, usual.learningRate);
    addOption(arguments, "schedule", scheduleName(config.schedule), config.schedule == usual.schedule);
    addNumber(arguments, "decay", config.decay, usual.decay);
    addNumber(arguments, "momentum", config.momentum, usual.momentum);
    addNumber(arguments, "batch", config.batchSize, usual.batchSize);
    addNumber(arguments, "weight-decay", config.weightDecay, usual.weightDecay);
    addOption(arguments, "seed", std::to_string(config.seed), config.seed == 1);
    addNumber(arguments, "validation-share", settings.validationShare, 0);
    if (settings.validationShare > 0)
        addOption(arguments, "split-seed", std::to_string(settings.splitSeed()), !settings.ownSplitSeed);
    addMethod(arguments, "scale-inputs", settings.scaling.inputs);
    addMethod(arguments, "scale-outputs", settings.scaling.outputs);
    if (!config.shuffle)
        arguments << QStringLiteral("--no-shuffle");
    if (config.fannCompatible)
        arguments << QStringLiteral("--fann-compatible");
    if (config.reproducible)
        arguments << QStringLiteral("--reproducible");
    const QFileInfo network(subject.networkFile);
    arguments << QStringLiteral("--out")
              << network.dir().filePath(network.completeBaseName() + QStringLiteral("-trained.net"));
    return expertLine(arguments);
}

} // namespace wb::ui
