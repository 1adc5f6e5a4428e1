// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/models/import_columns_model.h"
#include "ui/models/import_preview_model.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QProgressBar;
class QPushButton;
class QTableView;

namespace wb::ui {

class MessageBar;
class NumberSpinBox;

/// One sheet between a file of data and the document: what was guessed of it, all of which can be changed, its first
/// rows, what its columns are for, the cells that cannot be read. Open it with open(); Import gives the document its
/// rows.
class ImportSheet : public QDialog {
    Q_OBJECT

public:
    ImportSheet(Document& document, const DataFile& file, QWidget* parent = nullptr,
                JobRunner::Drive drive = JobRunner::defaultDrive());

    /// False, with what is wrong in error(), for what is no file of data; do not open it then.
    bool isFine() const { return m_error.isEmpty(); }
    const QString& error() const { return m_error; }
    ImportDraft& draft() { return m_draft; }

signals:
    /// The document has the rows; such a share of them is meant for validation.
    void imported(double validationShare);

private:
    QWidget* createTables();
    QWidget* createBadCells();
    QLayout* createChoices();
    QWidget* createButtons();
    void connectDraft();
    void proposeShare();
    void showState();
    void showFailure(const QString& message);
    QString summary() const;
    bool needsOtherNetwork() const;
    void take(const std::shared_ptr<const Dataset>& rows);

    Document& m_document;
    ImportDraft m_draft;
    ImportColumnsModel m_columnsModel;
    ImportPreviewModel m_previewModel;
    BadCellModel m_badModel;
    QString m_error;
    bool m_isShareProposed = false;
    QTableView* m_preview = nullptr;
    QTableView* m_columns = nullptr;
    QWidget* m_badPart = nullptr;
    QLabel* m_badText = nullptr;
    QComboBox* m_gaps = nullptr;
    NumberSpinBox* m_share = nullptr;
    QCheckBox* m_fit = nullptr;
    bool m_fitsNetwork = false; ///< When the rows were asked for.
    QLabel* m_summary = nullptr;
    QProgressBar* m_progress = nullptr;
    MessageBar* m_messages;
    QPushButton* m_import = nullptr;
};

} // namespace wb::ui
