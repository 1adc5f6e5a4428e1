// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problems_model.h"

#include "ui/document/layer_text.h"

namespace wb::ui {

ProblemsModel::ProblemsModel(Document& document, const BudgetHolder& budget, const DesignLatency& latency,
                             QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_budget(budget), m_latency(latency)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &ProblemsModel::refresh);
    connect(&m_runner, &JobRunner::finished, this, [this](bool cancelled) {
        const auto linter = std::exchange(m_linter, nullptr);
        if (!cancelled && m_lintedRevision == m_document.revision())
            show(*linter);
        else
            schedule();
    });
    connect(&document, &Document::networkChanged, this, &ProblemsModel::schedule);
    connect(&document, &Document::datasetChanged, this, [this] {
        m_isSampled = false;
        schedule();
    });
    connect(&budget, &BudgetHolder::changed, this, &ProblemsModel::schedule);
    connect(&latency, &DesignLatency::changed, this, &ProblemsModel::schedule);
    schedule();
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const ProblemText& text = m_texts[row];
    switch (role) {
    case Qt::DisplayRole:
        return text.message;
    case Qt::ToolTipRole:
        return text.reason;
    case Qt::AccessibleTextRole:
        return text.line();
    case IdRole:
        return text.id;
    case SeverityRole:
        return static_cast<int>(m_problems[row].severity);
    case GlyphRole:
        return text.glyph;
    case LayerRole:
        return text.layer;
    case ReasonRole:
        return text.reason;
    case FixRole:
        return text.fix;
    default:
        return {};
    }
}

LayerId ProblemsModel::layerAt(int row) const
{
    const int layer = problemAt(row).layer;
    const auto& layers = m_document.spec().layers;
    if (layer == -1)
        return kInputLayer;
    return layer < 0 || layer >= static_cast<int>(layers.size()) ? LayerId{}
                                                                 : layers[static_cast<std::size_t>(layer)].id;
}

Result<void> ProblemsModel::fix(int row)
{
    if (m_lintedRevision != m_document.revision())
        return fail(ErrorCode::Conflict, "the network has just changed: look at the list again");
    const Problem& problem = problemAt(row);
    if (!problem.fix)
        return fail(ErrorCode::NotFound, "this problem has no fix of its own");
    auto mended = problem.fix(m_document.network());
    if (!mended)
        return passOn(mended);
    m_document.replaceNetwork(*std::move(mended), m_texts.at(static_cast<std::size_t>(row)).fix);
    return {};
}

QString ProblemsModel::text() const
{
    QString all;
    for (const ProblemText& text : m_texts)
        all += text.line() + u'\n';
    return all;
}

void ProblemsModel::schedule()
{
    m_runner.cancel();
    if (!m_timer.isActive())
        m_timer.start();
}

void ProblemsModel::refresh()
{
    if (m_runner.isRunning()) // cancelled; it comes back here
        return;
    if (!m_isSampled) {
        const auto& data = m_document.dataset();
        m_sample = data && data->rows() > 0 ? std::make_shared<const DataSample>(sampleData(*data)) : nullptr;
        m_isSampled = true;
    }
    m_lintedRevision = m_document.revision();
    m_linter = std::make_shared<Linter>(
        LintSubject{m_document.network(), m_document.plan(), m_sample, m_budget.budget(), m_latency.current()});
    if (m_document.cost().total.parameters > kAtOnceParameters) {
        m_runner.start(m_linter);
        return;
    }
    const auto linter = std::exchange(m_linter, nullptr);
    while (linter->step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    show(*linter);
}

void ProblemsModel::show(const Linter& linter)
{
    m_samples = linter.samples();
    std::vector<Problem> problems = linter.problems();
    std::vector<ProblemText> texts;
    texts.reserve(problems.size());
    for (const Problem& problem : problems)
        texts.push_back(ProblemText::of(problem, m_document.spec()));
    if (texts == m_texts) { // the fixes are new ones even so: they may hold rows of the data
        m_problems = std::move(problems);
    } else {
        beginResetModel();
        m_problems = std::move(problems);
        m_texts = std::move(texts);
        endResetModel();
    }
    emit refreshed();
}

} // namespace wb::ui
