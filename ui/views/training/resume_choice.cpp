// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/resume_choice.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/training_form.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

QString obstacleSentence(ResumeObstacle obstacle)
{
    switch (obstacle) {
    case ResumeObstacle::None:
        break;
    case ResumeObstacle::Algorithm:
        return ResumeChoice::tr("Begins anew: the algorithm is another one than in the %1 epochs so far.");
    case ResumeObstacle::Loss:
        return ResumeChoice::tr("Begins anew: the loss is another one than in the %1 epochs so far.");
    case ResumeObstacle::Rows:
        return ResumeChoice::tr("Begins anew: the rows are others than in the %1 epochs so far.");
    case ResumeObstacle::Validation:
        return ResumeChoice::tr("Begins anew: the rows for validation are others than in the %1 epochs so far.");
    case ResumeObstacle::Scaling:
        return ResumeChoice::tr("Begins anew: the scaling is another one than in the %1 epochs so far.");
    }
    return {};
}

} // namespace

ResumeChoice::ResumeChoice(const Document& document, const TrainingForm& form, QWidget* parent)
    : QWidget(parent), m_document(document), m_form(form), m_digest(document), m_goOn(new QCheckBox),
      m_reason(new QLabel)
{
    m_goOn->setObjectName(QStringLiteral("continueTraining"));
    m_goOn->setChecked(true);
    m_reason->setObjectName(QStringLiteral("continueReason"));
    m_reason->setProperty("role", QStringLiteral("small"));
    m_reason->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, metrics::kRowGap, 0);
    column->setSpacing(0);
    column->addWidget(m_goOn);
    column->addWidget(m_reason);
    connect(&m_document, &Document::networkChanged, this, &ResumeChoice::follow);
    connect(&m_document, &Document::resumeChanged, this, &ResumeChoice::follow);
    connect(&m_document, &Document::datasetChanged, this, &ResumeChoice::follow);
    connect(&m_form, &TrainingForm::changed, this, &ResumeChoice::follow);
    connect(&m_digest, &RowsDigest::found, this, &ResumeChoice::follow);
    follow();
}

TrainingSettings ResumeChoice::settings() const { return m_form.settings(); }

void ResumeChoice::follow()
{
    const auto& point = m_document.expert().resume;
    if (m_point != point)
        m_goOn->setChecked(true);
    m_point = point;
    setVisible(point != nullptr && m_document.dataset() != nullptr);
    if (isHidden())
        return;
    const std::string& rows = m_digest.hex();
    if (!rows.empty()) {
        show(obstacleTo(*point, settings(), {rows, {}}));
        return;
    }
    m_goOn->hide();
    m_reason->setText(tr("Looking whether the rows are those of before…"));
    m_reason->show();
}

void ResumeChoice::show(ResumeObstacle obstacle)
{
    const int done = m_point->state.epoch;
    m_goOn->setVisible(obstacle == ResumeObstacle::None);
    m_reason->setVisible(obstacle != ResumeObstacle::None);
    m_goOn->setText(tr("&Continue from epoch %1").arg(countText(done)));
    m_goOn->setToolTip(
        tr("As if there had been no pause, to epoch %1 at most; without the tick it begins anew, with the "
           "weights as they are")
            .arg(countText(lastEpochOf(m_form.config().maxEpochs, *m_point))));
    if (obstacle != ResumeObstacle::None)
        m_reason->setText(obstacleSentence(obstacle).arg(countText(done)));
}

TrainingStart ResumeChoice::start()
{
    TrainingStart start{settings(), nullptr};
    if (!m_point || !m_goOn->isChecked())
        return start;
    if (obstacleTo(*m_point, start.settings, {m_digest.hexNow(), {}}) != ResumeObstacle::None)
        return start;
    start.from = m_point;
    start.settings.config.maxEpochs = lastEpochOf(start.settings.config.maxEpochs, *m_point);
    return start;
}

} // namespace wb::ui
