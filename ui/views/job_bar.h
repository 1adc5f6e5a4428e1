// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace wb::ui {

/// One line that says what goes on, how far it is, and offers to cancel it; hidden while nothing does.
class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(QWidget* parent = nullptr);

    /// Appears with this text and no progress.
    void begin(const QString& text);
    /// 0 to 1.
    void setProgress(double share);
    void end() { hide(); }

signals:
    void cancelRequested();

private:
    QLabel* m_text;
    QProgressBar* m_progress;
};

} // namespace wb::ui
