// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/preferences.h"

#include <QDialog>

#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QVBoxLayout;

namespace wb::ui {

/// The application's choices; each acts at once, so there is nothing to apply or to cancel.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    /// Where things are kept, for people; an empty one is not shown.
    struct Places {
        QString library;
        QString journal;
    };

    PreferencesDialog(Preferences& preferences, const Places& places, QWidget* parent);

signals:
    void resetLayoutRequested();
    void editShortcutsRequested();

private:
    QComboBox* addChoice(QFormLayout* form, const QString& label, const char* name,
                         const std::vector<std::pair<QString, QString>>& choices, const QString& current);
    void addPath(QFormLayout* form, const QString& label, const char* name, const QString& path);
    void addLook(QVBoxLayout* column);
    void addKeys(QVBoxLayout* column);
    void addSafety(QVBoxLayout* column, const Places& places);

    Preferences& m_preferences;
};

} // namespace wb::ui
