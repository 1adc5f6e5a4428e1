// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/svg_device.h"

#include "ui/charts/svg_engine.h"

#include <limits>

namespace wb::ui {

namespace {

constexpr int kSvgDotsPerInch = 96;
constexpr double kMillimetresPerInch = 25.4;

} // namespace

SvgDevice::SvgDevice(const QSize& size, const QString& title, const QString& description, const QString& idPrefix)
    : m_size(size), m_engine(std::make_unique<SvgEngine>(size, title, description, idPrefix))
{
}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const { return m_engine.get(); }

QByteArray SvgDevice::bytes() const { return m_engine->bytes(); }

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return qRound(m_size.width() * kMillimetresPerInch / kSvgDotsPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * kMillimetresPerInch / kSvgDotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kSvgDotsPerInch;
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace wb::ui
