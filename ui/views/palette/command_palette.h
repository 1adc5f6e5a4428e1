// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/views/layer_selection.h"
#include "ui/views/palette/palette_model.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;
class QSettings;

namespace wb::ui {

class Library;

/// One field over the window that finds and runs everything: commands, layers, experts of the library, tags. It lies
/// inside the window, so that it needs no window of its own in a browser.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// window owns it. library and settings may be null.
    CommandPalette(QWidget& window, Document& document, LayerSelection& selection, Library* library,
                   QSettings* settings);

    /// Shows it, with a query typed already ("@").
    void open(const QString& query = {});
    const PaletteModel& model() const { return *m_model; }

signals:
    /// The newest version of an expert of the library.
    void expertChosen(const wb::Expert& expert);
    void tagChosen(const QString& tag);
    void failed(const QString& reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<PaletteEntry> collect();
    void addCommands(std::vector<PaletteEntry>& entries);
    void addLayers(std::vector<PaletteEntry>& entries);
    void addExperts(std::vector<PaletteEntry>& entries);
    void addTags(std::vector<PaletteEntry>& entries);
    bool keyPressed(int key);
    void search(const QString& query);
    void setCurrent(int row);
    void runRow(int row);
    void close();
    void place();
    void openExpert(ExpertId id);

    QWidget& m_window;
    Document& m_document;
    LayerSelection& m_selection;
    Library* m_library;
    QSettings* m_settings;
    QStringList m_recent;
    QPointer<QWidget> m_focusBefore;
    PaletteModel* m_model;
    QLineEdit* m_query;
    QListView* m_list;
    QLabel* m_nothing;
};

} // namespace wb::ui
