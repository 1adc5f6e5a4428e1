// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/data/rows_picture.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/welcome/example_thumbnail.h"

#include <QPainter>

namespace wb::ui {

RowsPicture::RowsPicture(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rowsPicture"));
    setAccessibleName(tr("Picture of the rows"));
    setMinimumSize(160, 120);
}

void RowsPicture::setRows(std::shared_ptr<const Dataset> rows)
{
    m_rows = std::move(rows);
    update();
}

void RowsPicture::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.divider, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
    if (m_rows && m_rows->rows() > 0)
        drawRows(painter, QRectF(rect()).adjusted(16, 16, -16, -16), *m_rows, theme);
}

} // namespace wb::ui
