// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/results_model.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace wb::ui {

/// The rows of a batch as a table to sort, all of them or those that were chosen elsewhere; a bar says which, and lets
/// go of them.
class ResultsView : public QWidget {
    Q_OBJECT

public:
    explicit ResultsView(ResultsModel& results, QWidget* parent = nullptr);

    /// Shows only these rows; what: which they are.
    void setFilter(std::vector<int> rows, const QString& what);
    void clearFilter();
    /// After a new result: in the order of the data, all rows.
    void resetOrder();

signals:
    /// A row of the data was chosen.
    void rowActivated(int row);

private:
    void buildTable();
    QWidget* createFilterBar();
    void chooseRow(const QModelIndex& index);

    ResultsModel& m_results;
    QTableView* m_table;
    QWidget* m_filterBar;
    QLabel* m_filterText;
};

} // namespace wb::ui
