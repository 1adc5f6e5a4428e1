// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/input_model.h"
#include "ui/models/output_model.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMimeData;
class QTabBar;

namespace wb::ui {

class BatchView;
class InputList;
class MessageBar;
class RowPicker;

/// Tries the network: inputs typed, slid or taken from loaded rows, outputs at once, and all rows in one run.
class InferencePanel : public QWidget {
    Q_OBJECT

public:
    explicit InferencePanel(Document& document, QWidget* parent = nullptr,
                            JobRunner::Drive drive = JobRunner::defaultDrive());
    ~InferencePanel() override;

    /// Asks for a file and loads its rows.
    void askForRows();
    /// Loads rows from the bytes of a file; name tells its format and stands in messages. The first row is shown. Says
    /// what is wrong in the panel; the rows there were stay then.
    bool loadRows(const QString& name, const Result<QByteArray>& bytes);
    /// Loads rows from a local file.
    bool loadRowsFrom(const QString& path);
    /// A single local file that loadRows() may know: what the window and the panel take when it is dropped.
    static QString rowsFileIn(const QMimeData* mime);

    /// Runs the inputs shown and shows the outputs.
    void run();
    /// Hands the keyboard to the inputs.
    void focusInputs();

    const InputModel& inputs() const { return m_inputs; }
    const OutputModel& outputs() const { return m_outputs; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createPages();
    void arrangePages();
    QWidget* createHead();
    QWidget* createSingle();
    void showRow(int row);
    void inputsEdited();
    void followNetwork();
    void warnIfRowsDoNotFit();
    void followDataset();
    void showRowError();
    bool rowsFit() const;
    std::span<const float> targets() const;

    Document& m_document;
    InputModel m_inputs;
    OutputModel m_outputs;
    std::shared_ptr<const Plan> m_plan;
    std::optional<Scratch> m_scratch; ///< For m_plan.
    bool m_warnsOfRows = false;
    bool m_showsRow = false; ///< The inputs are those of the picked row, untouched.

    MessageBar* m_messages;
    QTabBar* m_pages; ///< Only where there is no room for one row and all rows side by side.
    QWidget* m_single = nullptr;
    QLabel* m_source;
    RowPicker* m_picker;
    InputList* m_list;
    QLabel* m_rowError;
    BatchView* m_batch;
};

} // namespace wb::ui
