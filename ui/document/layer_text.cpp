// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/layer_text.h"

#include "core/base/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace wb::ui {

namespace {

constexpr char16_t kThinSpace = u'\u2009';

struct LayerText {
    Q_DECLARE_TR_FUNCTIONS(LayerText)
};

struct OutputText {
    Q_DECLARE_TR_FUNCTIONS(OutputText)
};

/// Three significant digits, never with an exponent, for 0 to 999.
QString threeDigits(double value)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return QString::number(value, 'f', decimals);
}

} // namespace

/// As layerTitle(), in the person's language where nobody gave a name.
QString displayName(const NetworkSpec& spec, int layer)
{
    const std::string& given = layer < 0 ? spec.inputName : spec.layers.at(static_cast<std::size_t>(layer)).name;
    if (!given.empty())
        return QString::fromStdString(given);
    if (layer < 0)
        return LayerText::tr("Input");
    return layer + 1 == static_cast<int>(spec.layers.size()) ? LayerText::tr("Output")
                                                             : LayerText::tr("Hidden %1").arg(layer + 1);
}

QString displayName(const NetworkSpec& spec, LayerId id)
{
    const int layer = positionOf(spec, id);
    return layer < -1 ? QString() : displayName(spec, layer);
}

int positionOf(const NetworkSpec& spec, LayerId id)
{
    if (id == kInputLayer)
        return -1;
    const int layer = spec.indexOf(id);
    return layer < 0 ? -2 : layer;
}

QString outputText(const std::vector<std::string>& targetNames, qint64 output)
{
    const auto at = static_cast<std::size_t>(output);
    return at < targetNames.size() ? QString::fromStdString(targetNames[at])
                                   : OutputText::tr("Output %1").arg(output + 1);
}

QStringList outputTexts(const std::vector<std::string>& targetNames, qint64 count)
{
    QStringList texts;
    for (qint64 output = 0; output < count; ++output)
        texts << outputText(targetNames, output);
    return texts;
}

QString activationText(Activation activation) { return QString::fromLatin1(activationInfo(activation).name); }

QString countText(qint64 count) { return QString::fromStdString(groupedText(count)); }

QString shortCountText(qint64 count)
{
    if (count < 1000)
        return QString::number(count);
    if (count < 999'500)
        return threeDigits(static_cast<double>(count) / 1e3) + u'k';
    return threeDigits(static_cast<double>(count) / 1e6) + u'M';
}

QString bytesText(qint64 bytes)
{
    const auto value = static_cast<double>(bytes);
    if (bytes < 1000)
        return QString::number(bytes) + kThinSpace + QStringLiteral("B");
    if (value < 999.5e3)
        return threeDigits(value / 1e3) + kThinSpace + QStringLiteral("kB");
    return threeDigits(value / 1e6) + kThinSpace + QStringLiteral("MB");
}

QString shapeText(qint64 inputs, qint64 outputs) { return countText(inputs) + u'×' + countText(outputs); }

QString percentText(double share) { return QString::number(100 * share, 'f', 1) + kThinSpace + u'%'; }

QString ratioText(double from, double to)
{
    return from == 0 ? QString() : QStringLiteral("×") + QString::number(to / from, 'g', 3);
}

QString steepnessText(float steepness) { return QString::fromStdString(numberText(steepness)); }

} // namespace wb::ui
