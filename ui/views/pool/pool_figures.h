// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/pool_study.h"
#include "ui/views/metric_label.h"

namespace wb::ui {

/// The big numbers of the chosen policy at the budget, over the whole trace.
class PoolFigures : public QWidget {
    Q_OBJECT

public:
    explicit PoolFigures(QWidget* parent = nullptr);

    /// result: null for none. command: the line that repeats them.
    void show(const ReplayResult* result, const PoolStudy& study, const QString& command, const QString& loadsFrom);
    void setStale(bool stale);

private:
    MetricLabel* add(const QString& name, const char* objectName, const QString& tip);

    MetricLabel* m_misses;
    MetricLabel* m_evictions;
    MetricLabel* m_p99;
    MetricLabel* m_loaded;
    MetricLabel* m_refused;
};

} // namespace wb::ui
