// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/filter_chips.h"

#include "ui/document/library.h"
#include "ui/models/filter_terms.h"
#include "ui/theme/metrics.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kMostOffered = 20; ///< Of a kind: more are typed.

QStringList termsOf(const QString& key, const QStringList& values)
{
    QStringList terms;
    for (const QString& value : values.mid(0, kMostOffered))
        terms << filterTerm(key, value);
    return terms;
}

} // namespace

FilterChips::FilterChips(const Library& library, QWidget* parent)
    : QWidget(parent), m_library(library), m_add(new QToolButton(this)), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("filterChips"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_menu->setObjectName(QStringLiteral("filterMenu"));
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_add->setText(tr("+ Filter"));
    m_add->setToolTip(tr("Show only experts with a tag, of a domain, or of a size"));
    m_add->setMinimumSize(metrics::kTarget, metrics::kTarget);
    connect(m_add, &QToolButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
    });
}

void FilterChips::setFilter(const QString& filter)
{
    m_filter = filter;
    for (QToolButton* chip : std::exchange(m_chips, {}))
        chip->deleteLater();
    const QStringList terms = filterTerms(filter);
    for (qsizetype i = 0; i < terms.size(); ++i) {
        auto* chip = new QToolButton(this);
        chip->setObjectName(QStringLiteral("filterChip%1").arg(i));
        chip->setText(fontMetrics().elidedText(terms[i], Qt::ElideMiddle, 160) + QStringLiteral(" ✕"));
        chip->setToolTip(tr("Remove %1 from the filter").arg(terms[i]));
        chip->setAccessibleName(chip->toolTip());
        chip->setProperty("role", QStringLiteral("chip"));
        chip->setMinimumHeight(metrics::kTarget);
        connect(chip, &QToolButton::clicked, this, [this, i] { emit filterChanged(withoutTerm(m_filter, i)); });
        chip->show();
        m_chips.push_back(chip);
    }
    place(width(), true);
    updateGeometry();
}

void FilterChips::addTerms(const QString& title, const QStringList& terms)
{
    if (terms.isEmpty())
        return;
    m_menu->addSection(title);
    for (const QString& term : terms)
        m_menu->addAction(QString(term).replace(u'&', QStringLiteral("&&")), this,
                          [this, term] { emit filterChanged(withTerm(m_filter, term)); });
}

void FilterChips::fillMenu()
{
    m_menu->clear();
    addTerms(tr("Tags"), termsOf(QStringLiteral("tag"), m_library.tags()));
    addTerms(tr("Domains"), termsOf(QStringLiteral("domain"), m_library.domains()));
    addTerms(tr("Size"),
             {QStringLiteral("params:<1k"), QStringLiteral("params:1k..10k"), QStringLiteral("params:>10k")});
    addTerms(tr("Stage"), {QStringLiteral("stage:champion"), QStringLiteral("stage:candidate")});
}

int FilterChips::place(int width, bool moves) const
{
    std::vector<QToolButton*> buttons = m_chips;
    buttons.push_back(m_add);
    int x = 0;
    int y = 0;
    for (QToolButton* button : buttons) {
        const QSize size = button->sizeHint().expandedTo(QSize(metrics::kTarget, metrics::kTarget));
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += size.height() + metrics::kGap;
        }
        if (moves)
            button->setGeometry(x, y, std::min(size.width(), std::max(width, metrics::kTarget)), size.height());
        x += size.width() + metrics::kGap;
    }
    return y + m_add->sizeHint().expandedTo(QSize(metrics::kTarget, metrics::kTarget)).height();
}

int FilterChips::heightForWidth(int width) const { return place(width, false); }

void FilterChips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place(width(), true);
}

} // namespace wb::ui
