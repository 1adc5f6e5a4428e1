// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/residuals.h"
#include "core/engine/batch_run.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace wb::ui {

/// How each output of a batch misses its target: a row an output.
class ResidualsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, MaeColumn, RmseColumn, R2Column, BiasColumn };

    using QAbstractTableModel::QAbstractTableModel;

    /// A result with targets, or nullptr; names: one an output.
    void setResult(const std::shared_ptr<const BatchResult>& result, QStringList names);
    QString name(int output) const { return m_names.value(output); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<OutputResiduals> m_residuals;
    QStringList m_names;
};

} // namespace wb::ui
