// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace wb::ui {

class ExpertFields;

/// The newest version of an expert that the person who saves has seen: what is open came from there, or was saved as
/// it.
struct SeenVersion {
    QString name;
    int version = 0;
};

/// Asks what an expert is called and about, says what saving will make of it, and saves it. Open it with open(). What
/// goes wrong is said inside, and what was typed stays. Where somebody else has saved the same expert meanwhile, saving
/// over it becomes a question.
class SaveToLibraryDialog : public QDialog {
    Q_OBJECT

public:
    /// trainings: those that are kept with the version.
    SaveToLibraryDialog(Library& library, Expert expert, Trainings trainings = {}, QWidget* parent = nullptr,
                        SeenVersion seen = {});

signals:
    /// It is in the library, described like this; the dialog closes.
    void saved(const wb::Expert& expert, const wb::SavedVersion& version);

private:
    void createNotes();
    /// A next version says what the ones before it said, where nothing else is typed.
    void offerKnown();
    void check();
    void showConsequence();
    void save();

    Library& m_library;
    Expert m_expert;
    Trainings m_trainings;
    SeenVersion m_seen;
    int m_newest = 0; ///< Of the name that stands there, as the consequence has it.
    ExpertFields* m_fields;
    QLineEdit* m_notes;
    QLabel* m_consequence;
    QPushButton* m_save;
};

} // namespace wb::ui
