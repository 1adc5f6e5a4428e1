// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/calibration_json.h"
#include "tests/support/synthetic_calibration.h"

#include <QSettings>
#include <QTemporaryDir>

namespace wb::test {

/// Settings of their own that know a synthetic machine.
struct CalibratedSettings {
    CalibratedSettings() : settings(folder.filePath("s.ini"), QSettings::IniFormat)
    {
        settings.setValue("calibration", QString::fromStdString(calibrationToJson(syntheticMachine())));
    }
    QTemporaryDir folder;
    QSettings settings;
};

} // namespace wb::test
