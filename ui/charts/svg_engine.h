// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QFont>
#include <QPaintEngine>
#include <QPen>
#include <QTransform>
#include <QXmlStreamWriter>

#include <optional>

namespace wb::ui {

/// What SvgDevice paints with. Shapes are written in the picture's own coordinates, so that a clip is one rectangle
/// whatever the painter's transform was.
class SvgEngine : public QPaintEngine {
public:
    SvgEngine(const QSize& size, const QString& title, const QString& description, const QString& idPrefix);

    QByteArray bytes() const { return m_bytes; }

    bool begin(QPaintDevice* device) override;
    bool end() override;
    void updateState(const QPaintEngineState& changed) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF& position, const QTextItem& item) override;
    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override;
    Type type() const override { return User; }

private:
    void updateClip(const QPaintEngineState& changed);
    /// Closes the group of another clip and opens that of the present one.
    void enterClip();
    void writePath(const QPainterPath& path, const QBrush& brush);
    void writeFill(const QBrush& brush);
    void writeStroke();
    /// The id of a hatching, which is written if it is new.
    QString hatchingOf(const QBrush& brush);

    QSize m_size;
    QString m_title;
    QString m_description;
    QString m_idPrefix;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1;
    std::optional<QRectF> m_clip;    ///< In the picture's coordinates.
    std::optional<QRectF> m_written; ///< Of the group that is open.
    int m_ids = 0;
};

} // namespace wb::ui
