// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/provenance.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace wb::ui {

/// One figure of two experts, as text.
struct MetricDifference {
    QString name;
    QString left;
    QString right;
    QString delta;
    QString remark; ///< How it was obtained, and how sure the difference is.
    std::optional<Provenance> leftFrom = {};
    std::optional<Provenance> rightFrom = {};
};

/// The figures of two experts side by side, and what lies between them.
class MetricDiffModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, LeftColumn, RightColumn, DeltaColumn, RemarkColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMetrics(std::vector<MetricDifference> metrics);
    const std::vector<MetricDifference>& metrics() const { return m_metrics; }
    /// Of a cell with a number, if it is known.
    const Provenance* provenanceAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<MetricDifference> m_metrics;
};

/// "−22 %" of now against before, with a sign and a thin space; nothing if before is 0.
QString changeShareText(double before, double now);
/// "+" or "−".
QString signText(qint64 difference);

} // namespace wb::ui
