// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <optional>

namespace wb::ui {

/// One edit that is looked at but not made: what a hovered choice or a drag would lead to. Views show what it would
/// cost; nothing of it is in the document.
class DesignPreview : public QObject {
    Q_OBJECT

public:
    /// Any change of the document's network drops what is proposed: it was an edit of what stood there before.
    explicit DesignPreview(Document& document, QObject* parent = nullptr);

    /// Takes the place of what was proposed before. A spec that is invalid, or that is the design as it stands,
    /// proposes nothing.
    void propose(NetworkSpec spec);
    void drop();
    /// Valid and other than the document's, or null.
    const NetworkSpec* proposed() const { return m_proposed ? &*m_proposed : nullptr; }

signals:
    void changed();

private:
    Document& m_document;
    std::optional<NetworkSpec> m_proposed;
};

} // namespace wb::ui
