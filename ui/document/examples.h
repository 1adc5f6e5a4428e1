// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/formats/training_json.h"
#include "core/nn/expert.h"

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <vector>

namespace wb::ui {

/// Something to begin with: an expert, rows that belong to it, and what it is good for.
struct Example {
    Q_DECLARE_TR_FUNCTIONS(Example)

public:
    /// What its first click should lead to.
    enum class Aim { Train, Measure };

    QString id;       ///< Stable: "xor".
    QString name;     ///< For people.
    QString sentence; ///< What one sees with it.
    Expert expert;
    std::shared_ptr<const Dataset> rows; ///< Null if it needs none.
    Aim aim = Aim::Train;
    TrainingSettings training = {}; ///< How it is trained.
    int pace = 0;                   ///< Epochs a second, so that one sees it learn; 0: full speed.
};

/// The six of the welcome page, made from their seeds; about 2 ms.
std::vector<Example> examples();

} // namespace wb::ui
