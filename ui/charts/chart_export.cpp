// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart gives away: pictures, tables, and the menu that asks for them.
#include "ui/charts/chart.h"
#include "ui/charts/svg_device.h"
#include "ui/theme/metrics.h"
#include "ui/views/file_saver.h"

#include <QActionGroup>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPdfWriter>
#include <QToolButton>

namespace wb::ui {

namespace {

constexpr int kDotsPerInch = 96;
constexpr double kPointsPerInch = 72;
constexpr double kPlotShareOfExport = 0.8; ///< The rest are axis labels.

constexpr int kExportFrame = 80;        ///< Title and axis.
constexpr int kColumnPixels = 321;      ///< 85 mm at 96 dpi.
constexpr int kLeastExportHeight = 220; ///< Below it a plot is all axes.
constexpr int kLargestScale = 3;
constexpr double kMetresPerInch = 0.0254;

/// "Latency distribution" -> "latency-distribution".
QString fileNameOf(const QString& title)
{
    QString name;
    for (const QChar letter : title.toLower())
        name += letter.isLetterOrNumber() ? letter : QChar(u'-');
    return name;
}

/// A title and what it says besides, on as many lines as a column needs.
QString exportTitleOf(const QString& title, QString subtitle, bool isNarrow, const QFont& font)
{
    if (subtitle.isEmpty())
        return title;
    if (!isNarrow)
        return title + QStringLiteral(": ") + subtitle;
    const QString separator = QStringLiteral(" · ");
    if (const qsizetype last = subtitle.lastIndexOf(separator);
        last > 0 && QFontMetrics(font).horizontalAdvance(subtitle) > kColumnPixels - 2 * metrics::kPadding)
        subtitle.replace(last, separator.size(), QStringLiteral("\n"));
    return title + u'\n' + subtitle;
}

} // namespace

QAction* Chart::addEntry(QMenu* menu, const QString& name, const QString& text, const std::function<void()>& call)
{
    QAction* action = menu->addAction(text, this, call);
    action->setObjectName(name);
    return action;
}

void Chart::createMenu()
{
    m_menu->setObjectName(QStringLiteral("chartMenu"));
    m_tableAction = addEntry(m_menu, QStringLiteral("chartTableAction"), tr("Show as &table"), [] {});
    m_tableAction->setCheckable(true);
    m_tableAction->setShortcut(Qt::Key_T);
    m_tableAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_tableAction, &QAction::toggled, this, [this](bool shown) {
        fillTable();
        emit tableToggled(shown);
    });
    addEntry(m_menu, QStringLiteral("fitChart"), tr("&Fit to data"), [this] { fitView(); });
    m_menu->addSeparator();
    addPictureEntries();
    addEntry(m_menu, QStringLiteral("saveCsv"), tr("Save &CSV…"),
             [this] { save(QStringLiteral(".csv"), tr("Tables (*.csv)"), csv()); });
    QAction* copyAction =
        addEntry(m_menu, QStringLiteral("copyChart"), tr("C&opy picture and numbers"), [this] { copy(); });
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    addActions({m_tableAction, copyAction});
    m_menu->addSeparator();
    addWidthEntries();
    m_menuButton->setObjectName(QStringLiteral("chartMenuButton"));
    m_menuButton->setText(QStringLiteral("⋯"));
    m_menuButton->setToolTip(tr("Save or copy this chart, or show it as a table"));
    m_menuButton->setAccessibleName(tr("Menu of the chart %1").arg(title()));
    m_menuButton->setFixedSize(metrics::kTarget, metrics::kTarget);
    m_menuButton->setCursor(Qt::ArrowCursor);
    m_menuButton->hide();
    connect(m_menuButton, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height()))); });
}

void Chart::enableCursors()
{
    m_hasCursors = true;
    QAction* before = m_menu->actions().at(2); // after the table and the fit
    const auto add = [&](const QString& name, const QString& text, Qt::Key key, const std::function<void()>& call) {
        QAction* action = addEntry(m_menu, name, text, call);
        m_menu->insertAction(before, action); // moves it there
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
    };
    add(QStringLiteral("placeCursor"), tr("Place a c&ursor"), Qt::Key_C, [this] { placeNextCursor(); });
    add(QStringLiteral("clearCursors"), tr("&Remove the cursors"), Qt::Key_Escape, [this] { clearCursors(); });
}

void Chart::addPictureEntries()
{
    QMenu* pictures = m_menu->addMenu(tr("Save &PNG"));
    for (int scale = 1; scale <= kLargestScale; ++scale)
        addEntry(pictures, QStringLiteral("savePng%1").arg(scale), tr("&%1× as large…").arg(scale),
                 [this, scale] { save(QStringLiteral(".png"), tr("Pictures (*.png)"), png(scale)); });
    addEntry(m_menu, QStringLiteral("saveSvg"), tr("Save &SVG…"),
             [this] { save(QStringLiteral(".svg"), tr("Drawings (*.svg)"), svg()); });
    addEntry(m_menu, QStringLiteral("savePdf"), tr("Save P&DF…"),
             [this] { save(QStringLiteral(".pdf"), tr("Documents (*.pdf)"), pdf()); });
}

void Chart::addWidthEntries()
{
    QMenu* widths = m_menu->addMenu(tr("&Width of pictures"));
    auto* group = new QActionGroup(widths);
    const auto add = [&](const QString& name, const QString& text, ExportWidth width) {
        QAction* action = addEntry(widths, name, text, [this, width] { m_exportWidth = width; });
        action->setCheckable(true);
        action->setChecked(width == m_exportWidth);
        group->addAction(action);
    };
    add(QStringLiteral("chartWidth85"), tr("&85 mm, a column"), ExportWidth::Column);
    add(QStringLiteral("chartWidth180"), tr("&180 mm, a page"), ExportWidth::Page);
}

void Chart::setExportWidth(ExportWidth width)
{
    m_menu
        ->findChild<QAction*>(width == ExportWidth::Column ? QStringLiteral("chartWidth85")
                                                           : QStringLiteral("chartWidth180"))
        ->trigger();
}

void Chart::placeMenuButton() { m_menuButton->move(width() - m_menuButton->width() - metrics::kGap, metrics::kGap); }

void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    if (isEmpty())
        return;
    m_menu->popup(event->globalPos());
    event->accept();
}

int Chart::exportHeight(int width) const
{
    const QSize page = exportSize();
    return std::max(page.height() * width / page.width(), kLeastExportHeight);
}

void Chart::forExport(const std::function<void(const QSize& size)>& draw)
{
    const QCPRange xRange = xAxis->range();
    const QCPRange yRange = yAxis->range();
    const bool isNarrow = m_exportWidth == ExportWidth::Column;
    QSize size = exportSize();
    if (isNarrow)
        size = {kColumnPixels, exportHeight(kColumnPixels)};
    placeAddition(Addition::Beside); // files do not depend on the room there is on the screen
    arrangeTitle(exportTitleOf(title(), exportSubtitle(), isNarrow, chartFont(metrics::kTitleFont, QFont::DemiBold)),
                 isNarrow);
    applyTheme(lightTheme());
    if (m_isFitted && !isEmpty())
        fitAxes(QSizeF(size.width() * kPlotShareOfExport, size.height() - kExportFrame));
    m_isExporting = true;
    draw(size);
    m_isExporting = false;
    arrangeTitle(title(), false);
    if (m_isFitted && !isEmpty())
        fitAxes(m_fittedSize); // ticks and all
    xAxis->setRange(xRange);
    yAxis->setRange(yRange);
    applyTheme(themeOf(palette()));
    replot(QCustomPlot::rpQueuedReplot);
}

QByteArray Chart::png(int scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    forExport([&](const QSize& size) {
        QImage image = toPixmap(size.width(), size.height(), scale).toImage();
        image.setDotsPerMeterX(qRound(kDotsPerInch * scale / kMetresPerInch));
        image.setDotsPerMeterY(image.dotsPerMeterX());
        image.setText(QStringLiteral("Title"), title());
        image.setText(QStringLiteral("Description"), m_provenance);
        image.save(&buffer, "PNG");
    });
    return bytes;
}

void Chart::drawVectors(QPaintDevice& device, const QSize& size)
{
    QCPPainter painter;
    if (!painter.begin(&device))
        return;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching); // else labels come as pixels
    painter.setMode(QCPPainter::pmNonCosmetic);
    toPainter(&painter, size.width(), size.height());
    painter.end();
}

QByteArray Chart::svg(const QString& idPrefix)
{
    QByteArray bytes;
    forExport([&](const QSize& size) {
        SvgDevice device(size, title(), m_provenance, idPrefix);
        drawVectors(device, size);
        bytes = device.bytes();
    });
    return bytes;
}

QByteArray Chart::pdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    forExport([&](const QSize& size) {
        // Not QCustomPlot's own savePdf(): that one needs a printer, which a browser has not.
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setTitle(title());
        writer.setCreator(m_provenance);
        writer.setPageSize(QPageSize(QSizeF(size) * kPointsPerInch / kDotsPerInch, QPageSize::Point));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        drawVectors(writer, size);
    });
    return bytes;
}

QByteArray Chart::csv() const
{
    QString text;
    if (!m_provenance.isEmpty())
        text += QStringLiteral("# ") + QString(m_provenance).replace(u'\n', QStringLiteral("; ")) + u'\n';
    return (text + table()).toUtf8();
}

QString Chart::quoted(const QString& text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    QString cell = text;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

void Chart::save(const QString& extension, const QString& filter, const QByteArray& bytes)
{
    saveBytes(this, fileNameOf(title()) + extension, filter, bytes, [this](const Result<QString>& saved) {
        if (!saved)
            emit exportFailed(QString::fromStdString(saved.error().message));
    });
}

void Chart::copy()
{
    auto* content = new QMimeData; // the clipboard takes it
    content->setImageData(QImage::fromData(png(), "PNG"));
    content->setText(QString::fromUtf8(csv()));
    content->setData(QStringLiteral("image/svg+xml"), svg());
    QGuiApplication::clipboard()->setMimeData(content);
}

} // namespace wb::ui
