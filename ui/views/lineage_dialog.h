// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/library_facts.h"

#include <QDialog>

#include <vector>

namespace wb::ui {

/// The lineage of an expert as a graph, which can be copied as text. Open it with open().
class LineageDialog : public QDialog {
    Q_OBJECT

public:
    LineageDialog(std::vector<LineageEdge> edges, const QString& name, QWidget* parent);
};

} // namespace wb::ui
