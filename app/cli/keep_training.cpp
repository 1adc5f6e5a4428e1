// SPDX-License-Identifier: Apache-2.0
#include "app/cli/keep_training.h"

#include "app/cli/library_options.h"
#include "core/data/dataset_digest.h"
#include "core/store/training_record.h"

namespace wb::cli {

Options& withKeepOptions(Options& options)
{
    return withDatabase(options.value("save", "NAME",
                                      "Keep the network in the library under this name, as a new expert or its next "
                                      "version, with the record of this training."))
        .value("note", "TEXT", "What is new in that version.");
}

bool keepsTraining(const Options& options) { return options.has("save"); }

Result<TrainingKeeper> TrainingKeeper::create(const Options& options)
{
    TrainingKeeper keeper;
    if (!keepsTraining(options)) {
        for (const char* name : {"db", "note"})
            if (options.has(name))
                return fail(ErrorCode::InvalidArgument,
                            "--" + std::string(name) + " goes with --save NAME: nothing else is kept in a library");
        return keeper;
    }
    auto store = openOrMake(options);
    if (!store)
        return passOn(store);
    if (const std::string reason = store->readOnlyReason(); !reason.empty())
        return fail(ErrorCode::Unsupported, "--save: " + reason);
    keeper.m_store = *std::move(store);
    keeper.m_name = options.utf8("save");
    keeper.m_note = options.utf8("note");
    return keeper;
}

void TrainingKeeper::begin(const TrainingSettings& settings, const RowSets& rows, const Network& before)
{
    if (!m_store)
        return;
    const auto& all = rows.all != nullptr ? rows.all : rows.data.train;
    m_run = beginRun(settings, *all, before);
    m_run->data.digest = digestOf(all);
    if (rows.all != nullptr || rows.data.validation == nullptr)
        return;
    m_run->validation = trainingDataOf(*rows.data.validation);
    m_run->validation->digest = digestOf(rows.data.validation);
}

Result<void> TrainingKeeper::keep(Expert expert, StopReason reason, const std::vector<EpochRecord>& curve,
                                  QJsonObject& json, std::string& text)
{
    if (!m_store || !m_run)
        return {};
    if (curve.empty())
        return fail(ErrorCode::InvalidArgument, "no epoch has ended, so nothing was kept in the library");
    m_run->reason = reason;
    m_run->curve = curve;
    m_run->ended = timestampNow();
    expert.name = m_name;
    describeAsKnown(expert, *m_store);
    const auto saved = m_store->save(expert, m_note, {std::make_shared<const TrainingRun>(*m_run)});
    if (!saved)
        return passOn(saved);
    keepSnapshot(*m_store);
    json["saved"] = QJsonObject{{"name", QString::fromStdString(m_name)},
                                {"version", saved->version},
                                {"library", QString::fromStdString(m_store->path())}};
    text += "saved \"" + m_name + "\" version " + std::to_string(saved->version) + " in " + m_store->path() + '\n';
    return {};
}

} // namespace wb::cli
