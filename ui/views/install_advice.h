// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wb::ui {

class Calibration;
class DesignAdvice;
class MainWindow;

/// Places everything that judges the design in a window whose panels are there: problems below the inspector, ghost and
/// budget in the status bar; latency comes from the latency panel and from the calibration, which may be null. The
/// window owns it; its actions are for the Model menu.
DesignAdvice* installAdvice(MainWindow& window, Calibration* calibration);

} // namespace wb::ui
