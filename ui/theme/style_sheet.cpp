// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QHash>
#include <QString>

namespace wb::ui {

namespace {

const char* const kTemplate = R"(
QToolTip { color: @text; background: @panel; border: 1px solid @divider; padding: 4px; }
QMainWindow::separator { background: @divider; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QDockWidget { font-weight: 600; }
QDockWidget::title { background: @panel; padding: 6px 12px; border-bottom: 1px solid @divider; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button { border: none; background: transparent; border-radius: 4px;
  padding: 1px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @hover; }
QMenuBar { background: @window; border-bottom: 1px solid @divider; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; color: @text; }
QToolBar { background: @window; border: none; }
QStatusBar { background: @panel; border-top: 1px solid @divider; }
QStatusBar::item { border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @secondary; padding: 6px 12px; border: none;
  border-top: 2px solid transparent; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; background: @hover; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @secondary; border: none; border-right: 1px solid @divider;
  border-bottom: 1px solid @divider; padding: 4px 8px; }
QTableCornerButton::section { background: @panel; border: none; border-right: 1px solid @divider;
  border-bottom: 1px solid @divider; }
QPlainTextEdit { border: 1px solid @border; border-radius: 3px; padding: 1px; background: @base; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: 0; }
QPlainTextEdit:disabled { border-color: @divider; }
QTableView, QListView, QTreeView { border: 1px solid @divider; gridline-color: @divider;
  selection-background-color: @selection; selection-color: @text; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 1px solid @accent; }
QTreeView::item { padding: 4px 0; }
QListView[roomy="true"]::item { padding: 4px 5px; }
QListView[roomy="true"]::item:selected { background: @selection; color: @text; }
QTableView::item { padding: 0 5px; border: none; }
QTableView::item:selected { background: @selection; color: @text; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 3px; background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton[outlined="true"] { background: @base; border-color: @border; padding: 3px 8px; }
QToolButton[outlined="true"]:hover { background: @hover; }
QToolButton[outlined="true"]:pressed { background: @selection; }
QToolButton[outlined="true"]:focus { border: 2px solid @accent; padding: 2px 7px; }
QToolButton[outlined="true"]:disabled { color: @faded; border-color: @divider; background: @window; }
QToolButton[primary="true"] { background: @accent; color: @accentText; border-color: @accent; font-weight: 600;
  padding: 3px 10px; }
QToolButton[primary="true"]:hover { background: @accentHover; }
QToolButton[primary="true"]:focus { border: 2px solid @text; padding: 2px 9px; }
QToolButton[primary="true"]:disabled { background: @divider; color: @secondary; border-color: @divider; }
QPushButton { background: @base; color: @text; border: 1px solid @border; border-radius: 6px; padding: 4px 12px;
  min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 11px; }
QPushButton:disabled { color: @faded; border-color: @divider; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @divider; color: @secondary; border-color: @divider; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid @border; border-radius: 7px; background: @base; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid @accent; background: @accentText; }
QRadioButton::indicator:focus { border-color: @accent; }
QLabel[role="secondary"] { color: @secondary; }
QLabel[role="small"] { color: @secondary; font-size: 11px; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="pageTitle"] { font-size: 20px; font-weight: 600; }
QLabel[role="metric"] { font-size: 24px; }
QLabel[role="error"] { color: @error; }
QLabel[role="warning"] { color: @warning; }
QLabel[role="ok"] { color: @ok; }
QScrollArea { border: none; }
)";

} // namespace

QString styleSheetOf(const Theme& theme)
{
    const QHash<QString, QColor> colours{
        {"text", theme.text},
        {"window", theme.window},
        {"base", theme.base},
        {"panel", theme.panel},
        {"secondary", theme.secondary},
        {"border", theme.border},
        {"divider", theme.divider},
        {"accent", theme.accent},
        {"accentText", theme.accentText},
        {"accentHover", mixed(theme.accent, theme.text, 0.15)},
        {"hover", mixed(theme.panel, theme.text, 0.06)},
        {"selection", mixed(theme.base, theme.accent, theme.dark ? 0.3 : 0.18)},
        {"faded", mixed(theme.secondary, theme.window, 0.45)},
        {"error", theme.error},
        {"warning", theme.warning},
        {"ok", theme.ok},
    };
    QString sheet;
    const QString source = QString::fromLatin1(kTemplate);
    for (qsizetype at = 0; at < source.size(); ++at) {
        if (source[at] != u'@') {
            sheet += source[at];
            continue;
        }
        qsizetype end = at + 1;
        while (end < source.size() && source[end].isLetter())
            ++end;
        sheet += colours.value(source.mid(at + 1, end - at - 1)).name();
        at = end - 1;
    }
    return sheet;
}

} // namespace wb::ui
