// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/library_model.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace wb::ui {

class FilterChips;

/// The library beside the canvas: search, the experts it finds, and whether they are safe. Opening one is asked for by
/// a signal, because something unsaved may be in the way.
class LibraryPanel : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPanel(Library& library, QWidget* parent = nullptr);

    const LibraryModel& model() const { return *m_model; }
    void focusSearch();
    /// Those of the selected expert, the trash, and those of the whole library.
    QList<QAction*> careActions() const { return (expertActions() << m_trash) + m_libraryActions; }
    /// For the menu, below all others: what concerns the whole library.
    void addLibraryActions(const QList<QAction*>& actions) { m_libraryActions = actions; }

signals:
    /// The newest version of an expert, read and checked.
    void openRequested(const wb::Expert& expert);
    void saveRequested();
    void describeRequested(const QString& name);
    void versionsRequested(wb::ExpertId id, const QString& name);
    void trainingsRequested(wb::ExpertId id, const QString& name);
    void removeRequested(wb::ExpertId id, const QString& name);
    void lineageRequested(wb::ExpertId id, const QString& name);
    void cardRequested(wb::ExpertId id, const QString& name);
    void cardCopyRequested(wb::ExpertId id);
    void trashRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* createEmptyPage();
    void createSearch();
    void createActions();
    void showMenu(const QPoint& place);
    QString selectedName() const;
    ExpertId selectedId() const;
    /// Only there while an expert is selected.
    QList<QAction*> expertActions() const
    {
        return {m_versions, m_describe, m_trainings, m_lineage, m_card, m_copyCard, m_remove};
    }
    QAction* makeAction(const char* name, const QString& text, const QString& toolTip);
    void createList();
    void refresh();
    void rememberSelection();
    void openSelected();
    void showError(const QString& text);

    Library& m_library;
    LibraryModel* m_model;
    QLineEdit* m_search;
    FilterChips* m_chips;
    QLabel* m_count;
    QToolButton* m_clear;
    QStackedWidget* m_pages;
    QListView* m_list;
    QLabel* m_emptyText;
    QPushButton* m_emptyButton;
    QPushButton* m_open;
    QToolButton* m_more;
    QList<QAction*> m_libraryActions;
    QAction* m_versions;
    QAction* m_describe;
    QAction* m_trainings;
    QAction* m_lineage;
    QAction* m_card;
    QAction* m_copyCard;
    QAction* m_remove;
    QAction* m_trash;
    QLabel* m_error;
    ExpertId m_selected;
};

} // namespace wb::ui
