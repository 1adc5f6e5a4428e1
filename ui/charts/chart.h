// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <qcustomplot.h>

#include <functional>

class QMenu;
class QToolButton;

namespace wb::ui {

/// The one look of all charts: colours of the theme, axes left and bottom, a title, the value under the pointer, zoom
/// by wheel or + and -, pan by drag or arrows, fit by double-click or 0, a sentence instead of an empty plot, and a
/// menu that exports. Files show the light theme, whatever the screen does.
class Chart : public QCustomPlot {
    Q_OBJECT

public:
    explicit Chart(const QString& title, QWidget* parent = nullptr);

    QString title() const { return m_title->text(); }
    /// What is said while there is nothing to draw.
    void setEmptyText(const QString& text);
    /// One line of where the data came from, for files.
    void setProvenance(const QString& text) { m_provenance = text; }
    /// Fades what is drawn: it belongs to an earlier state.
    void setStale(bool stale);

    virtual bool isEmpty() const = 0;
    /// Header row with units, one row a record; '.' and ',' whatever the locale.
    virtual QString table() const = 0;

    QByteArray png(int scale = 2);
    QByteArray pdf();
    /// table() after a comment line with the provenance.
    QByteArray csv() const;

public slots:
    void fitView();

signals:
    void exportFailed(const QString& message);

protected:
    /// Colours for what a kind of chart draws itself; the frame is done.
    virtual void dress(const Theme& theme) = 0;
    /// Ranges of the axes that show everything; plot in pixels, for what needs room for texts.
    virtual void fitAxes(const QSizeF& plot) = 0;
    /// Puts something small, like a legend, beside the title.
    void addToTitleRow(QCPLayoutElement* element);
    /// What an exported picture says after its title, because it stands alone.
    virtual QString exportSubtitle() const { return {}; }
    /// What stands at a point of the plot, lines of text; empty if nothing does.
    virtual QString readingAt(const QPointF& position) const = 0;
    /// Of an exported picture, in pixels at 96 dpi; 680 are 180 mm.
    virtual QSize exportSize() const { return {680, 380}; }
    /// After new data: dresses, fits, draws.
    void refresh();

    /// A text as a CSV cell.
    static QString quoted(const QString& text);
    QFont chartFont(int pixelSize, QFont::Weight weight = QFont::Normal) const;

    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createMenu();
    void placeMenuButton();
    void applyTheme(const Theme& theme);
    void dressAxis(QCPAxis* axis, const Theme& theme);
    void paintReading(QPainter& painter) const;
    void wheelEvent(QWheelEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    /// Calls draw with everything dressed and fitted for a file, and puts it all back.
    void forExport(const std::function<void()>& draw);
    void zoomBy(double factor);
    void panBy(Qt::Orientation orientation, double share);
    void save(const QString& extension, const QString& filter, const QByteArray& bytes);
    void copy();

    QCPTextElement* m_title;
    QCPLayoutGrid* m_titleRow;
    QString m_emptyText;
    QString m_provenance;
    bool m_isStale = false;
    bool m_isFitted = true; ///< The user has not zoomed or moved what is shown.
    QPoint m_pointer{-1, -1};
    QMenu* m_menu;
    QToolButton* m_menuButton;
};

} // namespace wb::ui
