// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QTimer>

#include <functional>

class QSettings;

namespace wb::ui {

/// Keeps where the docks are, for each group (a mode of the window) its own layout: written soon after a change, not
/// only at the end, because a browser tab is never closed properly. Opening a file never touches a layout.
class WindowLayout : public QObject {
    Q_OBJECT

public:
    /// Brings the docks into the order the group that is on starts with, from the order they were made in.
    using Arrange = std::function<void()>;

    /// The docks as they are now are what every group starts from. settings may be null.
    WindowLayout(QMainWindow& window, QSettings* settings, Arrange arrange);

    /// Size and place of the window as it was left.
    void restoreGeometry();
    /// Keeps the layout of the group that was on and shows this one's.
    void enter(const QString& group);
    /// The group that is on as it started; what was kept of it is forgotten.
    void reset();
    /// Every group.
    void resetAll();
    void writeNow();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString keyOf(const QString& group) const;
    void keep();

    QMainWindow& m_window;
    QSettings* m_settings;
    Arrange m_arrange;
    QByteArray m_original;
    int m_version; ///< Of the set of docks: a layout of another one is not applied.
    QString m_group;
    QHash<QString, QByteArray> m_states; ///< Of the groups seen so far.
    QTimer m_soon;
};

} // namespace wb::ui
