// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/recent_files.h"

#include <QMenu>

namespace wb::ui {

/// "Open recent": the last files, those that are gone greyed.
class RecentMenu : public QMenu {
    Q_OBJECT

public:
    explicit RecentMenu(RecentFiles& recent, QWidget* parent = nullptr);

signals:
    void chosen(const QString& path);

private:
    void fill();

    RecentFiles& m_recent;
};

} // namespace wb::ui
