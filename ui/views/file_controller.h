// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/load_expert.h"
#include "ui/document/document.h"

#include <QPointer>
#include <QWidget>

#include <functional>

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
    void openPath(const QString& path);
    /// Where every way to open ends: an expert replaces the document, rows of data are handed on by dataOpened().
    void openBytes(const QString& name, const QByteArray& bytes);
    void saveAs(FannDialect dialect = FannDialect::V2_2, const Then& then = {});
    /// What Save means in the question before work is lost; a file, until told otherwise.
    void setSave(Save save) { m_save = std::move(save); }
    /// Calls then() at once if nothing is unsaved, else after the answer Save or Discard.
    void askThen(const Then& then);

signals:
    void dataOpened(const QString& name, const QByteArray& bytes);

private:
    void replace(const QString& name, LoadedExpert loaded);
    void write(const QString& suggested, const SavedExpert& saved, const Then& then);
    QString suggestedName() const;

    Document& m_document;
    MessageBar& m_messages;
    QWidget& m_window;
    Save m_save;
    QPointer<QMessageBox> m_question;
};

} // namespace wb::ui
