// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/design_latency.h"

namespace wb::ui {

DesignLatency::DesignLatency(Document& document, QObject* parent) : QObject(parent), m_document(document) {}

void DesignLatency::setPredictor(Predictor predictor)
{
    m_predictor = std::move(predictor);
    emit changed();
}

void DesignLatency::setMeasured(double ns)
{
    m_measuredNs = ns;
    m_measuredRevision = m_document.revision();
    emit changed();
}

std::optional<KnownLatency> DesignLatency::current() const
{
    if (m_measuredRevision == m_document.revision())
        return KnownLatency{m_measuredNs, false};
    if (const auto ns = predicted(m_document.spec()))
        return KnownLatency{*ns, true};
    return std::nullopt;
}

std::optional<double> DesignLatency::predicted(const NetworkSpec& spec) const
{
    return m_predictor ? m_predictor(spec) : std::nullopt;
}

} // namespace wb::ui
