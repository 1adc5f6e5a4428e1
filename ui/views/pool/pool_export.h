// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/pool_session.h"
#include "ui/jobs/pool_study.h"

#include <QByteArray>

namespace wb::ui {

/// The numbers of the page Pool: a row a policy, after lines that say where they come from. estimate: how the load
/// times were estimated. Empty while the study does not know them for the session's limits.
QByteArray poolNumbersCsv(const PoolSession& session, const PoolStudy& study, const QString& command,
                          const QString& estimate);

} // namespace wb::ui
