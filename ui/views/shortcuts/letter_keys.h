// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace wb::ui {

/// Shortcuts of a single letter act only while the canvas or a chart has the focus, so that nobody who types or walks
/// through a list sets something off; and not at all if they are switched off. '?' acts wherever nothing can be typed.
class LetterKeys : public QObject {
    Q_OBJECT

public:
    /// Watches the application's keys as long as it lives.
    explicit LetterKeys(QObject* parent = nullptr);

    bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled) { m_enabled = enabled; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool mayAct(const QKeyEvent& key, QWidget* focus) const;

    bool m_enabled = true;
};

} // namespace wb::ui
