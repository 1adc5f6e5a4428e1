// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/message_bar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace wb::ui {

namespace {

QColor colourOf(MessageBar::Kind kind, const Theme& theme)
{
    switch (kind) {
    case MessageBar::Kind::Ok:
        return theme.ok;
    case MessageBar::Kind::Warning:
        return theme.warning;
    case MessageBar::Kind::Error:
        return theme.error;
    case MessageBar::Kind::Info:
        break;
    }
    return theme.accent;
}

QString signOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Ok:
        return QStringLiteral("✓");
    case MessageBar::Kind::Warning:
        return QStringLiteral("▲");
    case MessageBar::Kind::Error:
        return QStringLiteral("✕");
    case MessageBar::Kind::Info:
        break;
    }
    return QStringLiteral("●");
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_row(new QHBoxLayout(this)), m_sign(new QLabel(this)), m_text(new QLabel(this)),
      m_copy(new QToolButton(this)), m_close(new QToolButton(this)), m_offer(new QPushButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_close->setObjectName(QStringLiteral("messageDismiss"));
    m_close->setText(QStringLiteral("✕"));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setMinimumSize(metrics::kTarget, metrics::kTarget);
    prepareCopy();
    m_row->setContentsMargins(metrics::kPadding, metrics::kGap, metrics::kGap, metrics::kGap);
    m_row->setSpacing(metrics::kRowGap);
    m_row->addWidget(m_sign, 0, Qt::AlignTop);
    m_row->addWidget(m_text, 1, Qt::AlignVCenter);
    m_row->addWidget(m_offer, 0, Qt::AlignTop);
    m_row->addWidget(m_copy, 0, Qt::AlignTop);
    m_row->addWidget(m_close, 0, Qt::AlignTop);
    m_offer->setObjectName(QStringLiteral("messageOffer"));
    m_offer->hide();
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const auto call = std::exchange(m_offered, {});
        dismiss();
        if (call)
            call();
    });
    m_sign->setMinimumHeight(metrics::kTarget);
    m_sign->setAlignment(Qt::AlignVCenter);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        emit dismissed();
    });
    hide();
}

void MessageBar::prepareCopy()
{
    m_copy->setObjectName(QStringLiteral("messageCopy"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy this message as text"));
    m_copy->setMinimumHeight(metrics::kTarget);
    m_copy->hide();
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
}

void MessageBar::show(Kind kind, const QString& text, const QStringList& details)
{
    m_kind = kind;
    m_offer->hide();
    m_offered = {};
    m_copy->setVisible(kind == Kind::Error);
    m_text->setText(details.isEmpty() ? text : text + u'\n' + details.join(u'\n'));
    m_sign->setText(signOf(kind));
    setAccessibleName(m_text->text());
    QFrame::show();
    update();
}

void MessageBar::dismiss()
{
    m_text->clear();
    hide();
}

void MessageBar::offer(const QString& text, std::function<void()> call)
{
    m_offered = std::move(call);
    m_offer->setText(text);
    m_offer->show();
}

QPushButton* MessageBar::addButton(const QString& text, const char* name)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    m_row->insertWidget(m_row->count() - 1, button, 0, Qt::AlignTop);
    return button;
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    const QColor colour = colourOf(m_kind, theme);
    QPalette signPalette = m_sign->palette();
    if (signPalette.color(QPalette::WindowText) != colour) {
        signPalette.setColor(QPalette::WindowText, colour);
        m_sign->setPalette(signPalette);
    }
    QPainter painter(this);
    painter.fillRect(rect(), mixed(theme.base, colour, theme.dark ? 0.14 : 0.08));
    painter.fillRect(QRect(0, 0, 4, height()), colour);
    painter.setPen(theme.divider);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace wb::ui
