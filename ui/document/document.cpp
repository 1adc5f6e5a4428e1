// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"

#include "core/base/limits.h"
#include "core/nn/initializer.h"
#include "core/nn/network_builder.h"
#include "core/training/resume_point.h"
#include "ui/document/edit_expert.h"

#include <algorithm>

namespace wb::ui {

namespace {

/// Whether a training of one goes on as one of the other would.
bool isSameLearner(const Network& a, const Network& b)
{
    return trainAlike(a.spec(), b.spec()) &&
           (a.sharedWeights() == b.sharedWeights() || bitEqual(a.weights(), b.weights()));
}

} // namespace

Document::Document(QObject* parent) : QObject(parent), m_expert(newExpert()) { m_undoStack.setUndoLimit(kUndoLimit); }

Expert Document::newExpert()
{
    NetworkBuilder builder;
    builder.layersFromSizes({64, 32, 16, 8}).activationHidden(Activation::Sigmoid).activationOutput(Activation::Linear);
    return Expert{{.name = tr("New expert").toStdString()}, builder.build().value()};
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
    m_trainings.clear();
    ++m_revision;
    m_undoStack.clear();
    setDataset(nullptr);
    emit replaced();
    emit networkChanged();
    emit descriptionChanged();
}

Result<void> Document::submit(NetworkSpec spec, const QString& text, int mergeId)
{
    const Expert& base = baseFor(mergeId);
    auto network = base.network.edited(std::move(spec));
    if (!network)
        return passOn(network);
    Expert edited = m_expert;
    edited.network = *std::move(network);
    edited.resume = isSameLearner(base.network, edited.network) ? base.resume : nullptr;
    push(std::move(edited), text, mergeId);
    return {};
}

void Document::describe(const Expert& described)
{
    Expert edited = described;
    edited.network = m_expert.network;
    edited.fann = m_expert.fann;
    edited.resume = m_expert.resume;
    const bool renamed = edited.name != m_expert.name;
    push(std::move(edited),
         renamed ? tr("Rename expert to %1").arg(QString::fromStdString(described.name)) : tr("Describe expert"));
}

Result<void> Document::insertLayer(int position)
{
    NetworkSpec edited = spec();
    const int count = static_cast<int>(edited.layers.size());
    if (position < 0 || position > count)
        return fail(ErrorCode::InvalidArgument, "a new layer goes between the inputs and the end of the network");
    LayerSpec layer;
    layer.id = edited.nextLayerId();
    if (position == 0) {
        layer.outputs = edited.inputs;
        layer.function = count > 1 ? edited.layers.front().function : naturalFunction(Activation::Sigmoid);
    } else {
        const LayerSpec& before = edited.layers[static_cast<std::size_t>(position - 1)];
        layer.outputs = before.outputs;
        layer.function = before.function;
    }
    edited.layers.insert(edited.layers.begin() + position, std::move(layer));
    const QString text = tr("Insert %1").arg(displayName(edited, position));
    return submit(std::move(edited), text);
}

Result<void> Document::removeLayer(LayerId id)
{
    const auto at = position(id);
    if (!at)
        return passOn(at);
    if (spec().layers.size() == 1)
        return fail(ErrorCode::InvalidArgument,
                    "a network needs at least one layer: add another one before you remove this one");
    NetworkSpec edited = spec();
    edited.layers.erase(edited.layers.begin() + *at);
    return submit(std::move(edited), tr("Remove %1").arg(displayName(spec(), *at)));
}

Result<void> Document::moveLayer(LayerId id, int to)
{
    const auto at = position(id);
    if (!at)
        return passOn(at);
    NetworkSpec edited = spec();
    if (to < 0 || to >= static_cast<int>(edited.layers.size()))
        return fail(ErrorCode::InvalidArgument, "a layer moves between the first place and the last one");
    const auto first = edited.layers.begin();
    if (*at < to)
        std::rotate(first + *at, first + *at + 1, first + to + 1);
    else
        std::rotate(first + to, first + *at, first + *at + 1);
    return submit(std::move(edited), tr("Move %1 to place %2").arg(displayName(spec(), *at)).arg(to + 1));
}

Result<void> Document::setOutputs(LayerId id, int outputs, int mergeId)
{
    const auto at = position(id);
    if (!at)
        return passOn(at);
    NetworkSpec edited = spec();
    LayerSpec& layer = edited.layers[static_cast<std::size_t>(*at)];
    if (!layer.unitFunctions.empty() && outputs > 0 && outputs <= limits::kUnitsPerLayer)
        layer.unitFunctions.resize(static_cast<std::size_t>(outputs), layer.unitFunctions.back());
    layer.outputs = outputs;
    return submit(std::move(edited), tr("Resize %1 to %2").arg(displayName(spec(), *at)).arg(outputs), mergeId);
}

Result<void> Document::setFunction(LayerId id, UnitFunction function, int mergeId)
{
    const auto at = position(id);
    if (!at)
        return passOn(at);
    NetworkSpec edited = spec();
    LayerSpec& layer = edited.layers[static_cast<std::size_t>(*at)];
    const QString name = displayName(spec(), *at);
    const QString text = layer.function.activation == function.activation && layer.unitFunctions.empty()
                             ? tr("Set steepness of %1 to %2").arg(name, steepnessText(function.steepness))
                             : tr("Set %1 to %2").arg(name, activationText(function.activation));
    layer.function = function;
    layer.unitFunctions.clear();
    return submit(std::move(edited), text, mergeId);
}

Result<void> Document::setActivation(LayerId id, Activation activation)
{
    const auto at = position(id);
    if (!at)
        return passOn(at);
    UnitFunction function = spec().layers[static_cast<std::size_t>(*at)].function;
    const bool wasNatural = function == naturalFunction(function.activation);
    if (wasNatural)
        function = naturalFunction(activation);
    function.activation = activation;
    return setFunction(id, function);
}

Result<void> Document::setLayerName(LayerId id, const QString& name)
{
    NetworkSpec edited = spec();
    if (id == kInputLayer) {
        edited.inputName = name.trimmed().toStdString();
    } else {
        const auto at = position(id);
        if (!at)
            return passOn(at);
        edited.layers[static_cast<std::size_t>(*at)].name = name.trimmed().toStdString();
    }
    const QString text = tr("Rename %1 to %2").arg(displayName(spec(), id), displayName(edited, id));
    return submit(std::move(edited), text);
}

Result<void> Document::setLayerNote(LayerId id, const QString& note)
{
    const auto at = position(id);
    if (!at)
        return passOn(at);
    NetworkSpec edited = spec();
    edited.layers[static_cast<std::size_t>(*at)].note = note.trimmed().toStdString();
    return submit(std::move(edited), tr("Note on %1").arg(displayName(spec(), id)));
}

Result<void> Document::setInputs(int inputs, int mergeId)
{
    NetworkSpec edited = spec();
    edited.inputs = inputs;
    return submit(std::move(edited), tr("Resize %1 to %2").arg(displayName(spec(), -1)).arg(inputs), mergeId);
}

Result<void> Document::setInputScaling(Scaling scaling)
{
    if (auto valid = validate(scaling, spec().inputs, "inputs"); !valid)
        return valid; // an edit would cut it to the inputs there are
    NetworkSpec edited = spec();
    edited.inputScaling = std::move(scaling);
    const QString text = edited.inputScaling.empty() ? tr("Remove scaling of inputs") : tr("Scale inputs");
    return submit(std::move(edited), text);
}

Result<void> Document::setOutputScaling(Scaling scaling)
{
    if (auto valid = validate(scaling, spec().outputs(), "outputs"); !valid)
        return valid;
    NetworkSpec edited = spec();
    edited.outputScaling = std::move(scaling);
    const QString text = edited.outputScaling.empty() ? tr("Remove scaling of outputs") : tr("Scale outputs");
    return submit(std::move(edited), text);
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
    changed.resume = nullptr;
    push(std::move(changed), tr("Draw new weights, seed %1").arg(initialization.seed), -1, {});
    return {};
}

Result<void> Document::replaceWeights(const Network& network, const QString& text, std::optional<Trainings> trainings,
                                      std::shared_ptr<const ResumePoint> resume)
{
    if (!sameButScaling(network.spec(), spec()))
        return fail(ErrorCode::Conflict, "the network was redesigned meanwhile");
    Expert changed = m_expert;
    changed.network = network;
    changed.resume = std::move(resume);
    push(std::move(changed), text, -1, trainings ? *std::move(trainings) : m_trainings);
    return {};
}

void Document::replaceNetwork(Network network, const QString& text, std::optional<Trainings> trainings)
{
    Expert changed = m_expert;
    changed.network = std::move(network);
    changed.resume = nullptr;
    push(std::move(changed), text, -1, trainings ? *std::move(trainings) : m_trainings);
}

void Document::setDataset(std::shared_ptr<const Dataset> dataset)
{
    if (m_dataset == dataset)
        return;
    m_dataset = std::move(dataset);
    emit datasetChanged();
}

void Document::standsIn(const QString& file)
{
    m_files.networkFile = file;
    m_fileNetwork = network();
}

void Document::rowsStandIn(const QString& file)
{
    m_files.rowsFile = file;
    m_fileRows = m_dataset;
}

CommandSubject Document::files() const
{
    const bool holds =
        m_fileNetwork && m_fileNetwork->sharedWeights() == network().sharedWeights() && m_fileNetwork->spec() == spec();
    const bool holdsRows = m_dataset && m_dataset == m_fileRows.lock();
    return {holds ? m_files.networkFile : QString(), holdsRows ? m_files.rowsFile : QString()};
}

void Document::exchange(Expert& other, Trainings& trainings)
{
    std::swap(m_expert, other);
    std::swap(m_trainings, trainings);
    const bool network =
        m_expert.network.sharedWeights() != other.network.sharedWeights() || !(spec() == other.network.spec());
    const bool description = m_expert.description() != other.description();
    if (network) {
        ++m_revision;
        emit networkChanged();
    } else if (m_expert.resume != other.resume) {
        emit resumeChanged();
    }
    if (description)
        emit descriptionChanged();
}

bool Document::same(const Expert& a, const Expert& b)
{
    return a.description() == b.description() && a.network.spec() == b.network.spec() && a.resume == b.resume &&
           (a.network.sharedWeights() == b.network.sharedWeights() ||
            bitEqual(a.network.weights(), b.network.weights()));
}

Result<int> Document::position(LayerId id) const
{
    const int at = spec().indexOf(id);
    if (at < 0)
        return fail(ErrorCode::NotFound, "this layer is no longer part of the network");
    return at;
}

const Expert& Document::baseFor(int mergeId) const
{
    const int index = m_undoStack.index();
    // The conditions under which the stack will merge: at its end, and not across a save.
    if (mergeId == -1 || index == 0 || index != m_undoStack.count() || m_undoStack.isClean())
        return m_expert;
    const auto* last = dynamic_cast<const EditExpert*>(m_undoStack.command(index - 1));
    return last && last->id() == mergeId ? last->other() : m_expert;
}

void Document::push(Expert edited, const QString& text, int mergeId, Trainings trainings)
{
    if (!same(edited, m_expert))
        m_undoStack.push(new EditExpert(*this, std::move(edited), std::move(trainings), text, mergeId));
}

} // namespace wb::ui
