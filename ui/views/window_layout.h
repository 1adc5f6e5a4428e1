// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QTimer>

class QSettings;

namespace wb::ui {

/// Where the docks stand: written soon after every change (a browser tab says no goodbye), read at the start, and put
/// back to the original on request.
class WindowLayout : public QObject {
    Q_OBJECT

public:
    /// Once all docks are there. settings may be null.
    WindowLayout(QMainWindow& window, QSettings* settings);

    void restore();
    void reset();
    void writeNow();
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QMainWindow& m_window;
    QSettings* m_settings;
    QByteArray m_original;
    QTimer m_soon;
};

} // namespace wb::ui
