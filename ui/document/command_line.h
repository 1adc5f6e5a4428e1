// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/training_json.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <span>

namespace wb::ui {

/// One argument as a POSIX shell has to read it: as it stands if nothing in it means something to the shell, else in
/// single quotes.
QString shellQuoted(const QString& argument);
/// "expert" and its arguments as a line to paste into a shell.
QString expertLine(const QStringList& arguments);

/// What a page works on, as far as it stands in files.
struct CommandSubject {
    QString networkFile; ///< Empty: the network stands in no file.
    QString rowsFile;    ///< Empty: there are no rows, or nobody knows their file.
};

/// The `expert` lines that repeat what the workbench does. Errors: NotFound, for people, where a file is missing.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    static Result<QString> info(const CommandSubject& subject);
    /// All rows, or where there are none a single row of inputs.
    static Result<QString> run(const CommandSubject& subject, std::span<const float> inputs);
    static Result<QString> profile(const CommandSubject& subject);
    /// Options at their defaults are left out.
    static Result<QString> train(const CommandSubject& subject, const TrainingSettings& settings);
};

} // namespace wb::ui
