// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart gives away: pictures, tables, and the menu that asks for them.
#include "ui/charts/chart.h"
#include "ui/theme/metrics.h"
#include "ui/views/file_saver.h"

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

constexpr int kExportFrame = 80; ///< Title and axis.

/// "Latency distribution" -> "latency-distribution".
QString fileNameOf(const QString& title)
{
    QString name;
    for (const QChar letter : title.toLower())
        name += letter.isLetterOrNumber() ? letter : QChar(u'-');
    return name;
}

} // namespace

void Chart::createMenu()
{
    m_menu->setObjectName(QStringLiteral("chartMenu"));
    const auto add = [this](const QString& name, const QString& text, auto call) {
        QAction* action = m_menu->addAction(text, this, call);
        action->setObjectName(name);
    };
    add(QStringLiteral("savePng"), tr("Save &PNG…"),
        [this] { save(QStringLiteral(".png"), tr("Pictures (*.png)"), png()); });
    add(QStringLiteral("savePdf"), tr("Save P&DF…"),
        [this] { save(QStringLiteral(".pdf"), tr("Documents (*.pdf)"), pdf()); });
    add(QStringLiteral("saveCsv"), tr("Save &CSV…"),
        [this] { save(QStringLiteral(".csv"), tr("Tables (*.csv)"), csv()); });
    add(QStringLiteral("copyChart"), tr("C&opy"), [this] { copy(); });
    m_menu->addSeparator();
    add(QStringLiteral("fitChart"), tr("&Fit to data"), [this] { fitView(); });
    m_menuButton->setObjectName(QStringLiteral("chartMenuButton"));
    m_menuButton->setText(QStringLiteral("⋯"));
    m_menuButton->setToolTip(tr("Save or copy this chart"));
    m_menuButton->setAccessibleName(tr("Menu of the chart %1").arg(title()));
    m_menuButton->setFixedSize(metrics::kTarget, metrics::kTarget);
    m_menuButton->setCursor(Qt::ArrowCursor);
    m_menuButton->hide();
    connect(m_menuButton, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height()))); });
}

void Chart::placeMenuButton() { m_menuButton->move(width() - m_menuButton->width() - metrics::kGap, metrics::kGap); }

void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    if (isEmpty())
        return;
    m_menu->popup(event->globalPos());
    event->accept();
}

void Chart::forExport(const std::function<void()>& draw)
{
    const QCPRange xRange = xAxis->range();
    const QCPRange yRange = yAxis->range();
    const QString screenTitle = title();
    if (!exportSubtitle().isEmpty())
        m_title->setText(screenTitle + QStringLiteral(": ") + exportSubtitle());
    applyTheme(lightTheme());
    if (m_isFitted && !isEmpty())
        fitAxes(QSizeF(exportSize().width() * kPlotShareOfExport, exportSize().height() - kExportFrame));
    draw();
    m_title->setText(screenTitle);
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
    forExport([&] { toPixmap(exportSize().width(), exportSize().height(), scale).save(&buffer, "PNG"); });
    return bytes;
}

QByteArray Chart::pdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSize size = exportSize();
    // Not QCustomPlot's own savePdf(): that one needs a printer, which a browser has not.
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setTitle(title());
    writer.setCreator(m_provenance);
    writer.setPageSize(QPageSize(QSizeF(size) * kPointsPerInch / kDotsPerInch, QPageSize::Point));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QCPPainter painter;
    if (painter.begin(&writer)) {
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNonCosmetic);
        forExport([&] { toPainter(&painter, size.width(), size.height()); });
        painter.end();
    }
    return bytes;
}

QByteArray Chart::csv() const
{
    QString text;
    if (!m_provenance.isEmpty())
        text += QStringLiteral("# ") + m_provenance + u'\n';
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
    QGuiApplication::clipboard()->setMimeData(content);
}

} // namespace wb::ui
