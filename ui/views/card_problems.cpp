// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/card_problems.h"

#include "ui/views/canvas/canvas_scene.h"
#include "ui/views/problems_panel.h"

#include <algorithm>

namespace wb::ui {

namespace {

/// The layer with the most of something.
template <typename Of>
LayerId costliest(const Document& document, const Of& of)
{
    const auto& costs = document.cost().layers;
    const auto most = std::max_element(costs.begin(), costs.end(),
                                       [&](const LayerCost& a, const LayerCost& b) { return of(a) < of(b); });
    return document.spec().layers.at(static_cast<std::size_t>(most - costs.begin())).id;
}

} // namespace

CardProblems::CardProblems(ProblemsPanel& problems, const Document& document, CanvasScene& scene)
    : QObject(&scene), m_problems(problems), m_document(document), m_scene(scene)
{
    connect(&m_problems.model(), &ProblemsModel::refreshed, this, &CardProblems::refresh);
    connect(&m_scene, &CanvasScene::chipClicked, this, &CardProblems::fix);
    refresh();
}

void CardProblems::refresh()
{
    for (LayerCard* card : m_scene.cards()) {
        const auto row = rowFor(card->id());
        card->setChip(row ? std::optional(chipFor(*row)) : std::nullopt);
    }
}

std::optional<int> CardProblems::rowFor(LayerId layer) const
{
    const ProblemsModel& model = m_problems.model();
    for (int row = 0; row < model.rowCount(); ++row) // the worst first
        if (model.problemAt(row).severity != Severity::Info && cardOf(row) == layer)
            return row;
    return std::nullopt;
}

LayerId CardProblems::cardOf(int row) const
{
    const ProblemsModel& model = m_problems.model();
    switch (model.problemAt(row).rule) {
    case Rule::OverBytes:
        return costliest(m_document, [](const LayerCost& cost) { return cost.weightBytes + cost.activationBytes; });
    case Rule::OverLatency:
        return costliest(m_document, [](const LayerCost& cost) { return cost.multiplyAdds; });
    default:
        return model.layerAt(row);
    }
}

ChipContent CardProblems::chipFor(int row) const
{
    const ProblemsModel& model = m_problems.model();
    const QModelIndex index = model.index(row);
    const QString fix = index.data(ProblemsModel::FixRole).toString();
    QStringList lines{index.data().toString(), index.data(ProblemsModel::ReasonRole).toString()};
    if (!fix.isEmpty())
        lines << tr("A click: %1").arg(fix);
    const Problem& problem = model.problemAt(row);
    return {index.data(ProblemsModel::GlyphRole).toString() + u' ' + problemInBrief(problem), lines.join(u'\n'),
            problem.severity};
}

void CardProblems::fix(LayerId layer)
{
    if (const auto row = rowFor(layer))
        m_problems.fixRow(*row);
}

} // namespace wb::ui
