// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/preferences.h"
#include "ui/document/recent_files.h"
#include "ui/views/shortcuts/letter_keys.h"

#include <QObject>

class QAction;
class QMenu;

namespace wb::ui {

class CommandPalette;
class Journal;
class LayoutPresets;
class MainWindow;
class RestoreBar;
class ShortcutBook;
struct Example;

/// What stands around the pages of a window: recent files, command palette, shortcuts, help, preferences, the journal
/// of unsaved work, the welcome page. Made once menus and panels are there, to which it adds.
class WindowTools : public QObject {
    Q_OBJECT

public:
    explicit WindowTools(MainWindow& window);

    CommandPalette& palette() { return *m_palette; }
    /// Null where no unsaved work is kept.
    Journal* journal() { return m_journal; }

private:
    void createRecentMenu();
    void createPalette();
    void createEditActions();
    void createLayoutMenu();
    void fillLayoutMenus();
    void askLayoutName();
    void createWelcomePage();
    void createJournal();
    void applyPreferences();
    void followThemeMenu();
    void showPreferences();
    void editShortcuts();
    void openExample(const Example& example);
    void showTag(const QString& tag);

    MainWindow& m_window;
    Preferences m_preferences;
    RecentFiles m_recent;
    LetterKeys m_letters;
    LayoutPresets* m_layouts;
    QMenu* m_applyLayout = nullptr;
    QMenu* m_removeLayout = nullptr;
    ShortcutBook* m_shortcuts = nullptr;
    CommandPalette* m_palette = nullptr;
    Journal* m_journal = nullptr;
    RestoreBar* m_restore = nullptr;
};

} // namespace wb::ui
