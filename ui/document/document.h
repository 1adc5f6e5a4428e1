// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/cost_report.h"
#include "core/data/dataset.h"
#include "core/engine/plan.h"
#include "core/nn/expert.h"
#include "core/store/trainings.h"
#include "ui/document/command_line.h"
#include "ui/document/layer_text.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace wb::ui {

/// The one truth of an open expert: the design, the weights, what it is called, the data it is tried on, and the undo
/// stack. Every change goes through submit() and can be undone; views listen and never keep a copy.
class Document : public QObject {
    Q_OBJECT

public:
    static constexpr int kUndoLimit = 200;

    /// Starts with newExpert().
    explicit Document(QObject* parent = nullptr);

    /// The seed's example: 64-32-16-8, sigmoid hidden, linear output, Xavier, seed 1.
    static Expert newExpert();

    const Network& network() const { return m_expert.network; }
    const NetworkSpec& spec() const { return m_expert.network.spec(); }
    const Expert& expert() const { return m_expert; }
    Expert toExpert() const { return m_expert; }
    /// Rises with every change of design or weights; derived results carry the revision they belong to.
    quint64 revision() const { return m_revision; }
    QUndoStack& undoStack() { return m_undoStack; }

    /// Derived, made on first use after a change.
    std::shared_ptr<const Plan> plan() const;
    const CostReport& cost() const;

    /// Replaces everything (New, Open); the undo stack starts empty and clean.
    void reset(Expert expert);
    /// Redesigns the network as one undo step called text. Steps with the same mergeId (not -1) that follow each other
    /// become one (one drag of a slider), each redesigned from the state before the first, so that a drag to and fro
    /// loses no weights. An invalid spec changes nothing and comes back as an error to show.
    Result<void> submit(NetworkSpec spec, const QString& text, int mergeId = -1);
    /// Never given before: for the steps of one drag.
    int newMergeId() { return ++m_lastMergeId; }
    /// Other weights for the same design, with the scalings they are made for, as one undo step called text; trainings:
    /// those that led to them, if they are others than now; resume: what the last of them is gone on with. Refused if
    /// the design is another one.
    Result<void> replaceWeights(const Network& network, const QString& text, std::optional<Trainings> trainings = {},
                                std::shared_ptr<const ResumePoint> resume = {});
    /// The trainings that led to the weights as they are, since the expert was opened; undone with them.
    const Trainings& trainings() const { return m_trainings; }
    /// Another design together with its weights (a repair that keeps what it gives), as one undo step called text;
    /// trainings as for replaceWeights().
    void replaceNetwork(Network network, const QString& text, std::optional<Trainings> trainings = {});
    /// Name, domain, summary and tags, as one undo step; the network of the argument is ignored.
    void describe(const Expert& described);

    /// Edits in terms of layers; each is one submit(). position counts layers without the input layer.
    /// A new layer starts as a copy of the one before it: as many units, the same function.
    Result<void> insertLayer(int position);
    /// Refused for the last one left.
    Result<void> removeLayer(LayerId id);
    Result<void> moveLayer(LayerId id, int position);
    Result<void> setOutputs(LayerId id, int outputs, int mergeId = -1);
    /// For all its units, also where they differed.
    Result<void> setFunction(LayerId id, UnitFunction function, int mergeId = -1);
    /// As setFunction(); the steepness goes with it to the new function's natural one if it stood at the old one's.
    Result<void> setActivation(LayerId id, Activation activation);
    /// kInputLayer names the inputs.
    Result<void> setLayerName(LayerId id, const QString& name);
    /// Refused for the inputs, which have none.
    Result<void> setLayerNote(LayerId id, const QString& note);
    Result<void> setInputs(int inputs, int mergeId = -1);
    /// What is done to values on their way in and out; the weights stay as they are. An empty one takes it away.
    Result<void> setInputScaling(Scaling scaling);
    Result<void> setOutputScaling(Scaling scaling);
    Result<void> setInitialization(Initialization initialization); ///< Draws all weights anew.

    /// Rows to run on; not part of the undo history.
    const std::shared_ptr<const Dataset>& dataset() const { return m_dataset; }
    void setDataset(std::shared_ptr<const Dataset> dataset);

    /// The network stands in this file as it is now: it was opened from there, or saved.
    void standsIn(const QString& file);
    /// The rows came from this file.
    void rowsStandIn(const QString& file);
    /// The files that hold network and rows as they are now; empty where none does or it is not known.
    CommandSubject files() const;

signals:
    /// Design or weights changed.
    void networkChanged();
    /// Name, domain, summary or tags changed.
    void descriptionChanged();
    void datasetChanged();
    /// The network is as it was, but its training is gone on with from elsewhere, or not at all.
    void resumeChanged();
    /// A new expert stands here: reset() was called. networkChanged and descriptionChanged follow.
    void replaced();

private:
    friend class EditExpert;
    void exchange(Expert& other, Trainings& trainings); ///< What a command's redo and undo call.
    /// Same description, design and weights (bits), and the same training to go on with.
    static bool same(const Expert& a, const Expert& b);
    Result<int> position(LayerId id) const;
    const Expert& baseFor(int mergeId) const;
    void push(Expert edited, const QString& text, int mergeId = -1)
    {
        push(std::move(edited), text, mergeId, m_trainings);
    }
    void push(Expert edited, const QString& text, int mergeId, Trainings trainings);

    Expert m_expert;
    Trainings m_trainings;
    quint64 m_revision = 1;
    QUndoStack m_undoStack;
    int m_lastMergeId = 0;
    std::shared_ptr<const Dataset> m_dataset;
    CommandSubject m_files;
    std::optional<Network> m_fileNetwork; ///< What stands in its file.
    std::weak_ptr<const Dataset> m_fileRows;
    mutable std::shared_ptr<const Plan> m_plan;
    mutable CostReport m_cost;
    mutable quint64 m_planRevision = 0;
    mutable quint64 m_costRevision = 0;
};

} // namespace wb::ui
