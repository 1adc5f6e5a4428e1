// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/persistence.h"

#include <QTimer>

namespace wb::wasm {

/// The library of a browser tab: the database lives in the program's memory, and every commit is copied to the
/// browser's IndexedDB within half a second. Saved means that the browser has reported the copy complete. One per page.
class BrowserPersistence : public ui::Persistence {
    Q_OBJECT

public:
    explicit BrowserPersistence(QObject* parent = nullptr);
    ~BrowserPersistence() override;

    /// Where the page has put the library before the program started.
    static QString libraryPath();
    /// Checks the library the page has placed; a damaged one gives way to the snapshot before it, or to none. Call it
    /// before the library is opened. Returns what a person should know about it, or nothing.
    static QString recoverLibrary();

    State state() const override { return m_state; }
    QString detail() const override { return m_detail; }
    void markDirty() override;

    /// Starts a due copy at once: the tab may be about to go away.
    void flush();
    /// The browser has the copy (no trouble), or has refused it.
    void copied(const QString& trouble);
    static BrowserPersistence* instance();

private:
    void copy();
    void enter(State state, const QString& detail);

    State m_state = State::Saved;
    QString m_detail;
    QTimer m_delay;         ///< Runs from the first commit that is not yet copied.
    bool m_copying = false; ///< A copy is with the browser; a commit meanwhile waits for its end.
};

} // namespace wb::wasm
