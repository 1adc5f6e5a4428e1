// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/network_diff.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// What became of the layers of one network in another, one row a layer and one for the inputs: a sign and a word, the
/// layer on either side, and what differs.
class LayerDiffModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ChangeColumn, LeftColumn, RightColumn, DifferenceColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setNetworks(const Network& left, const Network& right);
    void clear();
    const NetworkDiff& diff() const { return m_diff; }
    /// The layers of a row, -1 where there is none; those of the first row are the inputs of both.
    LayerDifference layersOf(int row) const;
    /// What became of a layer, and what differs, in one line.
    QString rowText(int row) const;
    /// "1 changed, 2 added", or that nothing differs.
    QString summary() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    LayerDifference::Kind kindOf(int row) const;
    QString differenceText(int row) const;
    QString layerText(const NetworkSpec& spec, int layer) const;

    NetworkDiff m_diff;
    NetworkSpec m_left;
    NetworkSpec m_right;
    bool m_isFilled = false;
};

} // namespace wb::ui
