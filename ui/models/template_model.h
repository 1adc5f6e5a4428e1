// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/templates.h"

#include <QAbstractListModel>

namespace wb::ui {

/// The ready-made experts as rows.
class TemplateModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        PurposeRole = Qt::UserRole, ///< QString: what it is for.
        TopologyRole,               ///< QString: "128-64-32-32, tanh".
        CostRole                    ///< QString: parameters, bytes and multiply-adds.
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
};

/// Of these sizes, inputs first: "11 392 parameters · 45.6 kB · 11 264 multiply-adds".
QString sizesCostText(const std::vector<int>& sizes);
/// "128-64-32-32"
QString sizesText(const std::vector<int>& sizes);
/// In the user's language.
QString templateName(const ExpertTemplate& source);
QString templatePurpose(const ExpertTemplate& source);

} // namespace wb::ui
