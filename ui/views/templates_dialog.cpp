// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/templates_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/views/shape_page.h"
#include "ui/views/template_page.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QStyle>
#include <QTabWidget>
#include <QVBoxLayout>

namespace wb::ui {

TemplatesDialog::TemplatesDialog(QWidget* parent)
    : QDialog(parent), m_templates(new TemplatePage), m_shapes(new ShapePage), m_pages(new QTabWidget(this)),
      m_create(nullptr)
{
    setObjectName(QStringLiteral("templatesDialog"));
    setWindowTitle(tr("New from template"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_pages->setObjectName(QStringLiteral("templatePages"));
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_templates, tr("&Templates"));
    m_pages->addTab(m_shapes, tr("By &size"));
    auto* buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("templatesCreate"));
    m_create->setProperty("primary", true);
    m_create->style()->polish(m_create); // the box has shown it to the style already
    m_create->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("templatesCancel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(m_pages, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TemplatesDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_templates, &TemplatePage::activated, this, &TemplatesDialog::choose);
    connect(m_pages, &QTabWidget::currentChanged, this, &TemplatesDialog::refresh);
    connect(m_shapes, &ShapePage::changed, this, &TemplatesDialog::refresh);
    resize(736, 620);
    m_templates->setFocus();
}

void TemplatesDialog::refresh()
{
    m_create->setEnabled(m_pages->currentWidget() != m_shapes || m_shapes->expert().has_value());
}

void TemplatesDialog::choose()
{
    const std::optional<Expert> expert =
        m_pages->currentWidget() == m_shapes ? m_shapes->expert() : std::optional(m_templates->expert());
    if (!expert)
        return;
    accept();
    emit chosen(*expert);
}

} // namespace wb::ui
