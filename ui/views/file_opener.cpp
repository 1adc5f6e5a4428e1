// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/file_opener.h"

#include "core/formats/file.h"

#include <QFileDialog>

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

#else

void openFile(QWidget* parent, const QString& title, const QString& filter, const FileOpened& opened)
{
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setObjectName(QStringLiteral("openFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [opened](const QString& path) { opened(path, fileBytes(path)); });
    dialog->open();
}

#endif

} // namespace wb::ui
