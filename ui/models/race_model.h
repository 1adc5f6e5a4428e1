// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The lanes of a race between trainings: what each is trained with, to be edited before it begins, and how it stands.
class RaceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        RankColumn,
        AlgorithmColumn,
        RateColumn,
        SeedColumn,
        EpochsColumn,
        TrainColumn,
        ValidationColumn,
        BestColumn,
        RightColumn,
        SecondsColumn,
        StateColumn,
        ColumnCount
    };
    enum Role { ChoicesRole = Qt::UserRole }; ///< See ChoiceDelegate.

    /// How a lane stands.
    struct Standing {
        std::optional<EpochRecord> last;
        std::optional<EpochRecord> best;
        StopReason reason = StopReason::Running;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Incremental, batch, RPROP, Quickprop, SARPROP and Adam, each as it comes.
    static std::vector<TrainingConfig> usualLanes();

    const std::vector<TrainingConfig>& lanes() const { return m_lanes; }
    void setLanes(std::vector<TrainingConfig> lanes);
    void setEditable(bool editable);
    /// One a lane.
    void setStandings(std::vector<Standing> standings);
    const std::vector<Standing>& standings() const { return m_standings; }
    /// From 1 by the lowest best error, then by the earlier epoch; 0: nothing has been learnt in this lane.
    int rankOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString settingText(const TrainingConfig& config, int column) const;
    QString standingText(int row, int column) const;
    QVariant editValue(const TrainingConfig& config, int column) const;

    std::vector<TrainingConfig> m_lanes;
    std::vector<Standing> m_standings;
    bool m_isEditable = true;
};

} // namespace wb::ui
