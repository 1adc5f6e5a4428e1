// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs.h"

#include "app/cli/console.h"

namespace wb::cli {

namespace {

QString verbsHelp(const Command& group, std::span<const Command> verbs)
{
    const QString name = group.name;
    QString help = "Usage: expert " + name + " VERB [options]\n" + QString(group.help) + ".\n\nVerbs:\n";
    for (const Command& verb : verbs)
        help += QString("  %1 %2\n").arg(QString(verb.name), -10).arg(verb.help);
    return help + "\n\"expert " + name + " VERB --help\" explains a verb.\n";
}

} // namespace

int runVerb(const Command& group, std::span<const Command> verbs, const QStringList& arguments, const QString& footer)
{
    const QString name = arguments.value(0);
    if (name == "--help" || name == "-h") {
        print((verbsHelp(group, verbs) + footer).toStdString());
        return kSuccess;
    }
    for (const Command& verb : verbs)
        if (name == verb.name)
            return verb.run(arguments.mid(1));
    const QString problem = name.isEmpty() ? QString("no verb given") : QString("unknown verb \"%1\"").arg(name);
    complain(QString("%1: %2 (\"expert %1 --help\" lists them)").arg(QString(group.name), problem).toStdString());
    return kUsage;
}

} // namespace wb::cli
