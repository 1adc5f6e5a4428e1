// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/network_spec.h"

#include <QStringList>

namespace wb::ui {

/// The input layer has no LayerId of its own; this one names it wherever a layer is chosen.
inline constexpr LayerId kInputLayer{-1};

/// The user's name of a layer, else "Input", "Hidden 2", "Output". layer -1 is the input layer.
QString displayName(const NetworkSpec& spec, int layer);
QString displayName(const NetworkSpec& spec, LayerId id);
/// Position of a layer, -1 for kInputLayer, -2 for one that is not there.
int positionOf(const NetworkSpec& spec, LayerId id);

/// What an output is called: the name its target has in the rows, else "Output 3".
QString outputText(const std::vector<std::string>& targetNames, qint64 output);
/// So many of them, from the first.
QStringList outputTexts(const std::vector<std::string>& targetNames, qint64 count);
QString activationText(Activation activation);
/// "7 928", thin spaces.
QString countText(qint64 count);
/// Three significant digits and a decimal prefix: "7.93k".
QString shortCountText(qint64 count);
/// "41.3 kB", 1 kB = 1000 B; below that whole bytes.
QString bytesText(qint64 bytes);
/// "64×32", with thin spaces in the numbers.
QString shapeText(qint64 inputs, qint64 outputs);
/// "75.8 %" of a share from 0 to 1, with a thin space.
QString percentText(double share);
/// "×1.21"; what is 0 has no ratio: empty.
QString ratioText(double from, double to);
/// As short as it reads back: "0.5".
QString steepnessText(float steepness);

} // namespace wb::ui
