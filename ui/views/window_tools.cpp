// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/window_tools.h"

#include "ui/document/library.h"
#include "ui/views/file_controller.h"
#include "ui/views/help/help_actions.h"
#include "ui/views/layout_presets.h"
#include "ui/views/library_actions.h"
#include "ui/views/main_window.h"
#include "ui/views/message_bar.h"
#include "ui/views/palette/command_palette.h"
#include "ui/views/preferences_dialog.h"
#include "ui/views/recent_menu.h"
#include "ui/views/restore_bar.h"
#include "ui/views/shortcuts/shortcut_book.h"
#include "ui/views/shortcuts/shortcut_editor.h"
#include "ui/views/training_form.h"
#include "ui/views/welcome/welcome_page.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

QAction* toolAction(QMenu* menu, const QString& text, const char* name, const QString& toolTip)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    action->setToolTip(toolTip);
    return action;
}

void openOnce(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The entries of the menu Theme name the choice: "theme-dark".
const QString& themeActionPrefix()
{
    static const QString prefix = QStringLiteral("theme-");
    return prefix;
}

} // namespace

WindowTools::WindowTools(MainWindow& window)
    : QObject(&window), m_window(window), m_preferences(window.workbench().settings),
      m_recent(window.workbench().settings), m_layouts(new LayoutPresets(window, window.workbench().settings))
{
    connect(&window.files(), &FileController::fileUsed, &m_recent, &RecentFiles::add);
    createRecentMenu();
    createEditActions();
    createLayoutMenu();
    connect(new HelpActions(window), &HelpActions::editShortcutsRequested, this, &WindowTools::editShortcuts);
    createPalette();
    createWelcomePage();
    createJournal();
    followThemeMenu();
    // Last: it gives the actions the keys a person has chosen, and has to know them all.
    m_shortcuts = new ShortcutBook(window, window.workbench().settings, this);
    connect(&m_preferences, &Preferences::changed, this, &WindowTools::applyPreferences);
    applyPreferences();
}

void WindowTools::createRecentMenu()
{
#ifndef Q_OS_WASM // a browser's files have no paths
    QMenu* file = m_window.menu(QStringLiteral("file"));
    auto* recent = new RecentMenu(m_recent, file);
    connect(recent, &RecentMenu::chosen, &m_window.files(),
            [this](const QString& path) { m_window.files().openPath(path); });
    file->insertMenu(m_window.findChild<QAction*>(QStringLiteral("fileSaveSection")), recent);
#endif
}

void WindowTools::createEditActions()
{
    QMenu* edit = m_window.menu(QStringLiteral("edit"));
    edit->addSeparator();
    QAction* find =
        toolAction(edit, tr("Command &palette…"), "commandPalette", tr("Find and run commands, layers and experts"));
    find->setShortcut(Qt::CTRL | Qt::Key_K);
    connect(find, &QAction::triggered, this, [this] { m_palette->open(); });
    QAction* prefer = toolAction(edit, tr("Pr&eferences…"), "preferences", tr("Theme, language, keys, unsaved work"));
    prefer->setShortcut(Qt::CTRL | Qt::Key_Comma);
    prefer->setMenuRole(QAction::PreferencesRole);
    connect(prefer, &QAction::triggered, this, &WindowTools::showPreferences);
}

void WindowTools::createLayoutMenu()
{
    QMenu* layouts = m_window.menu(QStringLiteral("layouts"));
    if (!layouts)
        return;
    layouts->addSeparator();
    QAction* save = toolAction(layouts, tr("&Save layout as…"), "saveLayout", tr("Keep where the panels are now"));
    connect(save, &QAction::triggered, this, &WindowTools::askLayoutName);
    m_applyLayout = layouts->addMenu(tr("&Apply saved layout"));
    m_applyLayout->setObjectName(QStringLiteral("applyLayoutMenu"));
    m_removeLayout = layouts->addMenu(tr("Re&move saved layout"));
    m_removeLayout->setObjectName(QStringLiteral("removeLayoutMenu"));
    connect(m_layouts, &LayoutPresets::changed, this, &WindowTools::fillLayoutMenus, Qt::QueuedConnection);
    fillLayoutMenus();
}

void WindowTools::fillLayoutMenus()
{
    for (QMenu* menu : {m_applyLayout, m_removeLayout}) {
        menu->clear();
        menu->setEnabled(!m_layouts->names().isEmpty());
    }
    for (const QString& name : m_layouts->names()) {
        const QString text = QString(name).replace(u'&', QStringLiteral("&&"));
        m_applyLayout->addAction(text, this, [this, name] {
            if (!m_layouts->apply(name))
                m_window.messages().showError(tr("The layout %1 belongs to other panels.").arg(name));
        });
        m_removeLayout->addAction(text, this, [this, name] { m_layouts->remove(name); });
    }
}

void WindowTools::askLayoutName()
{
    auto* ask = new QInputDialog(&m_window);
    ask->setObjectName(QStringLiteral("layoutName"));
    ask->setWindowTitle(tr("Save layout"));
    ask->setLabelText(tr("Name of the layout; one that exists is replaced"));
    connect(ask, &QInputDialog::textValueSelected, m_layouts, &LayoutPresets::saveAs);
    openOnce(ask);
}

void WindowTools::createPalette()
{
    const Workbench& workbench = m_window.workbench();
    m_palette =
        new CommandPalette(m_window, workbench.document, m_window.selection(), workbench.library, workbench.settings);
    if (auto* library = m_window.findChild<LibraryActions*>())
        connect(m_palette, &CommandPalette::expertChosen, library, &LibraryActions::open);
    connect(m_palette, &CommandPalette::tagChosen, this, &WindowTools::showTag);
    connect(m_palette, &CommandPalette::failed, &m_window.messages(), &MessageBar::showError);
}

void WindowTools::showTag(const QString& tag)
{
    m_window.raisePanel(QStringLiteral("library"));
    if (auto* search = m_window.findChild<QLineEdit*>(QStringLiteral("librarySearch"))) {
        search->setText(tag.contains(u' ') ? QStringLiteral("tag:\"%1\"").arg(tag) : QStringLiteral("tag:") + tag);
        search->setFocus();
    }
}

void WindowTools::createWelcomePage()
{
    auto* page = new WelcomePage(m_window.document(), m_window.workbench().library, m_recent);
    FileController& files = m_window.files();
    connect(page, &WelcomePage::exampleChosen, this, &WindowTools::openExample);
    connect(page, &WelcomePage::newRequested, &files, &FileController::newExpert);
    connect(page, &WelcomePage::openRequested, &files, &FileController::open);
    connect(page, &WelcomePage::recentChosen, &files, [&files](const QString& path) { files.openPath(path); });
    connect(page, &WelcomePage::continueRequested, this, [this] { m_window.setMode(Mode::Design); });
    connect(page, &WelcomePage::libraryRequested, this, [this] { m_window.raisePanel(QStringLiteral("library")); });
    m_window.addPage(Mode::Welcome, page);
}

void WindowTools::openExample(const Example& example)
{
    m_window.files().askThen([this, example] {
        m_window.messages().dismiss();
        m_window.document().reset(example.expert);
        m_window.document().setDataset(example.rows);
        if (auto* form = m_window.findChild<TrainingForm*>())
            form->lend(example.training, example.pace);
        m_window.setMode(example.aim == Example::Aim::Train ? Mode::Train : Mode::Profile);
    });
}

void WindowTools::createJournal()
{
    const QString folder = m_window.workbench().journalFolder;
    if (folder.isEmpty())
        return;
    m_journal = new Journal(m_window.document(), folder, this);
    m_restore = new RestoreBar(*m_journal, m_window.document(), m_window.files());
    connect(m_journal, &Journal::failed, &m_window.messages(), &MessageBar::showError);
    connect(m_restore, &RestoreBar::restored, this, [this] { m_window.setMode(Mode::Design); });
    if (auto* column = qobject_cast<QVBoxLayout*>(m_window.centralWidget()->layout()))
        column->insertWidget(0, m_restore);
    m_restore->offer();
}

void WindowTools::applyPreferences()
{
    m_window.workbench().theme.setChoice(ThemeSwitch::choiceOf(m_preferences.theme()));
    m_letters.setEnabled(m_preferences.letterKeys());
    if (m_journal)
        m_journal->setEnabled(m_preferences.journal());
    if (auto* chosen = m_window.findChild<QAction*>(themeActionPrefix() + m_preferences.theme()))
        chosen->setChecked(true);
}

void WindowTools::followThemeMenu()
{
    const QSettings* settings = m_window.workbench().settings;
    if (!settings || !settings->contains(QStringLiteral("theme"))) // that of whoever made the window stands
        m_preferences.setTheme(ThemeSwitch::textOf(m_window.workbench().theme.choice()));
    for (const QString& theme : {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")})
        if (const auto* action = m_window.findChild<QAction*>(themeActionPrefix() + theme))
            connect(action, &QAction::triggered, this, [this, theme] { m_preferences.setTheme(theme); });
}

void WindowTools::showPreferences()
{
    const Library* library = m_window.workbench().library;
    auto* dialog = new PreferencesDialog(
        m_preferences,
        {library ? library->persistence().detail() : QString(), m_journal ? m_journal->folder() : QString()},
        &m_window);
    connect(dialog, &PreferencesDialog::editShortcutsRequested, this, &WindowTools::editShortcuts);
    connect(dialog, &PreferencesDialog::resetLayoutRequested, this, [this] {
        if (auto* reset = m_window.findChild<QAction*>(QStringLiteral("resetAllLayouts")))
            reset->trigger();
    });
    openOnce(dialog);
}

void WindowTools::editShortcuts() { openOnce(new ShortcutEditor(*m_shortcuts, &m_window)); }

} // namespace wb::ui
