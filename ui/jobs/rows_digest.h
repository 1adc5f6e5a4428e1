// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_digest.h"
#include "ui/document/document.h"

#include <QTimer>

namespace wb::ui {

/// The fingerprint of the document's rows, found in the idle moments of the thread it lives on once it is asked for.
class RowsDigest : public QObject {
    Q_OBJECT

public:
    explicit RowsDigest(const Document& document, QObject* parent = nullptr);

    /// Of the rows as they are; empty while it is not known, and without rows. found() follows then.
    const std::string& hex();
    /// The same at once, however long it takes.
    const std::string& hexNow();

signals:
    void found();

private:
    void follow();
    void turn();

    const Document& m_document;
    std::shared_ptr<const Dataset> m_rows; ///< That the digest is of.
    std::unique_ptr<DatasetDigest> m_digest;
    QTimer m_timer;
    std::string m_hex;
};

} // namespace wb::ui
