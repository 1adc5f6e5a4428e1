// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/design_preview.h"

namespace wb::ui {

DesignPreview::DesignPreview(Document& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&document, &Document::networkChanged, this, &DesignPreview::drop);
    connect(&document, &Document::replaced, this, &DesignPreview::drop);
}

void DesignPreview::propose(NetworkSpec spec)
{
    fitScalings(spec);
    if (spec == m_document.spec() || !validate(spec)) {
        drop();
        return;
    }
    if (m_proposed == spec)
        return;
    m_proposed = std::move(spec);
    emit changed();
}

void DesignPreview::drop()
{
    if (!m_proposed)
        return;
    m_proposed.reset();
    emit changed();
}

} // namespace wb::ui
