// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/data/rows_intake.h"

#include "core/formats/import_choices.h"
#include "ui/views/data/generate_dialog.h"
#include "ui/views/data/import_sheet.h"
#include "ui/views/inference_panel.h"

namespace wb::ui {

RowsIntake::RowsIntake(Document& document, InferencePanel& inference, QWidget& window)
    : QObject(&window), m_document(document), m_inference(inference), m_window(window)
{
    connect(&inference, &InferencePanel::fileRead, this, [this](const DataFile& file) {
        m_file = file;
        emit fileKnown(true);
    });
    inference.setIntake([this](const DataFile& file) { take(file); });
    connect(&inference, &InferencePanel::columnsRequested, this, &RowsIntake::chooseColumns);
    connect(&document, &Document::replaced, this, [this] {
        m_file = {};
        emit fileKnown(false);
    });
}

bool RowsIntake::needsSheet(const DataFile& file) const
{
    auto source = file.open();
    if (!source)
        return false; // the direct way says what is wrong
    const auto opened = openTable(file.name.toStdString(), std::move(*source));
    const Network& network = m_document.network();
    return opened && !needsNoQuestion(*opened, network.numInputs(), network.numOutputs());
}

void RowsIntake::ask()
{
    InferencePanel::askForFile(&m_window, [this](const QString& path, const Result<QByteArray>& bytes) {
        if (!bytes)
            emit failed(QString::fromStdString(bytes.error().message));
        else if (!take({path, *bytes, false}))
            emit refused();
    });
}

bool RowsIntake::take(const DataFile& file)
{
    if (needsSheet(file)) {
        openSheet(file);
        return true;
    }
    const bool isRead =
        file.isOnDisk ? m_inference.loadRowsFrom(file.name) : m_inference.loadRows(file.name, file.bytes);
    if (isRead)
        emit taken(file.name);
    return isRead;
}

void RowsIntake::openSheet(const DataFile& file)
{
    auto* sheet = new ImportSheet(m_document, file, &m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    if (!sheet->isFine()) {
        emit failed(sheet->error());
        sheet->deleteLater();
        return;
    }
    connect(sheet, &ImportSheet::imported, this, [this, file](double share) {
        m_file = file;
        emit fileKnown(true);
        emit imported(file.name);
        emit shareChosen(share);
    });
    sheet->open();
}

void RowsIntake::chooseColumns()
{
    if (!m_file.isEmpty())
        openSheet(m_file);
}

void RowsIntake::generate()
{
    auto* dialog = new GenerateDialog(m_document, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GenerateDialog::generated, this, [this] {
        m_file = {};
        emit fileKnown(false);
    });
    dialog->open();
}

} // namespace wb::ui
