// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"
#include "ui/document/pool_source.h"
#include "ui/jobs/pool_study.h"

#include <QCoreApplication>

namespace wb::ui {

/// Which loads are timed for an estimate of a trace's load times, and how: experts of the library, read from its file,
/// checked and made ready; or, where the experts are only sizes, networks of such sizes, made ready.
class PoolLoads {
    Q_DECLARE_TR_FUNCTIONS(PoolLoads)

public:
    static constexpr std::size_t kTimed = 9; ///< Experts at most, from the smallest to the largest.

    /// drive: where they will be timed; a thread gets a connection of its own to the library.
    static std::pair<std::vector<ExpertId>, ExpertPool::Loader> choose(const RequestTrace& trace, bool fromLibrary,
                                                                       const Library* library, JobRunner::Drive drive);
    /// How it was done, for people.
    static QString describe(const LoadTimes& times, bool fromLibrary);
};

} // namespace wb::ui
