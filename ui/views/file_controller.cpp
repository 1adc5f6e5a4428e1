// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/file_controller.h"

#include "core/formats/rows_reader.h"
#include "ui/views/file_opener.h"
#include "ui/views/file_saver.h"
#include "ui/views/message_bar.h"

#include <QFileInfo>
#include <QMessageBox>

namespace wb::ui {

namespace {

QString textOf(const Error& error) { return QString::fromStdString(error.message); }

QStringList listOf(const std::vector<std::string>& lines)
{
    QStringList list;
    for (const std::string& line : lines)
        list << QString::fromStdString(line);
    return list;
}

bool holdsRows(const QString& name) { return mayHoldRows(name.toStdString()); }

/// Of files that were dropped together: the first expert, the first rows, and the rest by their names.
struct DroppedFiles {
    QString expert;
    QString rows;
    QStringList left;
};

DroppedFiles sortDropped(const QStringList& paths)
{
    DroppedFiles sorted;
    for (const QString& path : paths) {
        QString& place = holdsRows(path) ? sorted.rows : sorted.expert;
        if (place.isEmpty())
            place = path;
        else
            sorted.left << QFileInfo(path).fileName();
    }
    return sorted;
}

} // namespace

FileController::FileController(Document& document, MessageBar& messages, QWidget& window)
    : QObject(&window), m_document(document), m_messages(messages), m_window(window),
      m_save([this](const Then& then) { saveAs(FannDialect::V2_2, then); })
{
}

void FileController::newExpert()
{
    askThen([this] {
        m_messages.dismiss();
        m_document.reset(Document::newExpert());
    });
}

void FileController::open()
{
    openFile(&m_window, tr("Open an expert"),
             tr("Experts (*.net *.json *.expert);;FANN networks (*.net);;All files (*)"),
             [this](const QString& path, const Result<QByteArray>& bytes) {
                 if (bytes)
                     openBytes(path, *bytes);
                 else
                     m_messages.showError(textOf(bytes.error()));
             });
}

void FileController::openPath(const QString& path, const Then& then)
{
    if (const auto bytes = fileBytes(path))
        openBytes(path, *bytes, then);
    else
        m_messages.showError(textOf(bytes.error()));
}

void FileController::openPaths(const QStringList& paths)
{
    const DroppedFiles dropped = sortDropped(paths);
    const Then tell = [this, left = dropped.left] {
        if (!left.isEmpty())
            m_messages.show(MessageBar::Kind::Warning,
                            tr("One expert and its rows are open at a time. These files were not opened:"), left);
    };
    const Then openRows = [this, rows = dropped.rows, tell] {
        if (rows.isEmpty())
            tell();
        else
            openPath(rows, tell);
    };
    if (dropped.expert.isEmpty())
        openRows();
    else
        openPath(dropped.expert, openRows);
}

void FileController::openBytes(const QString& name, const QByteArray& bytes, const Then& then)
{
    const auto finish = [then] {
        if (then)
            then();
    };
    if (holdsRows(name)) {
        emit dataOpened(name, bytes);
        finish();
        return;
    }
    const std::string fileName = QFileInfo(name).fileName().toStdString();
    auto loaded = loadExpertFile(fileName, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!loaded) {
        m_messages.showError(textOf(loaded.error()));
        return;
    }
    askThen([this, name, finish, read = *std::move(loaded)] {
        replace(name, read);
        finish();
    });
}

void FileController::rowsTaken(const QString& name)
{
    m_document.rowsStandIn(name);
    emit fileUsed(name);
}

void FileController::standsIn(const QString& file)
{
    m_document.standsIn(file);
    emit fileUsed(file);
}

void FileController::replace(const QString& name, LoadedExpert loaded)
{
    const QStringList warnings = listOf(loaded.warnings);
    m_document.reset(std::move(loaded.expert));
    standsIn(name);
    const QString file = QFileInfo(name).fileName();
    if (warnings.isEmpty())
        m_messages.dismiss();
    else
        m_messages.show(MessageBar::Kind::Warning, tr("%1 was opened, with remarks:").arg(file), warnings);
}

void FileController::saveAs(FannDialect dialect, const Then& then)
{
    const QString suggested = suggestedName(QStringLiteral(".net"));
    const auto saved = saveExpertBytes(suggested.toStdString(), m_document.expert(), {.fannDialect = dialect});
    if (!saved) {
        m_messages.showError(textOf(saved.error()));
        return;
    }
    if (saved->notes.empty()) {
        write(suggested, *saved, then);
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Information, tr("Save as .net"),
                                     tr("A .net file cannot carry all of this expert:"),
                                     QMessageBox::Save | QMessageBox::Cancel, &m_window);
    question->setObjectName(QStringLiteral("exportNotes"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(QStringLiteral("• ") + listOf(saved->notes).join(QStringLiteral("\n• ")));
    connect(question, &QMessageBox::finished, this, [this, suggested, bytes = *saved, then](int answer) {
        if (answer == QMessageBox::Save)
            write(suggested, bytes, then);
    });
    question->open();
}

void FileController::saveSnapshot()
{
    const QString suggested = suggestedName(QStringLiteral(".expert"));
    const auto saved = saveExpertBytes(suggested.toStdString(), m_document.expert());
    if (saved)
        write(suggested, *saved, {});
    else
        m_messages.showError(textOf(saved.error()));
}

void FileController::write(const QString& suggested, const SavedExpert& saved, const Then& then)
{
    const quint64 revision = m_document.revision();
    const QString filter =
        suggested.endsWith(QStringLiteral(".net")) ? tr("FANN networks (*.net)") : tr("Experts (*.expert)");
    saveBytes(&m_window, suggested, filter, QByteArray::fromStdString(saved.bytes),
              [this, then, revision](const Result<QString>& written) {
                  if (!written) {
                      m_messages.showError(textOf(written.error()));
                      return;
                  }
                  if (revision == m_document.revision()) {
                      m_document.undoStack().setClean();
                      standsIn(*written);
                  }
                  m_messages.show(MessageBar::Kind::Ok, tr("Saved to %1").arg(*written));
                  if (then)
                      then();
              });
}

QString FileController::suggestedName(const QString& suffix) const
{
    QString name = QString::fromStdString(m_document.expert().name).trimmed();
    for (QChar& c : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(c) || !c.isPrint())
            c = u'-';
    }
    return (name.isEmpty() ? tr("expert") : name) + suffix;
}

void FileController::askThen(const Then& then)
{
    if (m_document.undoStack().isClean()) {
        then();
        return;
    }
    if (m_question)
        return;
    m_question = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                                 tr("Save the changes to %1?").arg(QString::fromStdString(m_document.expert().name)),
                                 QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    m_question->setObjectName(QStringLiteral("unsavedQuestion"));
    const QString last = m_document.undoStack().undoText(); // none where work was restored after a crash
    m_question->setInformativeText(last.isEmpty()
                                       ? tr("Without saving, the restored work would be lost.")
                                       : tr("Without saving, “%1” and what came before would be lost.").arg(last));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setDefaultButton(QMessageBox::Save);
    connect(m_question, &QMessageBox::finished, this, [this, then](int answer) {
        m_question = nullptr;
        if (answer == QMessageBox::Discard)
            then();
        else if (answer == QMessageBox::Save)
            m_save(then);
    });
    m_question->open();
}

} // namespace wb::ui
