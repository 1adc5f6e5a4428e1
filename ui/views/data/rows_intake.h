// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/data_file.h"

#include <QObject>

class QWidget;

namespace wb::ui {

class InferencePanel;

/// How files of data come into the document, whoever brings them: without a question where the file leaves none open,
/// else by the sheet that shows its columns. Knows the file the rows came from, so that its columns can be chosen
/// again.
class RowsIntake : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to the window, which owns this.
    RowsIntake(Document& document, InferencePanel& inference, QWidget& window);

    /// Asks for a file and takes it.
    void ask();
    /// A file that was opened or dropped. False if it could not be read the direct way: the inference panel says why.
    bool take(const DataFile& file);
    /// The sheet, whatever the file is like.
    void openSheet(const DataFile& file);
    /// The sheet of the file the rows came from.
    void chooseColumns();
    void generate();

signals:
    /// The document has the rows of this file, as anybody reads it for the network.
    void taken(const QString& name);
    /// The document has what a person made of this file.
    void imported(const QString& name);
    /// A part of the rows was put aside when they came: for validation.
    void shareChosen(double validationShare);
    /// Whether chooseColumns() has a file.
    void fileKnown(bool known);
    void failed(const QString& message);
    /// A file that was asked for could not be read the direct way: the inference panel says why.
    void refused();

private:
    bool needsSheet(const DataFile& file) const;

    Document& m_document;
    InferencePanel& m_inference;
    QWidget& m_window;
    DataFile m_file; ///< Read last.
};

} // namespace wb::ui
