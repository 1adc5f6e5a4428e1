// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/file_opener.h"

#include "core/formats/file.h"

#include <QFileDialog>
#include <QTemporaryDir>

namespace wb::ui {

Result<QByteArray> fileBytes(const QString& path)
{
    const auto bytes = readFile(path.toStdString());
    if (!bytes)
        return passOn(bytes);
    return QByteArray::fromStdString(*bytes);
}

#ifdef Q_OS_WASM

void openFile(QWidget*, const QString&, const QString& filter, const FileOpened& opened)
{
    QFileDialog::getOpenFileContent(filter, [opened](const QString& name, const QByteArray& bytes) {
        if (!name.isEmpty())
            opened(name, bytes);
    });
}

void choosePath(QWidget*, const QString&, const QString& filter, const PathChosen& chosen)
{
    QFileDialog::getOpenFileContent(filter, [chosen](const QString& name, const QByteArray& bytes) {
        if (name.isEmpty())
            return;
        const QTemporaryDir folder; // in memory
        const QString path = folder.filePath(QStringLiteral("chosen"));
        const auto written = writeFile(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        chosen(written ? Result<QString>(path) : passOn(written));
    });
}

#else

void openFile(QWidget* parent, const QString& title, const QString& filter, const FileOpened& opened)
{
    choosePath(parent, title, filter, [opened](const Result<QString>& path) { opened(*path, fileBytes(*path)); });
}

void choosePath(QWidget* parent, const QString& title, const QString& filter, const PathChosen& chosen)
{
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setObjectName(QStringLiteral("openFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString& path) { chosen(path); });
    dialog->open();
}

#endif

} // namespace wb::ui
