// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/sweep.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The settings of a sweep as they rank by their mean error over the seeds, those that have none yet behind the others.
class SweepModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        RankColumn,
        AlgorithmColumn,
        HiddenColumn,
        ShapeColumn,
        ErrorColumn,
        DeviationColumn,
        RightColumn,
        SeedsColumn,
        ParametersColumn,
        EpochsColumn,
        SecondsColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// A sweep of the same plan moves its rows; another one resets them.
    void setRecord(SweepRecord record);
    void clear() { setRecord({}); }
    const SweepRecord& record() const { return m_record; }
    const SweepPlan& plan() const { return m_record.plan; }
    const SweepRank& rankAt(int row) const { return m_ranks.at(static_cast<std::size_t>(row)); }
    /// How many have results: they are the first rows.
    int ranked() const;
    /// A setting in words: "Adam, tanh, 16x8"; brief: only what the settings differ in.
    QString settingText(int row, bool brief = false) const;
    /// "Validation error".
    QString errorTitle() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void rankAgain(std::vector<SweepRank> ranks);
    QString settingCell(const SweepRank& rank, int column) const;
    QString resultCell(const SweepRank& rank, int column) const;

    SweepRecord m_record;
    std::vector<SweepRank> m_ranks;
};

} // namespace wb::ui
