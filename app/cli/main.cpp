// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_command.h"
#include "app/cli/cascade_command.h"
#include "app/cli/console.h"
#include "app/cli/convert_command.h"
#include "app/cli/data_command.h"
#include "app/cli/info_command.h"
#include "app/cli/library_command.h"
#include "app/cli/new_command.h"
#include "app/cli/pool_command.h"
#include "app/cli/predict_command.h"
#include "app/cli/profile_command.h"
#include "app/cli/prune_command.h"
#include "app/cli/run_command.h"
#include "app/cli/sweep_command.h"
#include "app/cli/train_command.h"

#include <QCoreApplication>

#include <array>
#include <csignal>
#include <cstdio>

namespace wb::cli {
namespace {

constexpr std::array kCommands{kNewCommand,     kInfoCommand,  kRunCommand,     kTrainCommand,   kCascadeCommand,
                               kPruneCommand,   kSweepCommand, kPredictCommand, kProfileCommand, kBenchCommand,
                               kConvertCommand, kDataCommand,  kLibraryCommand, kPoolCommand};

void printHelp()
{
    QString help = "Usage: expert VERB [options]\nSmall neural networks: design, run, measure, keep, ship.\n\nVerbs:\n";
    for (const Command& command : kCommands)
        help += QString("  %1 %2\n").arg(QString(command.name), -10).arg(command.help);
    help += "\n\"expert VERB --help\" explains a verb, \"expert --version\" prints the version.\n"
            "Exit code: 0 done, 1 bad input, 2 wrong usage; messages go to standard error.\n";
    print(help.toStdString());
}

int dispatch(const QStringList& arguments)
{
    const QString verb = arguments.value(1);
    if (verb == "--help" || verb == "-h" || verb == "help") {
        printHelp();
        return kSuccess;
    }
    if (verb == "--version" || verb == "-v") {
        print("expert " + QCoreApplication::applicationVersion().toStdString() + '\n');
        return kSuccess;
    }
    for (const Command& command : kCommands)
        if (verb == command.name)
            return command.run(arguments.mid(2));
    const QString message = verb.isEmpty() ? QString("no verb given") : QString("unknown verb \"%1\"").arg(verb);
    complain(message.toStdString() + " (\"expert --help\" lists them)");
    return kUsage;
}

} // namespace
} // namespace wb::cli

int main(int argc, char** argv)
{
    // Nothing here follows the user's locale, and Qt would remark on one that is not UTF-8.
    qputenv("LC_ALL", "C.UTF-8");
    std::signal(SIGXFSZ, SIG_IGN); // a file over the user's limit is an error with a message, not an end
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(WB_VERSION);
    const int code = wb::cli::dispatch(QCoreApplication::arguments());
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        return wb::cli::badInput("cannot write to standard output; is the disk full?");
    return code;
}
