// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

#include <QAbstractTableModel>

namespace wb::ui {

/// The versions of an expert, the newest first.
class VersionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { VersionColumn, SavedColumn, TopologyColumn, ParametersColumn, StageColumn, NotesColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The stages as the library has them, and in words.
    static std::vector<std::pair<QString, QString>> stageTexts();

    void setVersions(std::vector<VersionSummary> versions);
    /// 0 for a row that is not there.
    int versionAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Notes only: asks for them by noteEdited(), and shows them once the versions are set anew.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void noteEdited(int version, const QString& note);

private:
    std::vector<VersionSummary> m_versions;
};

} // namespace wb::ui
