// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/load_expert.h"
#include "ui/document/document.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QMessageBox;

namespace wb::ui {

class MessageBar;

/// New, Open and Save As of one window: asks before work would be lost, says in the message bar what a file brought
/// along, never blocks.
class FileController : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void()>;
    /// Saves the document somewhere and calls then() once that is done, not after a failure or a cancel.
    using Save = std::function<void(const Then& then)>;

    FileController(Document& document, MessageBar& messages, QWidget& window);

    void newExpert();
    void open();
    /// A file whose path is known: dropped, or given on the command line.
    void openPath(const QString& path, const Then& then = {});
    /// What was dropped together: an expert and the rows that belong to it, in this order; says which of them had to
    /// stay out.
    void openPaths(const QStringList& paths);
    /// Where every way to open ends: an expert replaces the document, rows of data are handed on by dataOpened();
    /// then() follows where that went well.
    void openBytes(const QString& name, const QByteArray& bytes, const Then& then = {});
    /// The rows of a file that dataOpened() handed on stand in the document.
    void rowsTaken(const QString& name);
    void saveAs(FannDialect dialect = FannDialect::V2_2, const Then& then = {});
    /// As an .expert file: all of it to the bit, what its training is gone on with too.
    void saveSnapshot();
    /// What Save means in the question before work is lost; a file, until told otherwise.
    void setSave(Save save) { m_save = std::move(save); }
    /// Calls then() at once if nothing is unsaved, else after the answer Save or Discard.
    void askThen(const Then& then);

signals:
    void dataOpened(const QString& name, const QByteArray& bytes);
    /// A file was opened or saved.
    void fileUsed(const QString& path);

private:
    void replace(const QString& name, LoadedExpert loaded);
    void standsIn(const QString& file);
    void write(const QString& suggested, const SavedExpert& saved, const Then& then);
    QString suggestedName(const QString& suffix) const;

    Document& m_document;
    MessageBar& m_messages;
    QWidget& m_window;
    Save m_save;
    QPointer<QMessageBox> m_question;
};

} // namespace wb::ui
