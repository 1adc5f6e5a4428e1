// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"
#include "ui/views/canvas/canvas_view.h"
#include "ui/views/main_window.h"
#include "ui/views/mode_bar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>
#include <QWindow>

namespace wb::test {

/// The whole workbench on screen, and a person's mouse and keys.
class WorkbenchDriver {
public:
    explicit WorkbenchDriver(const QString& libraryPath, ui::Calibration* calibration = nullptr)
        : m_library(libraryPath, std::make_unique<ui::FilePersistence>(libraryPath)),
          m_window({m_document, m_theme, nullptr, &m_library, calibration})
    {
        m_window.resize(1440, 900);
        m_window.show();
    }

    /// After a dialog, too: a platform without a window manager gives the focus to nobody.
    bool isReady()
    {
        m_window.activateWindow();
        return QTest::qWaitForWindowActive(&m_window);
    }
    ui::MainWindow& window() { return m_window; }
    ui::Document& document() { return m_document; }
    ui::Library& library() { return m_library; }

    /// A visible part by its name; the test ends if there is none, for nothing after it would make sense.
    template <typename T>
    T& part(const char* name) const
    {
        for (T* found : m_window.findChildren<T*>(QString::fromLatin1(name)))
            if (found->isVisible())
                return *found;
        qFatal("nothing visible is called %s", name);
    }
    void click(const char* name) { clickAt(part<QWidget>(name)); }
    void clickAt(QWidget& widget, QPoint at = {})
    {
        ++m_clicks;
        QTest::mouseClick(&widget, Qt::LeftButton, {}, at);
    }
    /// Presses, moves there in steps, calls look, and lets go: one click.
    template <typename Look>
    void drag(QWidget& widget, QPoint from, QPoint to, const Look& look)
    {
        ++m_clicks;
        QTest::mousePress(&widget, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(&widget, from + (to - from) * step / 4);
        look();
        QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
    }
    /// A button of the bar at the left edge.
    void chooseMode(ui::Mode mode)
    {
        auto& bar = part<ui::ModeBar>("modeBar");
        clickAt(*bar.widgetForAction(bar.action(mode)));
    }
    /// How often the mouse was pressed so far.
    int clicks() const { return m_clicks; }
    /// To the window itself, as the system does: whoever has the focus sees it first, then the shortcuts.
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window.windowHandle(), Qt::Key(key), modifiers);
    }

    /// Opens a menu with the mouse and clicks an entry; both by their names.
    bool choose(const char* menuName, const char* actionName)
    {
        QMenu* menu = m_window.menu(QString::fromLatin1(menuName));
        auto* action = m_window.findChild<QAction*>(QString::fromLatin1(actionName));
        if (!menu || !action || !menu->actions().contains(action))
            return false;
        QMenuBar* bar = m_window.menuBar();
        clickAt(*bar, bar->actionGeometry(menu->menuAction()).center());
        if (!QTest::qWaitForWindowExposed(menu))
            return false;
        const QPoint entry = menu->actionGeometry(action).center();
        QTest::mouseMove(menu, entry);
        clickAt(*menu, entry);
        return !menu->isVisible();
    }
    /// Brings a docked panel to the front by a click on its tab.
    bool showPanel(const QString& title)
    {
        for (QTabBar* bar : m_window.findChildren<QTabBar*>())
            for (int tab = 0; tab < bar->count(); ++tab)
                if (bar->isVisible() && bar->tabText(tab) == title) {
                    clickAt(*bar, bar->tabRect(tab).center());
                    return bar->currentIndex() == tab;
                }
        return false;
    }
    /// Puts a path into the file dialog that is open and presses Return. Set, not typed: while one types, the dialog's
    /// completer takes keys for itself whenever the folder's listing comes in.
    bool chooseFile(const char* dialogName, const QString& path)
    {
        QFileDialog* dialog = nullptr;
        const bool opened = QTest::qWaitFor([&] {
            dialog = m_window.findChild<QFileDialog*>(QString::fromLatin1(dialogName));
            return dialog && dialog->isVisible();
        });
        if (!opened || !QTest::qWaitForWindowActive(dialog))
            return false;
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        return true;
    }

    void clickOnCanvas(const QGraphicsItem& item)
    {
        ui::CanvasView& view = m_window.canvas();
        const QPoint at = view.mapFromScene(item.mapToScene(item.boundingRect().center()));
        clickAt(*view.viewport(), at);
    }
    void clickCard(std::size_t layer)
    {
        clickOnCanvas(*m_window.canvas().canvas().card(m_document.spec().layers.at(layer).id));
    }
    /// Edits a cell: a click, F2, the new text, Return.
    void typeIntoCell(const char* table, int row, int column, const QString& text)
    {
        auto& view = part<QAbstractItemView>(table);
        const QModelIndex cell = view.model()->index(row, column);
        view.scrollTo(cell);
        clickAt(*view.viewport(), view.visualRect(cell).center());
        QTest::keyClick(&view, Qt::Key_F2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::qWait(0); // the view closes its editor by a queued call
    }
    QString cellText(const char* table, int row, int column) const
    {
        const auto& view = part<QAbstractItemView>(table);
        return view.model()->index(row, column).data().toString();
    }

private:
    ui::Document m_document;
    ui::ThemeSwitch m_theme{ui::ThemeSwitch::Choice::Light};
    ui::Library m_library;
    ui::MainWindow m_window;
    int m_clicks = 0;
};

} // namespace wb::test
