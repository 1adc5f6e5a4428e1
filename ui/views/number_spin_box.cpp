// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/number_spin_box.h"

#include "core/base/number_text.h"

#include <cmath>
#include <limits>
#include <optional>

namespace wb::ui {

namespace {

std::optional<float> finiteNumber(const QString& text)
{
    const auto value = parseFloat(text.trimmed().replace(u',', u'.').toStdString());
    return value && std::isfinite(*value) ? value : std::nullopt;
}

} // namespace

NumberSpinBox::NumberSpinBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    constexpr int kDecimalsOfTheSmallestFloat = 45;
    setDecimals(kDecimalsOfTheSmallestFloat);
    constexpr auto kLargest = static_cast<double>(std::numeric_limits<float>::max());
    setRange(-kLargest, kLargest);
    setButtonSymbols(QAbstractSpinBox::UpDownArrows);
}

QString NumberSpinBox::textFromValue(double value) const
{
    return QString::fromStdString(numberText(static_cast<float>(value)));
}

double NumberSpinBox::valueFromText(const QString& text) const
{
    return static_cast<double>(finiteNumber(text).value_or(0.0F));
}

QValidator::State NumberSpinBox::validate(QString& text, int&) const
{
    if (finiteNumber(text))
        return QValidator::Acceptable;
    for (const QChar character : text)
        if (!character.isDigit() && !QStringLiteral("+-.,eE ").contains(character))
            return QValidator::Invalid;
    return QValidator::Intermediate;
}

} // namespace wb::ui
