// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/training_text.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace wb::ui {

namespace {

QString plainNumber(double value) { return QString::fromStdString(numberText(value, 6)); }

QJsonObject jsonOf(const TrainingSettings& settings)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(trainingSettingsJson(settings))).object();
}

QString jsonValueText(const QJsonValue& value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList parts;
    const QJsonArray items = value.toArray();
    for (const auto& item : items)
        parts << item.toVariant().toString();
    return parts.join(u' ');
}

/// What is given otherwise than usual: "groups 3".
QStringList unusualSettings(const QJsonObject& given, const QJsonObject& usual, const QSet<QString>& named)
{
    QStringList others;
    for (auto entry = given.begin(); entry != given.end(); ++entry)
        if (!named.contains(entry.key()) && usual.value(entry.key()) != entry.value())
            others << entry.key() + u' ' + jsonValueText(entry.value());
    return others;
}

} // namespace

QString TrainingText::algorithm(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Incremental:
        return tr("Incremental");
    case Algorithm::MiniBatch:
        return tr("Mini-batch SGD");
    case Algorithm::Batch:
        return tr("Batch");
    case Algorithm::Rprop:
        return QStringLiteral("RPROP (iRPROP−)");
    case Algorithm::FannRprop:
        return tr("RPROP (FANN's)");
    case Algorithm::Quickprop:
        return QStringLiteral("Quickprop");
    case Algorithm::Sarprop:
        return QStringLiteral("SARPROP");
    case Algorithm::Adam:
        return QStringLiteral("Adam");
    case Algorithm::AdamW:
        break;
    }
    return QStringLiteral("AdamW");
}

QString TrainingText::way(const TrainingSettings& settings)
{
    const QString name = algorithm(settings.config.algorithm);
    return settings.cascade ? tr("Cascade, %1").arg(name) : name;
}

QString TrainingText::loss(Loss loss)
{
    switch (loss) {
    case Loss::SquaredError:
        return tr("Mean square error");
    case Loss::AbsoluteError:
        return tr("Mean absolute error");
    case Loss::Huber:
        return QStringLiteral("Huber");
    case Loss::FannTanh:
        return tr("FANN's tanh error");
    case Loss::CrossEntropy:
        break;
    }
    return tr("Cross-entropy");
}

QString TrainingText::status(const std::string& status)
{
    if (status == "finished")
        return tr("ended by itself");
    return status == "diverged" ? tr("diverged") : tr("ended by hand");
}

QString TrainingText::reason(StopReason reason)
{
    switch (reason) {
    case StopReason::Running:
        return tr("it has not ended");
    case StopReason::TargetError:
        return tr("the error is at its target");
    case StopReason::TargetBitFail:
        return tr("few enough outputs miss");
    case StopReason::Epochs:
        return tr("all epochs are done");
    case StopReason::Patience:
        return tr("the error got no better for as long as was waited");
    case StopReason::Time:
        return tr("the time is up");
    case StopReason::Diverged:
        break;
    }
    return tr("it diverged: a number left what a float holds; the best weights before that are kept");
}

const EpochRecord* TrainingText::best(const std::vector<EpochRecord>& curve)
{
    const auto best = std::find_if(curve.rbegin(), curve.rend(), [](const EpochRecord& one) { return one.isBest; });
    return best == curve.rend() ? nullptr : &*best;
}

double TrainingText::monitored(const EpochRecord& record) { return record.validationError.value_or(record.trainError); }

std::vector<std::pair<QString, QString>> TrainingText::settings(const TrainingSettings& settings)
{
    const TrainingConfig& config = settings.config;
    std::vector<std::pair<QString, QString>> facts{
        {tr("Algorithm"), way(settings)},
        {tr("Loss"), loss(config.loss)},
        {tr("Seed"), QString::number(config.seed)},
        settings.cascade ? std::pair(tr("Hidden units at most"), countText(settings.cascade->maxUnits))
                         : std::pair(tr("Epochs at most"), countText(config.maxEpochs)),
        {tr("Learning rate"), plainNumber(config.learningRate)},
    };
    if (settings.validationShare > 0)
        facts.emplace_back(tr("Rows for validation"), percentText(settings.validationShare));
    if (config.targetError > 0)
        facts.emplace_back(tr("Goal"), plainNumber(config.targetError));
    if (config.patience > 0)
        facts.emplace_back(tr("Patience"), countText(config.patience));
    if (config.momentum > 0)
        facts.emplace_back(tr("Momentum"), plainNumber(config.momentum));
    if (isOnline(config.algorithm) && config.algorithm != Algorithm::Incremental)
        facts.emplace_back(tr("Rows a step"), countText(config.batchSize));
    if (config.weightDecay > 0)
        facts.emplace_back(tr("Weight decay"), plainNumber(config.weightDecay));
    return facts;
}

QString TrainingText::otherSettings(const TrainingSettings& settings)
{
    static const QSet<QString> kNamed{
        QStringLiteral("algorithm"),    QStringLiteral("loss"),          QStringLiteral("seed"),
        QStringLiteral("max_epochs"),   QStringLiteral("learning_rate"), QStringLiteral("validation_share"),
        QStringLiteral("target_error"), QStringLiteral("patience"),      QStringLiteral("momentum"),
        QStringLiteral("batch_size"),   QStringLiteral("weight_decay"),  QStringLiteral("cascade")};
    static const QSet<QString> kNamedRules{QStringLiteral("max_units")};
    TrainingSettings usual{configFor(settings.config.algorithm), 0};
    usual.cascade = CascadeRules();
    const QJsonObject givenJson = jsonOf(settings);
    const QJsonObject usualJson = jsonOf(usual);
    const QString rules = QStringLiteral("cascade");
    return (unusualSettings(givenJson, usualJson, kNamed) +
            unusualSettings(givenJson[rules].toObject(), usualJson[rules].toObject(), kNamedRules))
        .join(QStringLiteral(", "));
}

QString TrainingText::rows(const TrainingData& data)
{
    return tr("%1 of %2").arg(countText(data.rows), QString::fromStdString(data.source));
}

QString TrainingText::repeatCaveat(const StoredTraining& training)
{
    if (!training.validation)
        return {};
    return tr("Its best weights were chosen by validation rows of their own (%1), which this form does not take: here "
              "the train error would choose, or a share of the rows. \"expert train --validation\" repeats it.")
        .arg(rows(*training.validation));
}

} // namespace wb::ui
