// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/design_latency.h"
#include "ui/document/design_preview.h"

#include <QWidget>

namespace wb::ui {

/// What the proposed edit would change, while one is looked at: latency, bytes and multiply-adds, each as text and as
/// two bars, now above and then below. What is predicted is hollow and marked ≈. Hidden else.
class GhostBar : public QWidget {
    Q_OBJECT

public:
    GhostBar(Document& document, const DesignPreview& preview, const DesignLatency& latency, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        QString text;
        double before = 0; ///< 0 with after 0: nothing to draw.
        double after = 0;
        bool isPredicted = false;
    };
    void refresh();
    Part latencyPart() const;

    Document& m_document;
    const DesignPreview& m_preview;
    const DesignLatency& m_latency;
    std::vector<Part> m_parts;
};

} // namespace wb::ui
