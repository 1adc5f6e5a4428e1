// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/edit_expert.h"

#include "ui/document/document.h"

namespace wb::ui {

EditExpert::EditExpert(Document& document, Expert edited, Trainings trainings, const QString& text, int mergeId)
    : QUndoCommand(text), m_document(document), m_expert(std::move(edited)), m_trainings(std::move(trainings)),
      m_mergeId(mergeId)
{
}

void EditExpert::redo() { m_document.exchange(m_expert, m_trainings); }

bool EditExpert::mergeWith(const QUndoCommand* next)
{
    if (next->id() != id())
        return false;
    setText(next->text());
    // Dragged back to where it started: no step is left.
    setObsolete(Document::same(m_expert, m_document.expert()));
    return true;
}

} // namespace wb::ui
