// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"

#include "core/nn/initializer.h"
#include "core/nn/network_builder.h"
#include "ui/document/edit_expert.h"

namespace wb::ui {

Document::Document(QObject* parent) : QObject(parent), m_expert(newExpert()) { m_undoStack.setUndoLimit(kUndoLimit); }

Expert Document::newExpert()
{
    NetworkBuilder builder;
    builder.layersFromSizes({64, 32, 16, 8}).activationHidden(Activation::Sigmoid).activationOutput(Activation::Linear);
    return Expert{.name = tr("New expert").toStdString(),
                  .domain = {},
                  .summary = {},
                  .tags = {},
                  .network = builder.build().value(),
                  .fann = {}};
}

std::shared_ptr<const Plan> Document::plan() const
{
    if (m_planRevision != m_revision) {
        m_plan = Plan::compile(network());
        m_planRevision = m_revision;
    }
    return m_plan;
}

const CostReport& Document::cost() const
{
    if (m_costRevision != m_revision) {
        m_cost = costReport(network());
        m_costRevision = m_revision;
    }
    return m_cost;
}

void Document::reset(Expert expert)
{
    m_expert = std::move(expert);
    ++m_revision;
    m_undoStack.clear();
    setDataset(nullptr);
    emit replaced();
    emit networkChanged();
    emit descriptionChanged();
}

Result<void> Document::submit(NetworkSpec spec, const QString& text, int mergeId)
{
    auto network = baseFor(mergeId).edited(std::move(spec));
    if (!network)
        return passOn(network);
    Expert edited = m_expert;
    edited.network = *std::move(network);
    push(std::move(edited), text, mergeId);
    return {};
}

void Document::describe(const Expert& described)
{
    Expert edited = described;
    edited.network = m_expert.network;
    edited.fann = m_expert.fann;
    const bool renamed = edited.name != m_expert.name;
    push(std::move(edited),
         renamed ? tr("Rename expert to %1").arg(QString::fromStdString(described.name)) : tr("Describe expert"));
}

Result<void> Document::setInitialization(Initialization initialization)
{
    NetworkSpec edited = spec();
    edited.initialization = initialization;
    if (auto valid = validate(edited); !valid)
        return valid;
    auto weights = std::make_shared<Weights>();
    const auto& layers = network().weights().layers;
    for (std::size_t layer = 0; layer < layers.size(); ++layer)
        weights->layers.push_back(drawLayer(edited, static_cast<int>(layer), layers[layer].connected));
    auto fresh = Network::assemble(std::move(edited), std::move(weights));
    if (!fresh)
        return passOn(fresh);
    Expert changed = m_expert;
    changed.network = *std::move(fresh);
    push(std::move(changed), tr("Draw new weights, seed %1").arg(initialization.seed));
    return {};
}

Result<void> Document::replaceWeights(const Network& network, const QString& text)
{
    if (!(network.spec() == spec()))
        return fail(ErrorCode::Conflict, "the network was redesigned meanwhile");
    replaceNetwork(network, text);
    return {};
}

void Document::replaceNetwork(Network network, const QString& text)
{
    Expert changed = m_expert;
    changed.network = std::move(network);
    push(std::move(changed), text);
}

void Document::setDataset(std::shared_ptr<const Dataset> dataset)
{
    if (m_dataset == dataset)
        return;
    m_dataset = std::move(dataset);
    emit datasetChanged();
}

void Document::exchange(Expert& other)
{
    std::swap(m_expert, other);
    const bool network =
        m_expert.network.sharedWeights() != other.network.sharedWeights() || !(spec() == other.network.spec());
    const bool description = m_expert.name != other.name || m_expert.domain != other.domain ||
                             m_expert.summary != other.summary || m_expert.tags != other.tags;
    if (network) {
        ++m_revision;
        emit networkChanged();
    }
    if (description)
        emit descriptionChanged();
}

bool Document::same(const Expert& a, const Expert& b)
{
    return a.name == b.name && a.domain == b.domain && a.summary == b.summary && a.tags == b.tags &&
           a.network.spec() == b.network.spec() &&
           (a.network.sharedWeights() == b.network.sharedWeights() ||
            bitEqual(a.network.weights(), b.network.weights()));
}

const Network& Document::baseFor(int mergeId) const
{
    const int index = m_undoStack.index();
    // The conditions under which the stack will merge: at its end, and not across a save.
    if (mergeId == -1 || index == 0 || index != m_undoStack.count() || m_undoStack.isClean())
        return network();
    const auto* last = dynamic_cast<const EditExpert*>(m_undoStack.command(index - 1));
    return last && last->id() == mergeId ? last->other().network : network();
}

void Document::push(Expert edited, const QString& text, int mergeId)
{
    if (!same(edited, m_expert))
        m_undoStack.push(new EditExpert(*this, std::move(edited), text, mergeId));
}

} // namespace wb::ui
