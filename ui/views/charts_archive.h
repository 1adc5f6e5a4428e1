// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

class QWidget;

namespace wb::ui {

/// Every chart of a page that shows something, as PNG (2x), SVG and CSV with its provenance, in one ZIP archive. Names
/// are the charts' titles with their place on the page. Errors: NotFound if there is none; those of ZipWriter.
Result<QByteArray> chartsArchive(const QWidget& page);

} // namespace wb::ui
