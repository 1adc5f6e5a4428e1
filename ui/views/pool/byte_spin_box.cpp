// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/byte_spin_box.h"

#include "core/base/byte_size.h"
#include "ui/models/pool_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::ui {

namespace {

std::optional<std::size_t> bytesIn(const QString& text)
{
    QString plain = text.trimmed();
    plain.replace(u',', u'.').remove(QChar(0x2009));
    return parseByteSize(plain.toStdString());
}

} // namespace

ByteSpinBox::ByteSpinBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    setDecimals(0);
    setRange(1, std::min(0x1p40, static_cast<double>(std::numeric_limits<std::size_t>::max())));
    setKeyboardTracking(false); // half a number is no budget
}

QString ByteSpinBox::textFromValue(double value) const { return exactBytesText(static_cast<std::size_t>(value)); }

double ByteSpinBox::valueFromText(const QString& text) const
{
    return static_cast<double>(bytesIn(text).value_or(bytes()));
}

QValidator::State ByteSpinBox::validate(QString& text, int&) const
{
    if (bytesIn(text))
        return QValidator::Acceptable;
    for (const QChar letter : text)
        if (!letter.isDigit() && !QStringLiteral(".,kKMGiB \u2009").contains(letter))
            return QValidator::Invalid;
    return QValidator::Intermediate;
}

/// About a twentieth at a time, in round numbers.
void ByteSpinBox::stepBy(int steps)
{
    constexpr double kShare = 0.05;
    const double grain = std::pow(10.0, std::floor(std::log10(std::max(value() * kShare, 1.0))));
    const double step = grain * (value() * kShare >= 5 * grain ? 5 : 1);
    setValue(std::round(value() / step + steps) * step);
}

} // namespace wb::ui
