// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/file_saver.h"

#include "core/formats/file.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace wb::ui {

#ifdef Q_OS_WASM

void saveBytes(QWidget*, const QString& suggestedName, const QString&, const QByteArray& bytes, FileSaved done)
{
    QFileDialog::saveFileContent(bytes, suggestedName);
    if (done)
        done(suggestedName);
}

#else

namespace {

Result<QString> written(const QString& path, const QByteArray& bytes)
{
    const auto result = writeFile(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!result)
        return passOn(result);
    return path;
}

} // namespace

void saveBytes(QWidget* parent, const QString& suggestedName, const QString& filter, const QByteArray& bytes,
               FileSaved done)
{
    auto* dialog = new QFileDialog(parent, QFileDialog::tr("Save"), {}, filter);
    dialog->setObjectName(QStringLiteral("saveFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggestedName).suffix());
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [bytes, done = std::move(done)](const QString& path) {
        const Result<QString> result = written(path, bytes);
        if (done)
            done(result);
    });
    dialog->open();
}

#endif

} // namespace wb::ui
