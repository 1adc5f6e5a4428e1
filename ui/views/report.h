// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace wb::ui {

class Document;

/// One HTML file that needs nothing else: the expert's facts and layers, under which conditions, and of everything
/// below page every chart that has something to show (as drawing, as table, as CSV to save) and every visible table.
/// Light, whatever the screen is. It is XML too.
QByteArray reportHtml(const Document& document, const QWidget& page);

} // namespace wb::ui
