// SPDX-License-Identifier: Apache-2.0
#include "app/cli/profile_files.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace wb::cli {

namespace {

/// A display is not needed: without one, Qt draws off screen, with the same letters.
QProcessEnvironment drawingEnvironment()
{
    auto environment = QProcessEnvironment::systemEnvironment();
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const auto isSet = [&](const char* name) { return !environment.value(QLatin1String(name)).isEmpty(); };
    if (!isSet("QT_QPA_PLATFORM") && !isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY"))
        environment.insert("QT_QPA_PLATFORM", "offscreen");
#endif
    return environment;
}

/// What the workbench says of itself, without what Qt and the system remark besides.
std::string reasonIn(const QByteArray& errors)
{
    const QByteArray mark = "expert-workbench: ";
    for (const QByteArray& line : errors.split('\n'))
        if (line.startsWith(mark))
            return line.mid(mark.size()).toStdString();
    return "no chart was drawn: " + errors.trimmed().toStdString();
}

} // namespace

Result<QString> findWorkbench()
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString found = QStandardPaths::findExecutable("expert-workbench", {here, here + "/.."});
    if (!found.isEmpty())
        return found;
    return fail(ErrorCode::NotFound, "charts are drawn by expert-workbench, which is not in " + here.toStdString() +
                                         ": put it beside this program, or keep the measurement with --report");
}

Result<void> drawCharts(const QString& workbench, const ChartOrder& order, const std::string& report)
{
    QTemporaryFile kept;
    if (!kept.open() || kept.write(report.data(), static_cast<qint64>(report.size())) < 0 || !kept.flush())
        return fail(ErrorCode::Io, "cannot hand the measurement to the workbench by a temporary file (" +
                                       kept.errorString().toStdString() + "); is the disk full?");
    QProcess drawing;
    drawing.setProcessEnvironment(drawingEnvironment());
    drawing.start(workbench, order.options() << kept.fileName());
    constexpr int kForever = -1;
    if (!drawing.waitForFinished(kForever) || drawing.exitStatus() != QProcess::NormalExit)
        return fail(ErrorCode::Io, workbench.toStdString() +
                                       " has ended before it drew the charts; if it finds no display, set "
                                       "QT_QPA_PLATFORM=offscreen");
    if (drawing.exitCode() != 0)
        return fail(ErrorCode::Io, reasonIn(drawing.readAllStandardError()));
    return {};
}

} // namespace wb::cli
