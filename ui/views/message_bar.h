// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>

#include <functional>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace wb::ui {

/// One message inside the window, beside what it is about, until it is dismissed or replaced; hidden without one.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Info, Ok, Warning, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Plain text; details, one a line, stand below it.
    void show(Kind kind, const QString& text, const QStringList& details = {});
    void showError(const QString& text) { show(Kind::Error, text); }
    void dismiss();
    /// A button of this message only; its click dismisses it, then calls. Its objectName is messageOffer.
    void offer(const QString& text, std::function<void()> call);
    /// A button at the end of the message, for good; whoever asks for it connects it.
    QPushButton* addButton(const QString& text, const char* name);
    QString text() const { return m_text->text(); }
    Kind kind() const { return m_kind; }

signals:
    /// A person has dismissed the message.
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void prepareCopy();

    Kind m_kind = Kind::Info;
    QHBoxLayout* m_row;
    QLabel* m_sign;
    QLabel* m_text;
    QToolButton* m_copy; ///< Of an error: what one sends to somebody who knows.
    QToolButton* m_close;
    QPushButton* m_offer;
    std::function<void()> m_offered;
};

} // namespace wb::ui
