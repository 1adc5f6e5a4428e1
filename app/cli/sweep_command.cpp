// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sweep_command.h"

#include "app/cli/console.h"
#include "app/cli/data_files.h"
#include "app/cli/files.h"
#include "app/cli/interruption.h"
#include "app/cli/sweep_folder.h"
#include "app/cli/sweep_options.h"
#include "app/cli/sweep_text.h"
#include "app/cli/train_options.h"
#include "app/cli/verbs.h"
#include "core/formats/file.h"
#include "core/formats/sweep_json.h"
#include "core/training/sweep_text.h"

#include <QDir>

#include <array>
#include <atomic>
#include <mutex>
#include <thread>

namespace wb::cli {

namespace {

constexpr std::int64_t kMostThreads = 256;
constexpr std::int64_t kMostShards = SweepPlan::kMostTasks;

int planSweep(const QStringList& arguments)
{
    Options options("sweep plan", "Writes a sweep into a folder: what to train, with a copy of the rows.");
    options.operand("FOLDER", "A new folder.");
    withScalingOptions(withTrainingOptions(withRowsOptions(withSweepOptions(options))));
    if (const auto code = options.parse(arguments))
        return *code;
    if (const auto code = checkRowsOptions(options))
        return *code;
    const auto rows = trainingRows(options, std::nullopt);
    if (!rows)
        return badInput(rows.error());
    const auto plan = sweepPlan(options, *rows->data.train);
    if (!plan)
        return badInput(plan.error());
    const auto folder = SweepFolder::create(options.operandUtf8(0), *plan, *rows);
    if (!folder)
        return badInput(folder.error());
    const int tasks = taskCount(*plan);
    print(std::to_string(tasks) + " trainings; next: expert sweep run " + folder->path() + '\n');
    return kSuccess;
}

// Running ------------------------------------------------------------------------------------------------------------

/// "3/8": the tasks 2, 10, 18, ...
struct Shard {
    int which = 0; ///< From 0.
    int of = 1;
};

Result<Shard> shardFrom(const Options& options)
{
    if (!options.has("shard"))
        return Shard();
    const QStringList parts = options.text("shard").split('/');
    bool isWhich = false;
    bool isCount = false;
    const int which = parts.front().toInt(&isWhich);
    const int count = parts.back().toInt(&isCount);
    if (parts.size() != 2 || !isWhich || !isCount || which < 1 || count < which)
        return fail(ErrorCode::InvalidArgument, "--shard takes which one of how many, such as 3/8");
    return Shard{which - 1, count};
}

/// Tasks that are still to be done, by several threads.
class SweepWork {
public:
    SweepWork(const SweepFolder& folder, const RowSets& rows, std::vector<int> tasks)
        : m_folder(folder), m_rows(rows), m_tasks(std::move(tasks))
    {
    }

    /// The first error, if there was one.
    std::optional<Error> run(int threads)
    {
        std::vector<std::thread> others;
        for (int thread = 1; thread < threads; ++thread)
            others.emplace_back([this] { work(); });
        work();
        for (std::thread& other : others)
            other.join();
        return m_error;
    }
    int done() const { return m_done; }

private:
    void work()
    {
        for (std::size_t at = m_next++; at < m_tasks.size() && !Interruption::hasCome() && !m_hasFailed;
             at = m_next++) {
            const auto outcome = runSweepTask(m_folder.plan(), m_tasks[at], m_rows,
                                              [this] { return !Interruption::hasCome() && !m_hasFailed; });
            const auto kept = outcome && *outcome ? m_folder.keep(m_tasks[at], (*outcome)->result) : Result<void>();
            tell(m_tasks[at], outcome, kept);
        }
    }

    void tell(int task, const Result<std::optional<SweepOutcome>>& outcome, const Result<void>& kept)
    {
        const std::lock_guard lock(m_mutex);
        if (!outcome || !kept) {
            m_hasFailed = true;
            m_error = m_error ? m_error : !outcome ? outcome.error() : kept.error();
        } else if (*outcome) {
            ++m_done;
            const SweepPlan& plan = m_folder.plan();
            complain(std::to_string(m_done) + " of " + std::to_string(m_tasks.size()) + ": " +
                     settingText(plan, taskAt(plan, task)) + ", seed " +
                     std::to_string(plan.seeds[taskAt(plan, task).seed]));
        }
    }

    const SweepFolder& m_folder;
    const RowSets& m_rows;
    std::vector<int> m_tasks;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_hasFailed = false;
    std::mutex m_mutex; ///< For what stands below.
    std::optional<Error> m_error;
    int m_done = 0;
};

std::vector<int> tasksLeft(const SweepFolder& folder, const Shard& shard)
{
    std::vector<int> tasks;
    for (int task = shard.which; task < taskCount(folder.plan()); task += shard.of)
        if (!folder.result(task))
            tasks.push_back(task);
    return tasks;
}

int runShard(const QStringList& arguments)
{
    Options options("sweep run", "Trains what has no result yet. Interrupted, it goes on when it is called again.");
    options.operand("FOLDER", "What `expert sweep plan` has written.")
        .value("shard", "WHICH/OF", "Only one part of so many: 3/8.")
        .value("threads", "NUMBER", "Trainings at a time; as many as there are processors if not given.");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto shard = shardFrom(options);
    const auto threads = options.has("threads") ? wholeOption(options, "threads", 1, kMostThreads)
                                                : Result<std::int64_t>(std::thread::hardware_concurrency());
    if (!shard || !threads)
        return badInput(shard ? threads.error() : shard.error());
    const auto folder = SweepFolder::open(options.operandUtf8(0));
    if (!folder)
        return badInput(folder.error());
    const auto rows = folder->rows();
    if (!rows)
        return badInput(rows.error());
    std::vector<int> tasks = tasksLeft(*folder, *shard);
    const auto all = tasks.size();
    SweepWork work(*folder, *rows, std::move(tasks));
    const Interruption interruption(Interruption::Signals::CtrlCAndTerm);
    if (const auto error = work.run(static_cast<int>(std::max<std::int64_t>(1, *threads))))
        return badInput(*error);
    if (Interruption::hasCome())
        return badInput("interrupted: " + std::to_string(work.done()) + " of " + std::to_string(all) +
                        " trainings are done; the same command goes on");
    print(std::to_string(all) + (all == 1 ? " training done\n" : " trainings done\n"));
    return kSuccess;
}

// Sharing out --------------------------------------------------------------------------------------------------------

QString inQuotes(const QString& text) { return '\'' + QString(text).replace("'", "'\\''") + '\''; }

int printArray(const QStringList& arguments)
{
    Options options("sweep array",
                    "Prints what shares a sweep out: a job script for SLURM, or a line for GNU parallel.");
    options.operand("FOLDER", "What `expert sweep plan` has written; all machines must see it.")
        .value("shards", "NUMBER", "How many parts, at most one a training.", "8")
        .flag("parallel", "The line for GNU parallel.");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto shards = wholeOption(options, "shards", 1, kMostShards);
    if (!shards)
        return badInput(shards.error());
    const auto folder = SweepFolder::open(options.operandUtf8(0));
    if (!folder)
        return badInput(folder.error());
    const int count = std::min(static_cast<int>(*shards), taskCount(folder->plan()));
    const QString path = inQuotes(QDir(options.operands().front()).absolutePath());
    const QString run = "expert sweep run " + path + " --threads 1 --shard ";
    const QString text = options.has("parallel") ? QString("parallel %1{}/%2 ::: $(seq %2)\n").arg(run).arg(count)
                                                 : QString("#!/bin/sh\n"
                                                           "# sbatch this file; then: expert sweep collect %1\n"
                                                           "#SBATCH --job-name=expert-sweep\n"
                                                           "#SBATCH --array=1-%2\n"
                                                           "#SBATCH --cpus-per-task=1\n"
                                                           "#SBATCH --requeue\n"
                                                           "exec %3\"$SLURM_ARRAY_TASK_ID/%2\"\n")
                                                       .arg(path)
                                                       .arg(count)
                                                       .arg(run);
    print(text.toStdString());
    return kSuccess;
}

// What came of it ----------------------------------------------------------------------------------------------------

/// Trains a task again and writes what it comes to.
int saveBest(const SweepFolder& folder, int task, const std::string& path)
{
    const auto rows = folder.rows();
    if (!rows)
        return badInput(rows.error());
    const auto outcome = runSweepTask(folder.plan(), task, *rows, [] { return true; });
    if (!outcome)
        return badInput(outcome.error());
    const Expert expert{{.name = settingText(folder.plan(), taskAt(folder.plan(), task))}, (*outcome)->network};
    return saveExpert(path, expert, {});
}

int collect(const QStringList& arguments)
{
    Options options("sweep collect", "Ranks the settings by their mean error over the seeds.");
    options.operand("FOLDER", "What `expert sweep plan` has written and `expert sweep run` has filled.")
        .flag("json", "Print the ranking, the plan and all results as JSON: the workbench opens it (Train > Sweep).")
        .value("csv", "FILE", "Write a line a training.")
        .value("best", "FILE",
               "Train the first of the best setting's seeds again, to the same bits, and write it (.net).")
        .flag("partial", "Be content with the results there are.");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto folder = SweepFolder::open(options.operandUtf8(0));
    if (!folder)
        return badInput(folder.error());
    const SweepPlan& plan = folder->plan();
    SweepRecord record{plan, {}};
    record.results.reserve(static_cast<std::size_t>(taskCount(plan)));
    for (int task = 0; task < taskCount(plan); ++task)
        record.results.push_back(folder->result(task));
    const auto missing = static_cast<int>(std::count(record.results.begin(), record.results.end(), std::nullopt));
    const auto ranks = rankSweep(plan, record.results);
    if (options.has("csv"))
        if (auto written = writeFile(options.utf8("csv"), sweepCsv(plan, record.results)); !written)
            return badInput(written.error());
    print(options.has("json") ? sweepRecordJson(record) : sweepText(plan, ranks, missing));
    if (missing > 0 && !options.has("partial"))
        return badInput(std::to_string(missing) + " trainings are missing: run `expert sweep run` again, or take what "
                                                  "there is with --partial");
    return options.has("best") && !ranks.empty() ? saveBest(*folder, ranks.front().firstTask, options.utf8("best"))
                                                 : kSuccess;
}

constexpr std::array kSweepVerbs{
    Command{"plan", "Say what to train on which rows", planSweep},
    Command{"run", "Train it, or a part of it", runShard},
    Command{"array", "Share it out: SLURM, GNU parallel", printArray},
    Command{"collect", "Rank what came of it", collect},
};

} // namespace

int runSweep(const QStringList& arguments) { return runVerb(kSweepCommand, kSweepVerbs, arguments); }

} // namespace wb::cli
