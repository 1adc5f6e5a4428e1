// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/rows_digest.h"

namespace wb::ui {

namespace {

constexpr std::chrono::milliseconds kDigestBudget{8}; ///< Half a frame at 60 Hz.

} // namespace

RowsDigest::RowsDigest(const Document& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&m_timer, &QTimer::timeout, this, &RowsDigest::turn);
}

void RowsDigest::follow()
{
    if (m_rows == m_document.dataset())
        return;
    m_rows = m_document.dataset();
    m_hex.clear();
    m_digest = m_rows ? std::make_unique<DatasetDigest>(m_rows) : nullptr;
    m_timer.stop();
}

const std::string& RowsDigest::hex()
{
    follow();
    if (m_digest && m_hex.empty() && !m_timer.isActive())
        m_timer.start(0);
    return m_hex;
}

const std::string& RowsDigest::hexNow()
{
    follow();
    while (m_digest && m_hex.empty()) {
        if (m_digest->step(kDigestBudget) == Job::State::Done)
            m_hex = m_digest->hex();
    }
    m_timer.stop();
    return m_hex;
}

void RowsDigest::turn()
{
    if (!m_digest || m_digest->step(kDigestBudget) == Job::State::Running)
        return;
    m_timer.stop();
    m_hex = m_digest->hex();
    emit found();
}

} // namespace wb::ui
