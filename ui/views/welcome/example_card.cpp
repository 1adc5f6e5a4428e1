// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/welcome/example_card.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/welcome/example_thumbnail.h"

#include <QKeyEvent>
#include <QPainter>

namespace wb::ui {

namespace {

constexpr int kThumbnailHeight = 84;
constexpr int kCardWidth = 256; ///< The narrowest that looks well.

QString factsOf(const Example& example)
{
    const Network& network = example.expert.network;
    QStringList sizes{QString::number(network.numInputs())};
    for (const LayerSpec& layer : network.spec().layers)
        sizes << QString::number(layer.outputs);
    QString facts =
        ExampleCard::tr("%1 · %2 params").arg(sizes.join(QLatin1Char('-')), countText(network.totalConnections()));
    if (example.rows)
        facts = ExampleCard::tr("%1 · %2 rows").arg(facts, countText(example.rows->rows()));
    return facts;
}

QFont cardFont(const QFont& base, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = base;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QFont cardTitleFont(const QFont& base) { return cardFont(base, metrics::kTitleFont, QFont::DemiBold); }
QFont cardSmallFont(const QFont& base) { return cardFont(base, metrics::kSmallFont); }

} // namespace

ExampleCard::ExampleCard(Example example, QWidget* parent)
    : QAbstractButton(parent), m_example(std::move(example)), m_facts(factsOf(m_example))
{
    setObjectName(QStringLiteral("example-") + m_example.id);
    setText(m_example.name);
    setAccessibleName(m_example.name);
    setAccessibleDescription(m_example.sentence + QLatin1Char(' ') + m_facts);
    setToolTip(m_example.sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMinimumWidth(kCardWidth);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ExampleCard::sizeHint() const { return {kCardWidth, heightForWidth(kCardWidth)}; }

int ExampleCard::sentenceHeight(int width) const
{
    const QRect room(0, 0, width - 2 * metrics::kPadding, 1000);
    return fontMetrics().boundingRect(room, Qt::TextWordWrap, m_example.sentence).height();
}

int ExampleCard::heightForWidth(int width) const
{
    return 2 * metrics::kPadding + kThumbnailHeight + metrics::kRowGap + QFontMetrics(cardTitleFont(font())).height() +
           metrics::kGap + sentenceHeight(width) + metrics::kRowGap + QFontMetrics(cardSmallFont(font())).height();
}

void ExampleCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(ring ? theme.accent : theme.divider, ring ? metrics::kFocusRing : 1));
    painter.setBrush(isDown()       ? mixed(theme.base, theme.accent, 0.16)
                     : underMouse() ? mixed(theme.base, theme.accent, 0.07)
                                    : theme.base);
    painter.drawRoundedRect(frame, metrics::kCardRadius, metrics::kCardRadius);

    QRect line = rect().adjusted(metrics::kPadding, metrics::kPadding, -metrics::kPadding, -metrics::kPadding);
    drawExample(painter, QRectF(line.left(), line.top(), line.width(), kThumbnailHeight).adjusted(4, 4, -4, -4),
                m_example, theme);
    line.setTop(line.top() + kThumbnailHeight + metrics::kRowGap);
    painter.setPen(theme.text);
    painter.setFont(cardTitleFont(font()));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, m_example.name);
    line.setTop(line.top() + painter.fontMetrics().height() + metrics::kGap);
    painter.setFont(font());
    painter.setPen(theme.secondary);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_example.sentence);
    painter.setFont(cardSmallFont(font()));
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, m_facts);
}

void ExampleCard::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ExampleCard::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void ExampleCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace wb::ui
