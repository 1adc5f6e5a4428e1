// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_cursors.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

#include <functional>

class QActionGroup;
class QMenu;
class QTableView;
class QToolButton;

namespace wb::ui {

class ChartTableModel;

/// The one look of all charts: colours of the theme, axes left and bottom, a title, the value under the pointer, zoom
/// by wheel or + and -, pan by drag or arrows, fit by double-click or 0, a sentence instead of an empty plot, and a
/// menu that exports and turns the plot into the table of its numbers. Files show the light theme, whatever the screen
/// does.
class Chart : public QCustomPlot {
    Q_OBJECT

public:
    /// How wide an exported picture is: a column of a printed page, 85 mm, or the page, 180 mm.
    enum class ExportWidth { Column, Page };

    explicit Chart(const QString& title, QWidget* parent = nullptr);

    QString title() const { return m_titleText; }
    void setTitle(const QString& title);
    /// What is said while there is nothing to draw.
    void setEmptyText(const QString& text);
    const QString& emptyText() const { return m_emptyText; }
    /// One line of where the data came from, for files.
    void setProvenance(const QString& text) { m_provenance = text; }
    const QString& provenance() const { return m_provenance; }
    /// Fades what is drawn: it belongs to an earlier state.
    void setStale(bool stale);

    virtual bool isEmpty() const = 0;
    /// Header row with units, one row a record; '.' and ',' whatever the locale.
    virtual QString table() const = 0;

    void setExportWidth(ExportWidth width);
    ExportWidth exportWidth() const { return m_exportWidth; }
    QByteArray png(int scale = 2);
    /// With its texts as texts, and the provenance as its description. Pictures that share a page need different
    /// prefixes for their ids.
    QByteArray svg(const QString& idPrefix = QStringLiteral("c"));
    QByteArray pdf();
    /// table() after a comment line with the provenance.
    QByteArray csv() const;

    /// The numbers as a table in place of the plot; what is in it can be selected and copied.
    bool isTableShown() const;
    void showTable(bool shown);

    /// Outlines the part (a layer, say) that is pointed at or chosen elsewhere; -1 for none. See partAt().
    void setLitPart(int part);
    void setMarkedPart(int part);

    /// Where cursors stand, and what they say of the difference. A click places the first, one with Shift the second,
    /// C either in turn; Ctrl and an arrow move the one placed last; Escape takes them away.
    const ChartCursors& cursors() const { return m_cursors; }
    QString cursorsText() const { return m_cursors.text(cursorScale()); }

public slots:
    void fitView();

signals:
    void exportFailed(const QString& message);
    void tableToggled(bool shown);
    /// There is new data.
    void refreshed();
    /// The pointer came to a part, or left it: -1.
    void partHovered(int part);
    void partClicked(int part);

protected:
    /// Colours for what a kind of chart draws itself; the frame is done.
    virtual void dress(const Theme& theme) = 0;
    /// Ranges of the axes that show everything; plot in pixels, for what needs room for texts.
    virtual void fitAxes(const QSizeF& plot) = 0;
    /// Puts something small, like a legend, beside the title.
    void addToTitleRow(QCPLayoutElement* element);
    /// The look of a legend in the title row; iconWidth in pixels.
    void dressLegend(QCPLegend& shown, const Theme& theme, int iconWidth) const;
    /// What an exported picture says after its title, because it stands alone.
    virtual QString exportSubtitle() const { return {}; }
    /// What stands at a point of the plot, lines of text; empty if nothing does.
    virtual QString readingAt(const QPointF& position) const = 0;
    /// The part at a point, or -1: what of the chart stands for something one can choose. By default nothing does.
    virtual int partAt(const QPointF& position) const;
    /// From now on a click places a cursor: for charts whose horizontal axis is something to be compared.
    void enableCursors();
    /// The place on the horizontal axis that a cursor takes for a point of the plot; snaps, where it has to.
    virtual double cursorAt(const QPointF& position) const;
    /// What stands at a cursor; and how far the second one is from the first.
    virtual QString cursorText(double at) const;
    virtual QString cursorDifference(double from, double to) const;
    /// What is outlined where a part is pointed at or chosen, in pixels.
    virtual QRectF outlineOf(int part) const;
    /// Of an exported picture, in pixels at 96 dpi; 680 are 180 mm.
    virtual QSize exportSize() const { return {680, 380}; }
    /// The same for a narrower picture; one whose height follows from its rows keeps it.
    virtual int exportHeight(int width) const;
    /// After new data: dresses, fits, draws.
    void refresh();

    /// A text as a CSV cell.
    static QString quoted(const QString& text);
    QFont chartFont(int pixelSize, QFont::Weight weight = QFont::Normal) const;

    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createMenu();
    void addPictureEntries();
    void addWidthEntries();
    QAction* addEntry(QMenu* menu, const QString& name, const QString& text, const std::function<void()>& call);
    void placeMenuButton();
    void createTable();
    void placeTable();
    void fillTable();
    void applyTheme(const Theme& theme);
    void dressAxis(QCPAxis* axis, const Theme& theme);
    void fitAgain();
    void paintCrossHair(QPainter& painter) const;
    ChartCursors::Scale cursorScale() const;
    void placeCursor(ChartCursors::Which which, const QPointF& position);
    void placeNextCursor();
    /// By a share of the plot's width.
    void moveCursor(double share);
    void clearCursors();
    /// Draws them, and tells those who do not see it.
    void sayCursors();
    void paintOutlines(QPainter& painter) const;
    void hoverPart(int part);
    void wheelEvent(QWheelEvent* event) override;
    /// Calls draw with everything dressed and fitted for a file, and puts it all back.
    void forExport(const std::function<void(const QSize& size)>& draw);
    /// Title, what is beside it and what it says, for a picture so wide.
    void arrangeTitle(const QString& text, bool narrow);
    /// Where there is no room for both, what stands beside the title goes below it, or, in a low chart, away; a title
    /// that is too long by itself is elided. The menu's button is never in their way.
    void fitTitleRow();
    enum class Addition { Beside, Below, Hidden };
    void placeAddition(Addition place);
    void drawVectors(QPaintDevice& device, const QSize& size);
    void zoomBy(double factor);
    void panBy(Qt::Orientation orientation, double share);
    void save(const QString& extension, const QString& filter, const QByteArray& bytes);
    void copy();

    QString m_titleText;
    QCPTextElement* m_title; ///< The text, as far as there is room for it.
    QCPLayoutGrid* m_titleRow;
    QCPLayoutElement* m_addition = nullptr; ///< Beside the title.
    QString m_emptyText;
    QString m_provenance;
    bool m_isStale = false;
    bool m_isFitted = true; ///< The user has not zoomed or moved what is shown.
    QSize m_fittedSize;     ///< Of the plot, then.
    bool m_isExporting = false;
    QPoint m_pointer{-1, -1};
    int m_hoveredPart = -1; ///< Under the pointer.
    int m_litPart = -1;
    int m_markedPart = -1;
    bool m_hasCursors = false;
    bool m_mayPlace = false; ///< The button that is down has moved nothing so far.
    ChartCursors m_cursors;
    ExportWidth m_exportWidth = ExportWidth::Page;
    Addition m_place = Addition::Beside; ///< On the screen.
    int m_wideWrap = 0;                  ///< Of what stands beside the title, while it stands below it.
    QMenu* m_menu;
    QToolButton* m_menuButton;
    QAction* m_tableAction = nullptr;
    ChartTableModel* m_tableModel = nullptr; ///< Made with the table, when it is first asked for.
    QTableView* m_table = nullptr;
};

} // namespace wb::ui
