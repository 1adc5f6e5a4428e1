// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/document/examples.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wb::ui {

class CardGrid;
class Library;
class RecentFiles;

/// Where one begins: six examples, the last files, a new expert, the library. It only asks, by signals; opening and
/// choosing a page is the window's.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    /// library may be null: none is offered then.
    WelcomePage(Document& document, Library* library, RecentFiles& recent, QWidget* parent = nullptr);

    /// Six, in the order they are shown.
    QList<QWidget*> cards() const;
    /// Cards beside one another now.
    int columns() const;

signals:
    void exampleChosen(const wb::ui::Example& example);
    void newRequested();
    void openRequested();
    void libraryRequested();
    void recentChosen(const QString& path);
    /// On with the expert that is open.
    void continueRequested();

private:
    QWidget* createStart();
    QWidget* createExamples();
    QPushButton* addStart(QVBoxLayout* column, const QString& text, const char* name, const QString& toolTip);
    void showRecent();
    void showDocument();
    void showLibrary();

    Document& m_document;
    Library* m_library;
    RecentFiles& m_recent;
    CardGrid* m_grid;
    QPushButton* m_continue = nullptr;
    QPushButton* m_openLibrary = nullptr;
    QLabel* m_recentHead = nullptr;
    QVBoxLayout* m_recentList = nullptr;
};

} // namespace wb::ui
