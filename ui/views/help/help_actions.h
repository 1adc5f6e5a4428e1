// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QMenu;

namespace wb::ui {

class MainWindow;
class ManualDialog;

/// The entries of the menu Help: manual, keys, commands to copy, a problem to report. They come before what stands
/// there last, "About".
class HelpActions : public QObject {
    Q_OBJECT

public:
    explicit HelpActions(MainWindow& window);

signals:
    void editShortcutsRequested();

private:
    void addCommandMenu(QMenu& help);
    void showManual();
    void showSheet();
    void copyCommand(const QString& verb);

    MainWindow& m_window;
    QPointer<ManualDialog> m_manual;
};

} // namespace wb::ui
