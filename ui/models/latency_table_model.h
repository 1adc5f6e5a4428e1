// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_change.h"

#include <QAbstractTableModel>

#include <memory>

namespace wb::ui {

/// The time of each layer, the gap and the whole inference as rows: the table twin of the layer chart.
class LatencyTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        MedianColumn,
        FastestColumn,
        ShareColumn,
        SamplesColumn,
        CallsColumn,
        BaselineColumn, ///< This one and the next only with a baseline.
        ChangeColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// names: one a layer of the report. Null empties it.
    void setReport(std::shared_ptr<const LatencyReport> report, const QStringList& names);

    /// Adds what each part took before, and the change. Null for no baseline.
    void setBaseline(std::shared_ptr<const LatencyComparison> comparison);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(int row, int column) const;
    QString nameOf(int row) const;
    int gapRow() const; ///< After the layers, and the scaling where there is one.
    const PartLatency& partOf(int row) const;
    std::optional<PartChange> changeOf(int row) const;

    std::shared_ptr<const LatencyReport> m_report;
    std::shared_ptr<const LatencyComparison> m_comparison;
    QStringList m_names;
};

} // namespace wb::ui
