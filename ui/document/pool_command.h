// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pool/pool_replay.h"
#include "ui/document/pool_source.h"

#include <QCoreApplication>

namespace wb::ui {

/// The `expert pool` line that gives the numbers of the page Pool: all policies at the config's budget, and so many
/// points of the miss curve.
class PoolCommand {
    Q_DECLARE_TR_FUNCTIONS(PoolCommand)

public:
    /// trace: what source led to. Errors: InvalidArgument, for people, where the name of an expert cannot stand in a
    /// list of the command line.
    static Result<QString> simulate(const PoolSource& source, const RequestTrace& trace, const ReplayConfig& config,
                                    const QString& libraryPath, int curvePoints);
};

} // namespace wb::ui
