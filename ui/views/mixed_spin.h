// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSpinBox>

namespace wb::ui {

/// A spin box that can stand for several different values at once: it says "mixed" until one is typed.
template <typename Spin>
class MixedSpin : public Spin {
public:
    using Spin::Spin;

    /// The lowest value there is; while mixed one below it stands for "mixed", so it has to be one nobody would type.
    void setMixed(bool mixed, decltype(Spin().minimum()) lowest)
    {
        m_isMixed = mixed;
        Spin::setMinimum(mixed ? lowest - 1 : lowest);
        Spin::setSpecialValueText(mixed ? QCoreApplication::translate("MixedSpin", "mixed") : QString());
        if (mixed)
            Spin::setValue(Spin::minimum());
    }
    bool isMixed() const { return m_isMixed && Spin::value() == Spin::minimum(); }

protected:
    /// A step from many values leads nowhere.
    typename Spin::StepEnabled stepEnabled() const override
    {
        return isMixed() ? typename Spin::StepEnabled(Spin::StepNone) : Spin::stepEnabled();
    }

private:
    bool m_isMixed = false;
};

} // namespace wb::ui
