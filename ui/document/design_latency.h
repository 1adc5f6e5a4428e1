// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/linter.h"
#include "ui/document/document.h"

#include <functional>

namespace wb::ui {

/// How long one inference of the design takes, as far as anybody knows: measured while nothing has changed since, else
/// predicted once the machine is calibrated, else unknown.
class DesignLatency : public QObject {
    Q_OBJECT

public:
    /// Nothing while the machine is not calibrated.
    using Predictor = std::function<std::optional<double>(const NetworkSpec&)>;

    explicit DesignLatency(Document& document, QObject* parent = nullptr);

    void setPredictor(Predictor predictor);
    /// The predictor knows more, or less, than before: whoever shows a prediction asks again.
    void predictorChanged() { emit changed(); }
    /// The median of a measurement of the document as it stands: it counts until the next edit.
    void setMeasured(double ns);

    std::optional<KnownLatency> current() const;
    /// ns, or nothing.
    std::optional<double> predicted(const NetworkSpec& spec) const;

signals:
    /// Something was measured, or predictions changed; edits say so themselves.
    void changed();

private:
    Document& m_document;
    Predictor m_predictor;
    double m_measuredNs = 0;
    quint64 m_measuredRevision = 0;
};

} // namespace wb::ui
