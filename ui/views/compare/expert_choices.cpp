// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/compare/expert_choices.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kChoiceCharacters = 24;

} // namespace

ExpertChoices::ExpertChoices(const Document& document, const Library& library, QWidget* parent)
    : QWidget(parent), m_document(document), m_library(library)
{
    m_boxes = {createChoice("compareLeft", tr("Left expert")), createChoice("compareRight", tr("Right expert"))};
    auto* swap = new QToolButton;
    swap->setObjectName(QStringLiteral("compareSwap"));
    swap->setText(QStringLiteral("⇄"));
    swap->setToolTip(tr("Swap left and right"));
    swap->setAccessibleName(swap->toolTip());
    connect(swap, &QToolButton::clicked, this, &ExpertChoices::swap);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    row->addWidget(m_boxes[0], 1);
    row->addWidget(swap);
    row->addWidget(m_boxes[1], 1);
}

QComboBox* ExpertChoices::createChoice(const char* name, const QString& toolTip)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(toolTip);
    box->setToolTip(toolTip);
    box->setMinimumContentsLength(kChoiceCharacters);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        if (m_isFilling)
            return;
        m_wasChosen = true;
        emit chosen();
    });
    return box;
}

ExpertId ExpertChoices::id(std::size_t side) const { return ExpertId{m_boxes.at(side)->currentData().toLongLong()}; }

void ExpertChoices::choose(ExpertId left, ExpertId right)
{
    m_wasChosen = true;
    m_isFilling = true;
    m_boxes[0]->setCurrentIndex(std::max(m_boxes[0]->findData(qint64{left.value}), 0));
    m_boxes[1]->setCurrentIndex(std::max(m_boxes[1]->findData(qint64{right.value}), 0));
    m_isFilling = false;
    emit chosen();
}

Result<void> ExpertChoices::fill()
{
    const auto experts = m_library.list();
    if (!experts)
        return passOn(experts);
    m_isFilling = true;
    const QString open = QString::fromStdString(m_document.expert().name);
    for (std::size_t side = 0; side < m_boxes.size(); ++side) {
        QComboBox* box = m_boxes.at(side);
        const QVariant before = box->currentData();
        box->clear();
        box->addItem(tr("Open expert: %1").arg(open), qint64{0});
        for (const ExpertSummary& expert : *experts)
            box->addItem(tr("%1 · version %2 · %3")
                             .arg(QString::fromStdString(expert.description.name))
                             .arg(expert.version)
                             .arg(QString::fromStdString(expert.topology)),
                         qint64{expert.id.value});
        const int kept = before.isValid() ? box->findData(before) : -1;
        const int first = std::min(static_cast<int>(side), box->count() - 1);
        // The open expert beside itself was nobody's choice: there was nothing else.
        const bool isDefault = side == 1 && box->count() > 1 && before.toLongLong() == 0 && !m_wasChosen;
        box->setCurrentIndex(kept >= 0 && !isDefault ? kept : first);
    }
    m_isFilling = false;
    return {};
}

} // namespace wb::ui
