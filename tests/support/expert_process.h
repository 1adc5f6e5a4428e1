// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>

namespace wb::test {

/// How a command ended: code is -1 if it crashed or did not end within a minute.
struct Outcome {
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

/// Runs the built `expert` (WB_EXPERT) as a script would; environment: "NAME=value", added to ours.
inline Outcome expert(const QStringList& arguments, const QStringList& environment = {})
{
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const QString& variable : environment)
        variables.insert(variable.section('=', 0, 0), variable.section('=', 1));
    process.setProcessEnvironment(variables);
    process.start(WB_EXPERT, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace wb::test
