// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/data_file.h"
#include "ui/jobs/input_seeker.h"
#include "ui/jobs/rows_loader.h"
#include "ui/models/sample.h"
#include "ui/views/file_opener.h"

#include <QWidget>

class QAction;
class QLabel;
class QMimeData;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace wb::ui {

class BatchView;
class InputList;
class JobBar;
class MessageBar;
class RowPicker;
class SurfaceView;

/// Tries the network: inputs typed, slid or taken from loaded rows, outputs at once; all rows in one run; any output
/// over any two inputs. Where there is room the row stands beside the other two.
class InferencePanel : public QWidget {
    Q_OBJECT

public:
    enum class Page { OneRow, AllRows, Surface };

    explicit InferencePanel(Document& document, QWidget* parent = nullptr,
                            JobRunner::Drive drive = JobRunner::defaultDrive());
    ~InferencePanel() override;

    /// Asks for a file and loads its rows.
    void askForRows();
    /// Asks for a file of rows.
    static void askForFile(QWidget* parent, const FileOpened& opened);
    /// Loads rows from the bytes of a file; name tells its format and stands in messages. The first row is shown. Says
    /// what was assumed or is wrong in the panel; the rows there were stay then. False if it failed at once; a large
    /// file is read on, with progress.
    bool loadRows(const QString& name, const Result<QByteArray>& bytes);
    /// Loads rows from a local file of any size.
    bool loadRowsFrom(const QString& path);
    /// A single local file that loadRows() may know: what the window and the panel take when it is dropped.
    static QString rowsFileIn(const QMimeData* mime);

    /// Runs the inputs shown and shows the outputs.
    void run() { m_sample.run(); }
    /// Hands the keyboard to the inputs.
    void focusInputs();
    void showPage(Page page);
    /// All rows, of them those behind a cell of the confusion matrix; see BatchView::showCell().
    void showCell(int wanted, int given, const QString& what);
    /// Who is given files that are dropped here or asked for; without one they are read as they stand.
    using Intake = std::function<void(const DataFile& file)>;
    void setIntake(Intake intake) { m_intake = std::move(intake); }
    /// Whether columnsRequested() leads anywhere.
    void setColumnsOffered(bool offered);

    const InputModel& inputs() const { return m_sample.inputs(); }
    const OutputModel& outputs() const { return m_sample.outputs(); }
    Sample& sample() { return m_sample; }

signals:
    /// Rows were taken from a file, or could not be as it stands.
    void fileRead(const wb::ui::DataFile& file);
    /// A person wants to say what its columns are for.
    void columnsRequested();
    /// Of the current sample, one vector a card: the inputs, then each layer's outputs; empty where they are not known.
    void activationsChanged(const std::vector<std::vector<float>>& activations);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createPages();
    QWidget* createOthers();
    QWidget* createHead();
    QWidget* createSingle();
    void connectParts();
    void arrangePages();
    void tellAssumptions(const QStringList& assumptions, bool isWarning);
    void followNetwork();
    void followDataset();
    void warnIfRowsDoNotFit();
    void showRowState();

    Document& m_document;
    Sample m_sample;
    RowsLoader m_loader;
    InputSeeker m_seeker;
    Intake m_intake;
    bool m_warnsOfRows = false;

    MessageBar* m_messages;
    JobBar* m_jobBar;
    QTabBar* m_pages; ///< Where there is no room side by side: one a Page.
    QTabBar* m_side;  ///< Where there is: what stands beside the row.
    QAction* m_reset;
    QPushButton* m_columns;
    QLabel* m_source;
    RowPicker* m_picker;
    InputList* m_list;
    QLabel* m_rowError;
    BatchView* m_batch;
    SurfaceView* m_surface;
    QWidget* m_single = nullptr;
    QWidget* m_others = nullptr;
    QStackedWidget* m_stack = nullptr; ///< All rows, surface.
};

} // namespace wb::ui
