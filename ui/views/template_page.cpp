// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/template_page.h"

#include "core/nn/shape_wizard.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/fact_grid.h"
#include "ui/views/template_delegate.h"

#include <QLabel>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr const char* kTemplateSizeNames[] = {"sizeCompact", "sizePlanned", "sizeLarge"};
constexpr qint64 kMostMicroParameters = 100'000;

} // namespace

TemplatePage::TemplatePage(QWidget* parent)
    : QWidget(parent), m_cards(new QListView(this)), m_sizes{}, m_remark(new QLabel(this))
{
    setObjectName(QStringLiteral("templatePage"));
    m_cards->setObjectName(QStringLiteral("templateCards"));
    m_cards->setAccessibleName(tr("Templates"));
    m_cards->setModel(&m_model);
    m_cards->setItemDelegate(new TemplateDelegate(m_cards));
    m_cards->setViewMode(QListView::IconMode);
    m_cards->setMovement(QListView::Static);
    m_cards->setResizeMode(QListView::Adjust);
    m_cards->setUniformItemSizes(true);
    m_cards->setFrameShape(QFrame::NoFrame);
    m_cards->setMouseTracking(true);
    m_cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_cards, 1);
    column->addWidget(makeHeading(tr("Size"), this));
    for (std::size_t size = 0; size < m_sizes.size(); ++size) {
        m_sizes[size] = new QRadioButton(this);
        m_sizes[size]->setObjectName(QString::fromLatin1(kTemplateSizeNames[size]));
        column->addWidget(m_sizes[size]);
        connect(m_sizes[size], &QRadioButton::toggled, this, &TemplatePage::refresh);
    }
    m_sizes[0]->setChecked(true);
    m_remark->setObjectName(QStringLiteral("templateRemark"));
    m_remark->setWordWrap(true);
    m_remark->setProperty("role", QStringLiteral("secondary"));
    m_remark->setMinimumHeight(2 * m_remark->fontMetrics().lineSpacing());
    m_remark->setAlignment(Qt::AlignTop);
    column->addWidget(m_remark);
    connect(m_cards->selectionModel(), &QItemSelectionModel::currentChanged, this, &TemplatePage::refresh);
    connect(m_cards, &QListView::activated, this, &TemplatePage::activated);
    m_cards->setCurrentIndex(m_model.index(0));
    setFocusProxy(m_cards);
}

const ExpertTemplate& TemplatePage::source() const
{
    return expertTemplates()[static_cast<std::size_t>(std::max(0, m_cards->currentIndex().row()))];
}

TemplateSize TemplatePage::size() const
{
    for (const TemplateSize size : {TemplateSize::Planned, TemplateSize::Large}) {
        if (m_sizes[static_cast<std::size_t>(size)]->isChecked())
            return size;
    }
    return TemplateSize::Compact;
}

void TemplatePage::refresh()
{
    if (!m_sizes.back())
        return;
    const QString names[] = {
        tr("Compact"), tr("As planned, at most %1 parameters").arg(countText(source().plannedParameters)), tr("Large")};
    for (std::size_t size = 0; size < m_sizes.size(); ++size) {
        const std::vector<int> sizes = templateSizes(source(), static_cast<TemplateSize>(size));
        m_sizes[size]->setText(
            tr("%1: %2 (%3)")
                .arg(names[size], sizesText(sizes), tr("%1 parameters").arg(countText(parametersOf(sizes)))));
    }
    const qint64 parameters = parametersOf(templateSizes(source(), size()));
    m_remark->setText(parameters > kMostMicroParameters
                          ? tr("▲ Its source calls this shape one of %1 parameters; it has %2, more than the 100 000 "
                               "of a micro-expert.")
                                .arg(countText(source().plannedParameters), countText(parameters))
                          : tr("Weights are drawn fresh: a template is a shape to train, it knows nothing yet."));
}

Expert TemplatePage::expert() const
{
    Expert expert = makeExpert(source(), size());
    expert.name = templateName(source()).toStdString();
    expert.domain = expert.name;
    expert.summary = templatePurpose(source()).toStdString();
    return expert;
}

} // namespace wb::ui
