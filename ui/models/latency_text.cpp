// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/latency_text.h"

#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"

#include <QCoreApplication>

#ifdef Q_OS_WASM
#include <emscripten.h>
#endif

namespace wb::ui {

namespace {

struct LatencyText {
    Q_DECLARE_TR_FUNCTIONS(LatencyText)
};

QString listed(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QStringList conditionLines(const LatencyReport& report)
{
    const Environment& environment = report.environment;
    QStringList lines;
    lines << (report.batch > 1 ? LatencyText::tr("%1 runs of %2 inferences, amortised")
                                     .arg(countText(report.runs), countText(report.batch))
                               : LatencyText::tr("%1 runs of one inference").arg(countText(report.runs)));
    lines << LatencyText::tr("%1 rows of inputs in turn, seed %2").arg(report.inputRows).arg(report.seed);
    if (report.p50IntervalNs)
        lines << LatencyText::tr("p50 at 95 %: %1 to %2")
                     .arg(timeText(report.p50IntervalNs->low), timeText(report.p50IntervalNs->high));
    lines << LatencyText::tr("fastest %1, slowest %2, mean %3")
                 .arg(timeText(report.minNs), timeText(report.maxNs), timeText(report.meanNs));
    lines << LatencyText::tr("clock: step %1, a reading %2")
                 .arg(timeText(report.clock.stepNs), timeText(report.clock.readCostNs));
    lines << LatencyText::tr("warm-up %1, after the first call").arg(timeText(report.warmUpNs));
    const QString cores = environment.cores == 0   ? QString()
                          : environment.cores == 1 ? LatencyText::tr("1 core")
                                                   : LatencyText::tr("%1 cores").arg(environment.cores);
    lines << listed({QString::fromStdString(environment.cpu), cores, QString::fromStdString(environment.architecture)});
    lines << QString::fromStdString(environment.system);
    lines << LatencyText::tr("%1 kernels, %2 build, %3")
                 .arg(QString::fromStdString(environment.kernels), QString::fromStdString(environment.build),
                      QString::fromStdString(environment.compiler));
    lines << LatencyText::tr("version %1, checksum %2")
                 .arg(QString::fromStdString(environment.version), QString::number(report.checksum, 16));
    lines.removeAll(QString());
    return lines;
}

QString slowBuildWarning(const Environment& environment)
{
    if (environment.build == "Release")
        return {};
    return LatencyText::tr("%1 build: slower than a release").arg(QString::fromStdString(environment.build));
}

QString browserUserAgent()
{
#ifdef Q_OS_WASM
    return QString::fromUtf8(emscripten_run_script_string("navigator.userAgent"));
#else
    return {};
#endif
}

} // namespace wb::ui
