// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/batch_run.h"
#include "ui/models/confusion_model.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace wb::ui {

/// A confusion matrix to look into: a click, or Enter, on a cell chooses the rows behind it.
class ConfusionView : public QWidget {
    Q_OBJECT

public:
    explicit ConfusionView(QWidget* parent = nullptr);

    /// What came out of rows whose targets are classes, else the view is empty; null empties it too.
    void setResult(const BatchResult* result);
    /// Of the result.
    const std::optional<RowClasses>& classes() const { return m_classes; }
    void setStale(bool stale);
    const ConfusionModel& model() const { return m_model; }

signals:
    /// Classes of the rows, -1 for any; what: "wanted ill, given well".
    void cellChosen(int wanted, int given, const QString& what);

private:
    void choose(const QModelIndex& index);

    void showCaption();

    ConfusionModel m_model;
    std::optional<RowClasses> m_classes;
    QString m_explanation;
    bool m_isStale = false;
    QTableView* m_table;
    QLabel* m_caption;
};

} // namespace wb::ui
