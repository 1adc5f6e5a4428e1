// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/svg_engine.h"

#include <QBuffer>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace wb::ui {

namespace {

constexpr int kHatchingPixels = 6;

/// Hundredths of a pixel are as fine as anybody sees.
QString svgNumber(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QString::number(rounded == 0 ? 0 : rounded, 'g', 8); // no "-0"
}

QString svgOpacity(double opacity) { return QString::number(opacity, 'g', 3); }

QString svgPathOf(const QPainterPath& path)
{
    QString text;
    const auto add = [&text](const QPainterPath::Element& point) {
        text += svgNumber(point.x) + u' ' + svgNumber(point.y) + u' ';
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo())
            text += u'M';
        else if (element.isLineTo())
            text += u'L';
        else if (element.isCurveTo())
            text += u'C'; // its other two points follow as data elements
        add(element);
    }
    return text.trimmed();
}

QString svgDashesOf(const QPen& pen, double width)
{
    QStringList parts;
    for (const double part : pen.dashPattern())
        parts << svgNumber(part * width);
    return parts.join(u' ');
}

/// The lines of a hatching in a square tile.
QString svgHatchingPath(Qt::BrushStyle style)
{
    QString rising = QStringLiteral("M-1 1L1 -1M0 6L6 0M5 7L7 5");
    QString falling = QStringLiteral("M5 -1L7 1M0 0L6 6M-1 5L1 7");
    switch (style) {
    case Qt::BDiagPattern:
        return rising;
    case Qt::FDiagPattern:
        return falling;
    case Qt::DiagCrossPattern:
        return rising + falling;
    case Qt::HorPattern:
        return QStringLiteral("M0 3L6 3");
    case Qt::VerPattern:
        return QStringLiteral("M3 0L3 6");
    default:
        return {};
    }
}

} // namespace

SvgEngine::SvgEngine(const QSize& size, const QString& title, const QString& description, const QString& idPrefix)
    : QPaintEngine(PrimitiveTransform | PixmapTransform | PatternTransform | PatternBrush | AlphaBlend | PainterPaths |
                   Antialiasing | ConstantOpacity | PaintOutsidePaintEvent),
      m_size(size), m_title(title), m_description(description), m_idPrefix(idPrefix), m_xml(&m_bytes)
{
}

bool SvgEngine::begin(QPaintDevice*)
{
    m_xml.writeStartElement(QStringLiteral("svg"));
    m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    m_xml.writeAttribute(QStringLiteral("width"), QString::number(m_size.width()));
    m_xml.writeAttribute(QStringLiteral("height"), QString::number(m_size.height()));
    m_xml.writeAttribute(QStringLiteral("viewBox"),
                         QStringLiteral("0 0 %1 %2").arg(m_size.width()).arg(m_size.height()));
    m_xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
    m_xml.writeTextElement(QStringLiteral("title"), m_title);
    if (!m_description.isEmpty())
        m_xml.writeTextElement(QStringLiteral("desc"), m_description);
    return true;
}

bool SvgEngine::end()
{
    m_xml.writeEndDocument(); // closes all that is open
    return true;
}

void SvgEngine::updateState(const QPaintEngineState& changed)
{
    const DirtyFlags flags = changed.state();
    if (flags.testFlag(DirtyPen))
        m_pen = changed.pen();
    if (flags.testFlag(DirtyBrush))
        m_brush = changed.brush();
    if (flags.testFlag(DirtyTransform))
        m_transform = changed.transform();
    if (flags.testFlag(DirtyOpacity))
        m_opacity = changed.opacity();
    if (flags & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled))
        updateClip(changed);
}

void SvgEngine::updateClip(const QPaintEngineState& changed)
{
    const bool isPath = changed.state().testFlag(DirtyClipPath);
    const bool isRegion = changed.state().testFlag(DirtyClipRegion);
    if (!changed.isClipEnabled() || ((isPath || isRegion) && changed.clipOperation() == Qt::NoClip)) {
        m_clip.reset();
        return;
    }
    if (!isPath && !isRegion)
        return;
    const QRectF rect = isPath ? changed.clipPath().boundingRect() : QRectF(changed.clipRegion().boundingRect());
    const QRectF mapped = changed.transform().mapRect(rect);
    m_clip = changed.clipOperation() == Qt::IntersectClip && m_clip ? m_clip->intersected(mapped) : mapped;
}

void SvgEngine::enterClip()
{
    if (m_clip == m_written)
        return;
    if (m_written)
        m_xml.writeEndElement();
    m_written = m_clip;
    if (!m_clip)
        return;
    const QString id = m_idPrefix + QString::number(++m_ids);
    m_xml.writeStartElement(QStringLiteral("clipPath"));
    m_xml.writeAttribute(QStringLiteral("id"), id);
    m_xml.writeEmptyElement(QStringLiteral("rect"));
    m_xml.writeAttribute(QStringLiteral("x"), svgNumber(m_clip->x()));
    m_xml.writeAttribute(QStringLiteral("y"), svgNumber(m_clip->y()));
    m_xml.writeAttribute(QStringLiteral("width"), svgNumber(m_clip->width()));
    m_xml.writeAttribute(QStringLiteral("height"), svgNumber(m_clip->height()));
    m_xml.writeEndElement();
    m_xml.writeStartElement(QStringLiteral("g"));
    m_xml.writeAttribute(QStringLiteral("clip-path"), QStringLiteral("url(#%1)").arg(id));
}

void SvgEngine::drawPath(const QPainterPath& path) { writePath(path, m_brush); }

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode)
{
    if (count < 2)
        return;
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    if (mode == WindingMode)
        path.setFillRule(Qt::WindingFill);
    writePath(path, mode == PolylineMode ? QBrush(Qt::NoBrush) : m_brush);
}

void SvgEngine::writePath(const QPainterPath& path, const QBrush& brush)
{
    if (path.isEmpty() || (m_pen.style() == Qt::NoPen && brush.style() == Qt::NoBrush))
        return;
    enterClip();
    const QString hatching = hatchingOf(brush);
    m_xml.writeEmptyElement(QStringLiteral("path"));
    m_xml.writeAttribute(QStringLiteral("d"), svgPathOf(m_transform.map(path)));
    if (!hatching.isEmpty())
        m_xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("url(#%1)").arg(hatching));
    else
        writeFill(brush);
    if (path.fillRule() == Qt::OddEvenFill && brush.style() != Qt::NoBrush)
        m_xml.writeAttribute(QStringLiteral("fill-rule"), QStringLiteral("evenodd"));
    writeStroke();
}

void SvgEngine::writeFill(const QBrush& brush)
{
    if (brush.style() == Qt::NoBrush) {
        m_xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
        return;
    }
    m_xml.writeAttribute(QStringLiteral("fill"), brush.color().name());
    const double opacity = brush.color().alphaF() * m_opacity;
    if (opacity < 1)
        m_xml.writeAttribute(QStringLiteral("fill-opacity"), svgOpacity(opacity));
}

void SvgEngine::writeStroke()
{
    if (m_pen.style() == Qt::NoPen)
        return;
    const double scale = m_pen.isCosmetic() ? 1 : std::sqrt(std::abs(m_transform.determinant()));
    const double width = m_pen.widthF() > 0 ? m_pen.widthF() * scale : 1;
    m_xml.writeAttribute(QStringLiteral("stroke"), m_pen.color().name());
    m_xml.writeAttribute(QStringLiteral("stroke-width"), svgNumber(width));
    const double opacity = m_pen.color().alphaF() * m_opacity;
    if (opacity < 1)
        m_xml.writeAttribute(QStringLiteral("stroke-opacity"), svgOpacity(opacity));
    if (m_pen.style() != Qt::SolidLine)
        m_xml.writeAttribute(QStringLiteral("stroke-dasharray"), svgDashesOf(m_pen, width));
    if (m_pen.capStyle() == Qt::SquareCap)
        m_xml.writeAttribute(QStringLiteral("stroke-linecap"), QStringLiteral("square"));
    else if (m_pen.capStyle() == Qt::RoundCap)
        m_xml.writeAttribute(QStringLiteral("stroke-linecap"), QStringLiteral("round"));
    if (m_pen.joinStyle() == Qt::RoundJoin)
        m_xml.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("round"));
    else if (m_pen.joinStyle() == Qt::BevelJoin)
        m_xml.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("bevel"));
}

QString SvgEngine::hatchingOf(const QBrush& brush)
{
    const QString lines = svgHatchingPath(brush.style());
    if (lines.isEmpty())
        return {};
    QString id = m_idPrefix + QString::number(++m_ids);
    m_xml.writeStartElement(QStringLiteral("pattern"));
    m_xml.writeAttribute(QStringLiteral("id"), id);
    m_xml.writeAttribute(QStringLiteral("width"), QString::number(kHatchingPixels));
    m_xml.writeAttribute(QStringLiteral("height"), QString::number(kHatchingPixels));
    m_xml.writeAttribute(QStringLiteral("patternUnits"), QStringLiteral("userSpaceOnUse"));
    m_xml.writeEmptyElement(QStringLiteral("path"));
    m_xml.writeAttribute(QStringLiteral("d"), lines);
    m_xml.writeAttribute(QStringLiteral("stroke"), brush.color().name());
    m_xml.writeEndElement();
    return id;
}

void SvgEngine::drawTextItem(const QPointF& position, const QTextItem& item)
{
    if (m_pen.style() == Qt::NoPen || item.text().trimmed().isEmpty())
        return;
    enterClip();
    const QFont font = item.font();
    const bool isUpright = m_transform.type() <= QTransform::TxTranslate;
    const QPointF at = isUpright ? m_transform.map(position) : position;
    m_xml.writeStartElement(QStringLiteral("text"));
    m_xml.writeAttribute(QStringLiteral("x"), svgNumber(at.x()));
    m_xml.writeAttribute(QStringLiteral("y"), svgNumber(at.y()));
    if (!isUpright)
        m_xml.writeAttribute(QStringLiteral("transform"),
                             QStringLiteral("matrix(%1 %2 %3 %4 %5 %6)")
                                 .arg(svgNumber(m_transform.m11()), svgNumber(m_transform.m12()),
                                      svgNumber(m_transform.m21()), svgNumber(m_transform.m22()),
                                      svgNumber(m_transform.dx()), svgNumber(m_transform.dy())));
    // Another machine may have another font: the text then still ends where it ended here.
    m_xml.writeAttribute(QStringLiteral("textLength"), svgNumber(item.width()));
    m_xml.writeAttribute(QStringLiteral("lengthAdjust"), QStringLiteral("spacingAndGlyphs"));
    m_xml.writeAttribute(QStringLiteral("font-family"), font.family() + QStringLiteral(", sans-serif"));
    m_xml.writeAttribute(QStringLiteral("font-size"),
                         svgNumber(font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72));
    if (font.weight() != QFont::Normal)
        m_xml.writeAttribute(QStringLiteral("font-weight"), QString::number(font.weight()));
    writeFill(QBrush(m_pen.color()));
    m_xml.writeCharacters(item.text());
    m_xml.writeEndElement();
}

void SvgEngine::drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    pixmap.copy(source.toAlignedRect()).save(&buffer, "PNG");
    enterClip();
    const QRectF mapped = m_transform.mapRect(target);
    m_xml.writeEmptyElement(QStringLiteral("image"));
    m_xml.writeAttribute(QStringLiteral("x"), svgNumber(mapped.x()));
    m_xml.writeAttribute(QStringLiteral("y"), svgNumber(mapped.y()));
    m_xml.writeAttribute(QStringLiteral("width"), svgNumber(mapped.width()));
    m_xml.writeAttribute(QStringLiteral("height"), svgNumber(mapped.height()));
    m_xml.writeAttribute(QStringLiteral("preserveAspectRatio"), QStringLiteral("none"));
    m_xml.writeAttribute(QStringLiteral("href"),
                         QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64()));
}

} // namespace wb::ui
