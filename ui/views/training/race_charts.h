// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace wb::ui {

class LossChart;

/// The curves of several trainings as small multiples: a chart each, on common axes, so that they compare by eye.
class RaceCharts : public QWidget {
    Q_OBJECT

public:
    explicit RaceCharts(QWidget* parent = nullptr);

    /// One chart a title, empty.
    void setTitles(const QStringList& titles);
    void add(std::size_t lane, const std::vector<EpochRecord>& records);
    const std::vector<EpochRecord>& records(std::size_t lane) const;
    /// After all have what is new: the axes that show everything of everyone.
    void shareAxes();

private:
    QGridLayout* m_grid;
    std::vector<LossChart*> m_charts;
};

} // namespace wb::ui
