// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activation_picker.h"

#include "ui/views/activation_delegate.h"
#include "ui/views/activation_popup.h"

#include <QStandardItemModel>

namespace wb::ui {

ActivationPicker::ActivationPicker(QWidget* parent)
    : ActivationCombo(parent), m_popup(new ActivationPopup(*model(), this))
{
    setToolTip(tr("Opens into the curves of all activations (A on the canvas)"));
    connect(m_popup, &ActivationPopup::previewed, this, &ActivationPicker::previewed);
    connect(m_popup, &ActivationPopup::dropped, this, &ActivationPicker::previewDropped);
    connect(m_popup, &ActivationPopup::taken, this, [this](int row) {
        setCurrentIndex(row);
        emit activated(row);
    });
}

void ActivationPicker::setOffersSoftmax(bool offers)
{
    auto* items = qobject_cast<QStandardItemModel*>(model());
    QStandardItem* softmax = items ? items->item(findData(static_cast<int>(Activation::Softmax))) : nullptr;
    if (softmax)
        softmax->setEnabled(offers);
}

void ActivationPicker::showPopup()
{
    for (int row = 0; row < count(); ++row) {
        const auto activation = static_cast<Activation>(itemData(row).toInt());
        setItemData(row, m_costs ? m_costs(activation) : QString(), ActivationDelegate::CostRole);
    }
    m_popup->openAt(*this, currentIndex());
}

void ActivationPicker::hidePopup()
{
    m_popup->hide();
    ActivationCombo::hidePopup();
}

} // namespace wb::ui
