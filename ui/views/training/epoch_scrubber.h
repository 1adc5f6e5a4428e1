// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/weight_history.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSlider;
class QToolButton;

namespace wb::ui {

/// A slider over the earlier epochs of a training: what is seen of the network goes back with it, and its weights can
/// be taken. At its end stands what is there now.
class EpochScrubber : public QWidget {
    Q_OBJECT

public:
    explicit EpochScrubber(QWidget* parent = nullptr);

    /// More of them, or fewer; the epoch that is shown stays, or the nearest one before it.
    void setSnapshots(const std::vector<EpochSnapshot>& snapshots);
    void clear() { setSnapshots({}); }
    /// Nothing where the slider stands at what is there now.
    std::optional<EpochSnapshot> shown() const;
    void showNow();

signals:
    void moved();
    void takeRequested();

private:
    void showEpoch();

    std::vector<EpochSnapshot> m_snapshots;
    QSlider* m_slider;
    QLabel* m_epoch;
    QToolButton* m_take;
};

} // namespace wb::ui
