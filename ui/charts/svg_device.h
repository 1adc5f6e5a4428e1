// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QSize>
#include <QString>

#include <memory>

namespace wb::ui {

class SvgEngine;

/// A picture of vectors that a QPainter paints: texts stay texts, and what is clipped to a rectangle is clipped there
/// too (QtSvg's generator, which the browser build has not either, leaves lines running out of the plot). Gradients
/// become pixels.
class SvgDevice : public QPaintDevice {
public:
    /// idPrefix: of the ids in the file, for pictures that share a page.
    SvgDevice(const QSize& size, const QString& title, const QString& description, const QString& idPrefix);
    ~SvgDevice() override;

    QPaintEngine* paintEngine() const override;
    /// The file in UTF-8, once the painter has ended; standing in a page, it needs no XML declaration and has none.
    QByteArray bytes() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace wb::ui
