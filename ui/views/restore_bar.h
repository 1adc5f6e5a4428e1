// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/journal.h"
#include "ui/views/message_bar.h"

#include <deque>

namespace wb::ui {

class FileController;

/// Offers unsaved work that a crash has left, one after the other: to restore it, to discard it, or to keep it for the
/// next start. Whoever does not answer keeps it.
class RestoreBar : public MessageBar {
    Q_OBJECT

public:
    RestoreBar(Journal& journal, Document& document, FileController& files, QWidget* parent = nullptr);

    /// Looks for unsaved work and offers it; hidden if there is none.
    void offer();

signals:
    /// Work stands in the document again.
    void restored();

private:
    void showNext();
    void decided();
    void restore();
    void discard();

    Journal& m_journal;
    Document& m_document;
    FileController& m_files;
    std::deque<std::shared_ptr<UnsavedWork>> m_offered;
    /// Restored, but not yet safe elsewhere.
    std::shared_ptr<UnsavedWork> m_restored;
    QPushButton* m_restore;
};

} // namespace wb::ui
