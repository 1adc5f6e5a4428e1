// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace wb::ui {

/// Asks what an expert is called and about, says what saving will make of it, and saves it. Open it with open(). What
/// goes wrong is said inside, and what was typed stays.
class SaveToLibraryDialog : public QDialog {
    Q_OBJECT

public:
    /// trainings: those that are kept with the version.
    SaveToLibraryDialog(Library& library, Expert expert, Trainings trainings = {}, QWidget* parent = nullptr);

signals:
    /// It is in the library, described like this; the dialog closes.
    void saved(const wb::Expert& expert, const wb::SavedVersion& version);

private:
    void createFields();
    void createTagCompleter();
    Expert described() const;
    void check();
    void save();

    Library& m_library;
    Expert m_expert;
    Trainings m_trainings;
    QLineEdit* m_name;
    QComboBox* m_domain;
    QPlainTextEdit* m_summary;
    QLineEdit* m_tags;
    QLineEdit* m_notes;
    QLabel* m_consequence;
    QLabel* m_error;
    QPushButton* m_save;
};

} // namespace wb::ui
