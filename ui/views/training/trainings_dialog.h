// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"
#include "ui/models/training_model.h"

#include <QDialog>

class QFormLayout;
class QPushButton;
class QTableView;

namespace wb::ui {

class LossChart;
class MessageBar;

/// The trainings that led to the versions of an expert of the library: the curve of the chosen one, how it was set up,
/// on which rows and machine, and the same settings once more for the next training.
class TrainingsDialog : public QDialog {
    Q_OBJECT

public:
    TrainingsDialog(const Library& library, ExpertId id, const QString& name, QWidget* parent);

signals:
    /// caveat: what these settings do not bring back; empty: nothing.
    void repeatRequested(const wb::TrainingSettings& settings, const QString& caveat);

private:
    QWidget* createPicture();
    QWidget* createButtons();
    void refresh();
    void showChoice();
    void addFact(const QString& name, const QString& value, const QString& toolTip = {});
    void showRows(const QString& name, const TrainingData& rows);
    void showFacts(const StoredTraining& training);
    void repeat();

    const Library& m_library;
    ExpertId m_id;
    TrainingModel m_model;
    MessageBar* m_messages;
    QTableView* m_table;
    LossChart* m_chart;
    QFormLayout* m_facts = nullptr;
    QPushButton* m_repeat;
};

} // namespace wb::ui
