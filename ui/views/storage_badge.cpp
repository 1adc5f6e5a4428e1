// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/storage_badge.h"

#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QStyle>

namespace wb::ui {

namespace {

struct Badge {
    QString sign;
    QString role; ///< Of a label, as the style sheet colours it.
    QString text;
    QString detail;
};

Badge badgeOf(const Library& library, StorageBadge::Form form)
{
    const Persistence& persistence = library.persistence();
    if (!library.isOpen())
        return {QStringLiteral("✕"), QStringLiteral("error"), Library::tr("Not open"), library.trouble()};
    if (!library.canSave())
        return {QStringLiteral("▲"), QStringLiteral("warning"), Library::tr("Read only"), library.trouble()};
    switch (persistence.state()) {
    case Persistence::State::Saving:
        return {QStringLiteral("●"), QStringLiteral("secondary"), Library::tr("Saving…"), persistence.detail()};
    case Persistence::State::Failed:
        return {QStringLiteral("✕"), QStringLiteral("error"),
                form == StorageBadge::Form::Short ? Library::tr("Not saved")
                                                  : Library::tr("Not saved: %1").arg(persistence.detail()),
                persistence.detail()};
    default:
        // Among the figures of the open expert it has to say what is saved: not that.
        return {QStringLiteral("✓"), QStringLiteral("ok"),
                form == StorageBadge::Form::Short ? Library::tr("Library saved") : Library::tr("Saved"),
                persistence.detail()};
    }
}

} // namespace

StorageBadge::StorageBadge(const Library& library, Form form, QWidget* parent)
    : QWidget(parent), m_library(library), m_form(form), m_sign(new QLabel(this)), m_text(new QLabel(this))
{
    const bool isFull = form == Form::Full;
    setObjectName(isFull ? QStringLiteral("storageBadge") : QStringLiteral("statusStorage"));
    m_text->setObjectName(isFull ? QStringLiteral("storageState") : QStringLiteral("statusStorageState"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(isFull);
    m_text->setProperty("role", QStringLiteral("small"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    connect(&library, &Library::persistenceChanged, this, &StorageBadge::refresh);
    refresh();
}

void StorageBadge::refresh()
{
    const Badge badge = badgeOf(m_library, m_form);
    m_sign->setText(badge.sign);
    m_sign->setProperty("role", badge.role);
    m_sign->style()->unpolish(m_sign); // a new role is a new colour
    m_sign->style()->polish(m_sign);
    m_text->setText(badge.text);
    setToolTip(badge.detail);
    setAccessibleName(badge.text);
    setAccessibleDescription(badge.detail);
}

} // namespace wb::ui
