// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sweep_folder.h"

#include "app/cli/console.h"
#include "core/base/sha256.h"
#include "core/data/dataset_digest.h"
#include "core/formats/byte_source.h"
#include "core/formats/file.h"
#include "core/formats/npy.h"
#include "core/formats/table_format.h"

#include <QDir>
#include <QFileInfo>

namespace wb::cli {

namespace {

constexpr const char* kPlanFile = "/sweep.json";
constexpr const char* kTrainFile = "/train.npy";
constexpr const char* kValidationFile = "/validation.npy";
constexpr const char* kTestFile = "/test.npy";
constexpr const char* kResultsFolder = "/results";

} // namespace

Result<SweepFolder> SweepFolder::create(const std::string& path, SweepPlan plan, const RowSets& rows)
{
    if (QFileInfo::exists(QString::fromStdString(path + kPlanFile)))
        return fail(ErrorCode::Conflict, path + ": there is a sweep already; choose another folder, or go on with it");
    plan.trainDigest = digestOf(rows.data.train);
    plan.validationDigest = digestOf(rows.data.validation);
    plan.testDigest = digestOf(rows.test);
    if (auto good = validate(plan); !good)
        return passOn(good);
    if (!QDir().mkpath(QString::fromStdString(path + kResultsFolder)))
        return fail(ErrorCode::Io, path + ": cannot make this folder; is there a file of that name, or no permission?");
    for (const auto& [file, data] :
         {std::pair{kTrainFile, rows.data.train}, {kValidationFile, rows.data.validation}, {kTestFile, rows.test}}) {
        if (!data)
            continue;
        if (auto written = writeFile(path + file, writeNpy(tableFromDataset(*data))); !written)
            return passOn(written);
    }
    // Last: a folder with a plan has everything.
    const std::string text = sweepPlanJson(plan);
    if (auto written = writeFile(path + kPlanFile, text); !written)
        return passOn(written);
    return SweepFolder(path, std::move(plan), sha256Hex(text));
}

Result<SweepFolder> SweepFolder::open(const std::string& path)
{
    const auto text = readFile(path + kPlanFile);
    if (!text)
        return passOn(text);
    auto plan = parseSweepPlanJson(*text);
    if (!plan)
        return fail(plan.error().code, path + kPlanFile + ": " + plan.error().message);
    return SweepFolder(path, *std::move(plan), sha256Hex(*text));
}

Result<std::shared_ptr<const Dataset>> SweepFolder::readRows(const char* name, const std::string& digest) const
{
    if (digest.empty())
        return std::shared_ptr<const Dataset>();
    const std::string file = m_path + name;
    auto source = openSource(file);
    if (!source)
        return passOn(source);
    auto read = readTable(file, std::move(*source));
    if (!read)
        return passOn(read);
    auto rows = datasetFromTable(std::move(read->table), m_plan.inputs, m_plan.outputs, file);
    if (!rows)
        return passOn(rows);
    auto shared = std::make_shared<const Dataset>(*std::move(rows));
    if (digestOf(shared) != digest)
        return fail(ErrorCode::Corrupt, file + ": these are not the rows the sweep was planned with; copy it again");
    return shared;
}

Result<RowSets> SweepFolder::rows() const
{
    auto train = readRows(kTrainFile, m_plan.trainDigest);
    auto validation = readRows(kValidationFile, m_plan.validationDigest);
    auto test = readRows(kTestFile, m_plan.testDigest);
    for (const auto* part : {&train, &validation, &test})
        if (!*part)
            return passOn(*part);
    return RowSets{{*std::move(train), *std::move(validation)}, *std::move(test)};
}

std::string SweepFolder::resultPath(int task) const
{
    return m_path + kResultsFolder + '/' + std::to_string(task) + ".json";
}

std::optional<SweepResult> SweepFolder::result(int task) const
{
    const std::string path = resultPath(task);
    if (!QFileInfo::exists(QString::fromStdString(path)))
        return std::nullopt;
    const auto text = readFile(path);
    const auto stored = text ? parseSweepResultJson(*text) : passOn(text);
    if (stored && stored->planDigest == m_planDigest && stored->task == task)
        return stored->result;
    complain(path + " is left out: " + (stored ? "it is of another sweep or task" : stored.error().message));
    return std::nullopt;
}

Result<void> SweepFolder::keep(int task, const SweepResult& result) const
{
    return writeFile(resultPath(task), sweepResultJson({m_planDigest, task, result}));
}

} // namespace wb::cli
