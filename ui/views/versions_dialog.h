// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/version_model.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace wb::ui {

class MessageBar;

/// All versions of an expert of the library: any of them can be opened, given a stage, or stand once more
/// as the newest.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    VersionsDialog(Library& library, ExpertId id, const QString& name, QWidget* parent);

signals:
    void openRequested(const wb::Expert& expert);
    void trainingsRequested();

private:
    QWidget* createButtons();
    void refresh();
    void showChoice();
    int chosen() const;
    void openChosen();
    void restore();
    void setStage(const QString& stage);
    void setNotes(int version, const QString& notes);
    /// Says what went wrong, or selects the row again in the table that changed() has refreshed.
    void finish(const Result<void>& done, int row);

    Library& m_library;
    ExpertId m_id;
    VersionModel m_model;
    MessageBar* m_messages;
    QTableView* m_table;
    QPushButton* m_open;
    QPushButton* m_restore;
    QPushButton* m_stage;
    QPushButton* m_note;
};

} // namespace wb::ui
