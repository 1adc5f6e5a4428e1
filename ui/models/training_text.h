// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/stored_training.h"

#include <QCoreApplication>
#include <QString>

#include <utility>
#include <vector>

namespace wb::ui {

/// How trainings are spoken of.
class TrainingText {
    Q_DECLARE_TR_FUNCTIONS(TrainingText)

public:
    /// As its papers and libfann write it; the plain text names are those of the command line.
    static QString algorithm(Algorithm algorithm);
    /// The same of a whole training: "Cascade, RPROP" where the network grew by it.
    static QString way(const TrainingSettings& settings);
    static QString loss(Loss loss);
    /// finished, cancelled or diverged, as the library has it.
    static QString status(const std::string& status);
    /// Why a training ended, as the end of a sentence.
    static QString reason(StopReason reason);
    /// The epoch with the lowest error; null if there is none.
    static const EpochRecord* best(const std::vector<EpochRecord>& curve);
    /// The error that chose it.
    static double monitored(const EpochRecord& record);
    /// Every setting that says something, as names and values.
    static std::vector<std::pair<QString, QString>> settings(const TrainingSettings& settings);
    /// Those that neither settings() names nor an algorithm has by itself, by their names in files: "plateau 0.01",
    /// "groups 3".
    static QString otherSettings(const TrainingSettings& settings);
    /// "150 of rows.csv".
    static QString rows(const TrainingData& data);
    /// What the settings alone do not bring back: rows for validation that came apart. Empty: nothing.
    static QString repeatCaveat(const StoredTraining& training);
};

} // namespace wb::ui
