// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column_survey.h"
#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"

#include <QAbstractListModel>

namespace wb::ui {

/// What every column of the document's rows holds, inputs first, a row each. Small sets are looked at at once, others
/// as a job; until it is done there are no rows.
class ColumnCardModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        TargetRole = Qt::UserRole, ///< bool: an output is to learn it.
        SharesRole,                ///< QVariantList of doubles: the bins of the histogram, the highest 1.
        RangeRole,                 ///< "0 to 17.3", or what the one value is.
        FactsRole,                 ///< Mean and deviation.
        WarningRole,               ///< What is wrong with it; empty if nothing is.
    };
    static constexpr qint64 kAtOnceValues = 200'000; ///< Looked at within a few milliseconds.

    explicit ColumnCardModel(const Document& document, QObject* parent = nullptr,
                             JobRunner::Drive drive = JobRunner::defaultDrive());

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Columns with the same value in every row, or with values missing where they came from.
    int warnings() const;

private:
    void follow();
    void take(bool cancelled);
    QString rangeText(const ColumnStatistics& column) const;
    QString warningText(const ColumnStatistics& column) const;
    static QVariantList sharesOf(const ColumnStatistics& column);

    const Document& m_document;
    JobRunner m_runner;
    std::shared_ptr<ColumnSurvey> m_survey;
    std::vector<ColumnStatistics> m_columns;
    int m_inputs = 0;      ///< Of the columns.
    qint64 m_fileRows = 0; ///< With those that were left out.
};

} // namespace wb::ui
