// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/trace_builder.h"

#include "core/pool/expert_pool.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qint64 kCountingMs = 8; ///< Of one turn.

} // namespace

/// One call, on a thread where there are threads.
class TraceBuilder::MakeJob : public Job {
public:
    explicit MakeJob(Make make) : m_make(std::move(make)) {}
    State step(std::chrono::milliseconds) override
    {
        m_made = m_make();
        return State::Done;
    }
    double progress() const override { return 0; }
    Result<RequestTrace> take() { return std::move(m_made); }

private:
    Make m_make;
    Result<RequestTrace> m_made = RequestTrace{};
};

TraceBuilder::TraceBuilder(const Library* library, JobRunner::Drive drive, QObject* parent)
    : QObject(parent), m_library(library), m_runner(drive)
{
    m_counting.setInterval(0);
    connect(&m_counting, &QTimer::timeout, this, &TraceBuilder::countSome);
    connect(&m_runner, &JobRunner::finished, this, &TraceBuilder::jobEnded);
}

void TraceBuilder::begin(const PoolSource& source)
{
    cancel();
    m_source = source;
    m_isBusy = true;
    emit busyChanged();
}

void TraceBuilder::cancel()
{
    m_counting.stop();
    m_runner.cancel();
    m_job.reset();
    m_nextJob.reset();
    if (m_isBusy)
        end();
}

void TraceBuilder::end()
{
    m_isBusy = false;
    emit busyChanged();
}

void TraceBuilder::endWith(const Error& error)
{
    end();
    emit failed(QString::fromStdString(error.message));
}

void TraceBuilder::run(Make make, std::function<void(RequestTrace)> then)
{
    m_then = std::move(then);
    auto job = std::make_shared<MakeJob>(std::move(make));
    if (m_runner.isRunning()) {
        m_nextJob = std::move(job);
        return;
    }
    m_job = job;
    m_runner.start(std::move(job));
}

void TraceBuilder::jobEnded(bool)
{
    const auto job = std::exchange(m_job, nullptr);
    if (m_nextJob) {
        m_job = std::exchange(m_nextJob, nullptr);
        m_runner.start(m_job);
        return;
    }
    if (!job)
        return; // cancelled
    auto made = job->take();
    if (made)
        m_then(std::move(*made));
    else
        endWith(made.error());
}

void TraceBuilder::generate(const TraceRecipe& recipe, PoolSource::Sizes sizes)
{
    begin({{}, recipe, sizes});
    if (sizes == PoolSource::Sizes::Drawn) {
        run([recipe] { return generateTrace(recipe); }, [this](RequestTrace trace) { finish(std::move(trace)); });
        return;
    }
    auto all = allOfLibrary();
    if (!all) {
        endWith(all.error());
        return;
    }
    count(std::move(*all), [this, recipe](std::vector<RequestTrace::Expert> experts) {
        run([recipe, experts = std::move(experts)] { return generateTrace(recipe, experts); },
            [this](RequestTrace trace) { finish(std::move(trace)); });
    });
}

void TraceBuilder::read(const QString& file, const QByteArray& bytes, const TraceRecipe& recipe,
                        PoolSource::Sizes sizes)
{
    begin({file, recipe, sizes});
    const std::string name = QFileInfo(file).fileName().toStdString();
    run(
        [bytes, name]() -> Result<RequestTrace> {
            auto trace = parseTrace({bytes.constData(), static_cast<std::size_t>(bytes.size())});
            if (!trace)
                return fail(trace.error().code, name + ": " + trace.error().message);
            if (trace->origin.empty())
                trace->origin = name;
            return trace;
        },
        [this](RequestTrace trace) { sizeTrace(std::move(trace)); });
}

/// A trace from a file: its own sizes, else those of the library or of the recipe.
void TraceBuilder::sizeTrace(RequestTrace trace)
{
    if (checkTrace(trace) || trace.requests.empty()) {
        m_source.sizes = PoolSource::Sizes::Trace;
        finish(std::move(trace));
        return;
    }
    if (m_source.sizes == PoolSource::Sizes::Library) {
        auto named = namedIn(trace);
        if (!named) {
            endWith(named.error());
            return;
        }
        const auto held = std::make_shared<RequestTrace>(std::move(trace)); // a function object is copied
        count(std::move(*named), [this, held](std::vector<RequestTrace::Expert> experts) {
            held->experts = std::move(experts);
            finish(std::move(*held));
        });
        return;
    }
    m_source.sizes = PoolSource::Sizes::Drawn;
    const TraceRecipe& recipe = m_source.recipe;
    if (auto drawn = drawSizes(trace, recipe.leastBytes, recipe.mostBytes, recipe.seed); !drawn) {
        endWith(drawn.error());
        return;
    }
    trace.origin += ", sizes drawn from " + std::to_string(recipe.leastBytes) + ".." +
                    std::to_string(recipe.mostBytes) + " with seed " + std::to_string(recipe.seed);
    finish(std::move(trace));
}

void TraceBuilder::finish(RequestTrace trace)
{
    if (auto good = checkTrace(trace); !good) {
        endWith(good.error());
        return;
    }
    end();
    emit ready(std::make_shared<const RequestTrace>(std::move(trace)), m_source);
}

Result<std::vector<TraceBuilder::Wanted>> TraceBuilder::allOfLibrary() const
{
    auto listed = m_library ? m_library->list() : Result<std::vector<ExpertSummary>>(std::vector<ExpertSummary>{});
    if (!listed)
        return passOn(listed);
    if (listed->empty())
        return fail(ErrorCode::NotFound,
                    tr("There is no expert in the library that could be asked for: save one, or draw the sizes.")
                        .toStdString());
    std::sort(listed->begin(), listed->end(),
              [](const ExpertSummary& a, const ExpertSummary& b) { return a.id < b.id; });
    std::vector<Wanted> wanted;
    for (const ExpertSummary& summary : *listed)
        wanted.push_back({summary.id, summary.version, {summary.description.name, 0}});
    return wanted;
}

Result<std::vector<TraceBuilder::Wanted>> TraceBuilder::namedIn(const RequestTrace& trace) const
{
    const auto listed = allOfLibrary();
    if (!listed)
        return passOn(listed);
    std::map<std::string, const Wanted*> byName;
    for (const Wanted& known : *listed)
        byName.emplace(known.expert.name, &known);
    std::vector<Wanted> wanted;
    for (const RequestTrace::Expert& expert : trace.experts) {
        const auto found = byName.find(expert.name);
        if (found == byName.end())
            return fail(ErrorCode::NotFound, tr("The trace does not say how large “%1” is, and the library has no "
                                                "expert of that name: draw the sizes instead.")
                                                 .arg(QString::fromStdString(expert.name))
                                                 .toStdString());
        wanted.push_back(*found->second);
    }
    return wanted;
}

void TraceBuilder::count(std::vector<Wanted> wanted, std::function<void(std::vector<RequestTrace::Expert>)> then)
{
    m_wanted = std::move(wanted);
    m_countedThen = std::move(then);
    m_counted = 0;
    m_counting.start();
}

void TraceBuilder::countSome()
{
    QElapsedTimer timer;
    timer.start();
    for (; m_counted < m_wanted.size() && timer.elapsed() < kCountingMs; ++m_counted) {
        Wanted& wanted = m_wanted[m_counted];
        std::size_t& bytes = m_bytes[{wanted.id.value, wanted.version}];
        if (bytes == 0) {
            const auto loaded = m_library->load(wanted.id, wanted.version);
            if (!loaded) {
                m_counting.stop();
                endWith(loaded.error());
                return;
            }
            bytes = ExpertPool::bytesOf(loaded->network);
        }
        wanted.expert.bytes = bytes;
    }
    if (m_counted < m_wanted.size())
        return;
    m_counting.stop();
    std::vector<RequestTrace::Expert> experts;
    experts.reserve(m_wanted.size());
    for (const Wanted& wanted : std::exchange(m_wanted, {}))
        experts.push_back(wanted.expert);
    m_countedThen(std::move(experts));
}

} // namespace wb::ui
