// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/pool_transport.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/step_icon.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace wb::ui {

namespace {

constexpr std::array kSpeeds{10, 100, 1'000, 10'000, 100'000};
constexpr int kUsualSpeed = 2; ///< Of them.
constexpr int kSliderPages = 20;

} // namespace

PoolTransport::PoolTransport(PoolPlayer& player, QAction& play, QWidget* parent)
    : QWidget(parent), m_player(player), m_slider(new QSlider(Qt::Horizontal)), m_place(new QLabel),
      m_speed(new QComboBox), m_first(addEnd(true)), m_last(addEnd(false))
{
    setObjectName(QStringLiteral("poolTransport"));
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("poolPlayButton"));
    button->setDefaultAction(&play);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setMinimumSize(metrics::kTarget, metrics::kTarget);
    m_slider->setObjectName(QStringLiteral("poolScrubber"));
    m_slider->setAccessibleName(tr("Place in the trace"));
    m_slider->setToolTip(tr("Go to any request: the tiles show who is in memory then"));
    m_slider->setMinimumWidth(120);
    m_place->setObjectName(QStringLiteral("poolPlace"));
    m_place->setProperty("role", QStringLiteral("secondary"));
    createSpeeds();
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kRowGap);
    line->addWidget(button);
    line->addWidget(m_first);
    line->addWidget(m_slider, 1);
    line->addWidget(m_last);
    line->addWidget(m_place);
    line->addWidget(m_speed);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int place) { m_player.seek(static_cast<std::size_t>(place)); });
    connect(&m_player, &PoolPlayer::moved, this, &PoolTransport::showPlace);
    showPlace();
}

QToolButton* PoolTransport::addEnd(bool isFirst)
{
    auto* button = new QToolButton(this);
    const QString text = isFirst ? tr("Before the first request") : tr("After the last request");
    button->setObjectName(isFirst ? QStringLiteral("poolToFirst") : QStringLiteral("poolToLast"));
    button->setIcon(stepIcon(isFirst ? Step::First : Step::Last));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setMinimumSize(metrics::kTarget, metrics::kTarget);
    connect(button, &QToolButton::clicked, this, [this, isFirst] { m_player.seek(isFirst ? 0 : m_player.length()); });
    return button;
}

void PoolTransport::createSpeeds()
{
    m_speed->setObjectName(QStringLiteral("poolSpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How fast Play goes through the requests"));
    for (const int speed : kSpeeds)
        m_speed->addItem(tr("%1 requests/s").arg(countText(speed)), speed);
    m_speed->setCurrentIndex(kUsualSpeed);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_player.setSpeed(m_speed->currentData().toDouble()); });
}

void PoolTransport::showPlace()
{
    const auto length = static_cast<int>(m_player.length()); // at most kTraceRequests
    const auto place = static_cast<int>(m_player.position());
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, length);
    m_slider->setPageStep(std::max(length / kSliderPages, 1));
    m_slider->setValue(place);
    m_first->setEnabled(place > 0);
    m_last->setEnabled(place < length);
    m_place->setText(tr("%1 of %2").arg(countText(place), countText(length)));
}

} // namespace wb::ui
