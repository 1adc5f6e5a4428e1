// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/file_saver.h"

#include "core/formats/file.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QTemporaryDir>

namespace wb::ui {

#ifdef Q_OS_WASM

void saveFile(QWidget*, const QString& suggestedName, const QString&, const FileWriter& write, const FileSaved& done)
{
    const QTemporaryDir folder; // in memory
    const QString path = folder.filePath(QFileInfo(suggestedName).fileName());
    const auto written = write(path);
    QFile file(path);
    if (written && file.open(QIODevice::ReadOnly))
        QFileDialog::saveFileContent(file.readAll(), suggestedName);
    if (done)
        done(written ? Result<QString>(suggestedName) : passOn(written));
}

#else

void saveFile(QWidget* parent, const QString& suggestedName, const QString& filter, const FileWriter& write,
              const FileSaved& done)
{
    auto* dialog = new QFileDialog(parent, QFileDialog::tr("Save"), {}, filter);
    dialog->setObjectName(QStringLiteral("saveFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggestedName).suffix());
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [write, done](const QString& path) {
        const auto written = write(path);
        if (done)
            done(written ? Result<QString>(path) : passOn(written));
    });
    dialog->open();
}

#endif

void saveBytes(QWidget* parent, const QString& suggestedName, const QString& filter, const QByteArray& bytes,
               const FileSaved& done)
{
    saveFile(
        parent, suggestedName, filter,
        [bytes](const QString& path) {
            return writeFile(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        },
        done);
}

} // namespace wb::ui
