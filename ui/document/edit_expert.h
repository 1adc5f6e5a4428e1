// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/expert.h"
#include "core/store/trainings.h"

#include <QUndoCommand>

namespace wb::ui {

class Document;

/// Any change of an expert: holds the other state and swaps it in. Cheap, as networks share their weights.
class EditExpert : public QUndoCommand {
public:
    EditExpert(Document& document, Expert edited, Trainings trainings, const QString& text, int mergeId);

    void redo() override;
    void undo() override { redo(); }
    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand* next) override;

    /// Once done: what stood before.
    const Expert& other() const { return m_expert; }

private:
    Document& m_document;
    Expert m_expert;
    Trainings m_trainings; ///< That led to its weights.
    int m_mergeId;
};

} // namespace wb::ui
