// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pool_command.h"

#include "core/base/number_text.h"
#include "ui/document/command_line.h"

namespace wb::ui {

namespace {

QString realText(double value) { return QString::fromStdString(numberText(value)); }

void addPattern(QStringList& arguments, const TraceRecipe& recipe)
{
    switch (recipe.pattern) {
    case TracePattern::Zipf:
        arguments << QStringLiteral("--zipf") << realText(recipe.exponent);
        break;
    case TracePattern::Uniform:
        arguments << QStringLiteral("--uniform");
        break;
    case TracePattern::Bursts:
        arguments << QStringLiteral("--bursts") << realText(recipe.burst) << QStringLiteral("--exponent")
                  << realText(recipe.exponent);
        break;
    case TracePattern::Phases:
        arguments << QStringLiteral("--phases") << QString::number(recipe.phases) << QStringLiteral("--working-set")
                  << QString::number(recipe.workingSet);
        break;
    }
    arguments << QStringLiteral("--requests") << QString::number(recipe.requests);
}

void addSizes(QStringList& arguments, const PoolSource& source, const QString& libraryPath)
{
    if (source.sizes == PoolSource::Sizes::Library)
        arguments << QStringLiteral("--db") << libraryPath;
    else if (source.sizes == PoolSource::Sizes::Drawn)
        arguments << QStringLiteral("--sizes")
                  << QStringLiteral("%1..%2").arg(source.recipe.leastBytes).arg(source.recipe.mostBytes);
    if (source.file.isEmpty() || source.sizes == PoolSource::Sizes::Drawn)
        arguments << QStringLiteral("--seed") << QString::number(source.recipe.seed);
}

Result<QString> listedName(const RequestTrace& trace, std::uint32_t expert)
{
    const QString name = QString::fromStdString(trace.experts[expert].name);
    if (name.contains(u',') || name.contains(u'@') || name != name.trimmed())
        return fail(
            ErrorCode::InvalidArgument,
            PoolCommand::tr("“%1” cannot stand in a list of the command line: give it a name without commas and @.")
                .arg(name)
                .toStdString());
    return name;
}

Result<QString> listOfPinned(const RequestTrace& trace, const ReplayConfig& config)
{
    QStringList names;
    for (const std::uint32_t expert : config.pinned) {
        const auto name = listedName(trace, expert);
        if (!name)
            return passOn(name);
        names << *name;
    }
    return names.join(u',');
}

Result<QString> listOfSteps(const RequestTrace& trace, const ReplayConfig& config)
{
    QStringList steps;
    for (const HandStep& step : config.byHand) {
        const auto name = listedName(trace, step.expert);
        if (!name)
            return passOn(name);
        const QString verb = step.kind == HandStep::Kind::Load ? QStringLiteral("load") : QStringLiteral("evict");
        steps << verb + u' ' + *name + u'@' + QString::number(step.before + 1);
    }
    return steps.join(u',');
}

} // namespace

Result<QString> PoolCommand::simulate(const PoolSource& source, const RequestTrace& trace, const ReplayConfig& config,
                                      const QString& libraryPath, int curvePoints)
{
    QStringList arguments{QStringLiteral("pool"), QStringLiteral("simulate")};
    if (source.file.isEmpty()) {
        addPattern(arguments, source.recipe);
        if (source.sizes == PoolSource::Sizes::Drawn)
            arguments << QStringLiteral("--experts") << QString::number(source.recipe.experts);
    } else {
        arguments << source.file;
    }
    addSizes(arguments, source, libraryPath);
    arguments << QStringLiteral("--budget") << QString::number(config.budgetBytes);
    if (config.mostExperts > 0)
        arguments << QStringLiteral("--most-experts") << QString::number(config.mostExperts);
    const auto pinned = listOfPinned(trace, config);
    const auto steps = listOfSteps(trace, config);
    if (!pinned || !steps)
        return pinned ? passOn(steps) : passOn(pinned);
    if (!pinned->isEmpty())
        arguments << QStringLiteral("--pin") << *pinned;
    if (!steps->isEmpty())
        arguments << QStringLiteral("--by-hand") << *steps;
    arguments << QStringLiteral("--policy") << QStringLiteral("all") << QStringLiteral("--curve")
              << QString::number(curvePoints);
    return expertLine(arguments);
}

} // namespace wb::ui
