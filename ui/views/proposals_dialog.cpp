// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/proposals_dialog.h"

#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/budget_form.h"

#include <QCommandLinkButton>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

/// "64 → 24 → 12 → 8": inputs, then every layer.
QString widthsText(const NetworkSpec& spec)
{
    QStringList widths{countText(spec.inputs)};
    for (const LayerSpec& layer : spec.layers)
        widths << countText(layer.outputs);
    return widths.join(QStringLiteral(" → "));
}

} // namespace

ProposalsDialog::ProposalsDialog(Document& document, BudgetHolder& budget, const DesignLatency& latency,
                                 DesignPreview& preview, QWidget* parent)
    : QDialog(parent), m_document(document), m_budget(budget), m_latency(latency), m_preview(preview),
      m_state(new QLabel), m_choices(new QVBoxLayout), m_calibrate(new QPushButton)
{
    m_state->setObjectName(QStringLiteral("proposalState"));
    m_state->setWordWrap(true);
    m_calibrate->setObjectName(QStringLiteral("proposalCalibrate"));
    m_calibrate->setToolTip(tr("Measure what this machine takes, about 2 s, so that latency can be predicted"));
    m_choices->setSpacing(metrics::kRowGap);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(new BudgetForm(budget));
    column->addWidget(m_state);
    column->addWidget(m_calibrate, 0, Qt::AlignLeft);
    column->addLayout(m_choices);
    column->addStretch(1);
    column->addWidget(buttons);
    setMinimumWidth(460);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_calibrate, &QPushButton::clicked, this, &ProposalsDialog::calibrate);
    connect(this, &QDialog::finished, &preview, &DesignPreview::drop);
    connect(&budget, &BudgetHolder::changed, this, &ProposalsDialog::refresh);
    connect(&latency, &DesignLatency::changed, this, &ProposalsDialog::refresh);
    connect(&document, &Document::networkChanged, this, &ProposalsDialog::refresh);
}

void ProposalsDialog::calibrate()
{
    m_calibrate->setEnabled(false); // until predictions change, which refreshes
    m_calibrate->setText(tr("Calibrating…"));
    emit calibrateRequested();
}

LatencyPredictor ProposalsDialog::predictor() const
{
    if (!m_latency.predicted(m_document.spec()))
        return {};
    return [this](const NetworkSpec& asked) { return m_latency.predicted(asked).value_or(0); };
}

bool ProposalsDialog::lacksPrediction() const { return budget().latencyNs && !m_latency.predicted(m_document.spec()); }

QString ProposalsDialog::costText(const DesignCost& cost, const std::optional<double>& latencyNs)
{
    QString text = tr("%1 parameters, %2").arg(countText(cost.parameters), bytesText(cost.bytes));
    if (latencyNs)
        text += tr(", ≈\u2009%1").arg(timeText(*latencyNs));
    return text;
}

void ProposalsDialog::refresh()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    Found found = find();
    m_state->setText(lacksPrediction() ? tr("Latency cannot be predicted yet: this machine is not calibrated.")
                                       : found.state);
    m_calibrate->setEnabled(true);
    m_calibrate->setText(tr("Calibrate this machine"));
    m_calibrate->setVisible(lacksPrediction());
    m_proposals = std::move(found.proposals);
    for (std::size_t at = 0; at < m_proposals.size(); ++at)
        addChoice(at);
    if (m_proposals.empty())
        m_preview.drop();
    else
        m_preview.propose(m_proposals.front().spec);
    adjustSize();
}

void ProposalsDialog::addChoice(std::size_t at)
{
    auto* choice = new QCommandLinkButton(widthsText(m_proposals[at].spec), m_proposals[at].facts);
    choice->setIcon({}); // the style's arrow knows no dark theme
    choice->setObjectName(QStringLiteral("proposal%1").arg(at));
    choice->setAccessibleName(choice->text() + QStringLiteral(", ") + choice->description());
    choice->installEventFilter(this);
    connect(choice, &QPushButton::clicked, this, [this, at] { choose(at); });
    m_buttons << choice;
    m_choices->addWidget(choice);
}

bool ProposalsDialog::eventFilter(QObject* watched, QEvent* event)
{
    const auto at = m_buttons.indexOf(watched);
    if (at >= 0 && (event->type() == QEvent::Enter || event->type() == QEvent::FocusIn))
        m_preview.propose(m_proposals[static_cast<std::size_t>(at)].spec);
    return QDialog::eventFilter(watched, event);
}

void ProposalsDialog::choose(std::size_t at)
{
    // Taking one changes the document, and with it the proposals.
    disconnect(&m_document, &Document::networkChanged, this, &ProposalsDialog::refresh);
    if (const auto taken = take(at); !taken) {
        connect(&m_document, &Document::networkChanged, this, &ProposalsDialog::refresh);
        m_state->setText(QString::fromStdString(taken.error().message));
        return;
    }
    accept();
}

} // namespace wb::ui
