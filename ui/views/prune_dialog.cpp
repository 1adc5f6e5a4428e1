// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/prune_dialog.h"

#include "core/base/number_text.h"
#include "ui/charts/prune_chart.h"
#include "ui/charts/time_text.h"
#include "ui/models/profile_text.h"
#include "ui/models/sampled_rows_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/fact_grid.h"
#include "ui/views/job_bar.h"
#include "ui/views/provenance.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

QString qualityText(double value) { return QString::fromStdString(numberText(value, 3)); }

QLabel* wrapped(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setProperty("role", QStringLiteral("secondary"));
    return label;
}

} // namespace

QString PruneDialog::obstacle(const NetworkSpec& spec)
{
    if (spec.layers.size() < 2)
        return tr("There is no hidden layer");
    return prunableUnits(spec) > 0 ? QString() : tr("No hidden layer has more than one unit");
}

PruneDialog::PruneDialog(Document& document, const DesignLatency& latency, DesignPreview& preview, QWidget* parent,
                         JobRunner::Drive drive)
    : QDialog(parent), m_document(document), m_latency(latency), m_preview(preview),
      m_slider(new QSlider(Qt::Horizontal)), m_count(new QLabel), m_layers(wrapped({})), m_progress(new JobBar),
      m_chart(new PruneChart), m_facts(new FactGrid), m_rows(wrapped({})), m_prune(new QPushButton(tr("&Prune"))),
      m_runner(drive)
{
    setObjectName(QStringLiteral("pruneDialog"));
    setWindowTitle(tr("Prune"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(wrapped(tr("Takes out the hidden units with the smallest weights. What each of them gives on "
                                 "average goes into the biases of those that read it.")));
    column->addLayout(createSlider());
    column->addWidget(m_layers);
    column->addWidget(m_chart, 1);
    column->addWidget(m_progress);
    column->addWidget(m_facts);
    column->addWidget(m_rows);
    column->addWidget(createButtons());
    m_layers->setObjectName(QStringLiteral("pruneLayers"));
    m_rows->setObjectName(QStringLiteral("pruneRows"));
    setMinimumWidth(480);
    connect(m_chart, &Chart::partClicked, m_slider, &QSlider::setValue);
    connect(m_progress, &JobBar::cancelRequested, this, &QDialog::reject);
    connect(&m_runner, &JobRunner::progressed, m_progress, &JobBar::setProgress);
    connect(&m_runner, &JobRunner::finished, this, &PruneDialog::studied);
    connect(&document, &Document::networkChanged, this, &PruneDialog::study);
    connect(&document, &Document::datasetChanged, this, &PruneDialog::study);
    connect(&latency, &DesignLatency::changed, this, &PruneDialog::showFacts);
    connect(this, &QDialog::finished, &preview, &DesignPreview::drop);
    study();
}

QLayout* PruneDialog::createSlider()
{
    m_slider->setObjectName(QStringLiteral("pruneSlider"));
    m_slider->setAccessibleName(tr("Units to remove"));
    m_count->setObjectName(QStringLiteral("pruneCount"));
    auto* name = new QLabel(tr("&Remove"));
    name->setBuddy(m_slider);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kPadding);
    row->addWidget(name);
    row->addWidget(m_slider, 1);
    row->addWidget(m_count);
    connect(m_slider, &QSlider::valueChanged, this, &PruneDialog::choose);
    return row;
}

QWidget* PruneDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_prune->setObjectName(QStringLiteral("pruneAccept"));
    buttons->addButton(m_prune, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &PruneDialog::prune);
    return buttons;
}

/// Anew for the document as it is.
void PruneDialog::study()
{
    m_trials.clear();
    m_slider->setEnabled(false);
    m_prune->setEnabled(false);
    m_chart->setTrials({});
    m_facts->hide();
    m_progress->begin(tr("Measuring what pruning costs…"));
    m_isOutdated = m_runner.isRunning(); // then it comes back here
    m_runner.cancel();
    if (m_isOutdated)
        return;
    m_revision = m_document.revision();
    m_study = std::make_shared<PruneStudy>(m_document.network(), m_document.dataset(),
                                           PruneStudy::degreesOf(m_document.spec()));
    m_runner.start(m_study);
}

void PruneDialog::studied()
{
    if (m_isOutdated)
        return study();
    m_progress->end();
    if (m_study->error()) {
        m_chart->setEmptyText(QString::fromStdString(m_study->error()->message));
        return;
    }
    m_trials = m_study->trials();
    m_rows->setText(SampledRowsText::of(m_study->rows(), m_study->dataRows(),
                                        m_document.dataset() && m_document.dataset()->rows() > 0));
    m_chart->setTrials(m_trials);
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, static_cast<int>(m_trials.size()) - 1);
    m_slider->setValue(0);
    m_slider->setEnabled(m_trials.size() > 1);
    m_slider->setFocus();
    m_facts->show();
    choose(0);
    // Not before the facts are shown, which their layout has asked for.
    QMetaObject::invokeMethod(this, &PruneDialog::makeRoom, Qt::QueuedConnection);
}

/// For the facts, and for texts that take more lines than a layout's least size knows of.
void PruneDialog::makeRoom()
{
    m_facts->layout()->activate();
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

const PruneTrial& PruneDialog::chosen() const { return m_trials[static_cast<std::size_t>(m_slider->value())]; }

void PruneDialog::choose(int trial)
{
    if (!isReady())
        return;
    m_chart->setChosen(trial);
    m_prune->setEnabled(trial > 0);
    m_count->setText(
        tr("%1 of %2 units").arg(countText(chosen().removed), countText(hiddenUnitCount(m_document.spec()))));
    m_layers->setText(layersText());
    if (trial > 0)
        m_preview.propose(chosen().spec);
    else
        m_preview.drop();
    showFacts();
}

QString PruneDialog::layersText() const
{
    QStringList layers;
    for (std::size_t layer = 0; layer + 1 < chosen().spec.layers.size(); ++layer) {
        const int before = m_trials.front().spec.layers[layer].outputs;
        const int after = chosen().spec.layers[layer].outputs;
        const QString units =
            before == after ? countText(before) : countText(before) + QStringLiteral(" → ") + countText(after);
        layers << displayName(chosen().spec, static_cast<int>(layer)) + QStringLiteral(": ") + units;
    }
    return layers.join(QStringLiteral(", "));
}

QString PruneDialog::command() const
{
    QString line = QStringLiteral("expert prune ") + commandFileOf(m_document);
    const QString rows = m_document.files().rowsFile;
    if (m_study->isOfData() && rows.isEmpty())
        return {};
    if (m_study->isOfData())
        line += QStringLiteral(" --data ") + shellQuoted(rows);
    return line + QStringLiteral(" --keep %1").arg(hiddenUnitCount(chosen().spec));
}

void PruneDialog::setFact(const QString& key, const QString& name, const QString& before, const QString& after,
                          double change, const QString& toolTip)
{
    const QString text = m_slider->value() == 0 ? before
                                                : before + QStringLiteral(" → ") + after + QStringLiteral("  (") +
                                                      signedPercentText(change) + u')';
    m_facts->setFact(key, name, text, toolTip);
}

void PruneDialog::showFacts()
{
    if (!isReady())
        return;
    const FactLabel::Source counted = [this] { return countedProvenance(command()); };
    m_facts->setSource(counted);
    const DesignCost& before = m_trials.front().cost;
    const DesignCost& after = chosen().cost;
    const auto change = [](auto to, auto from) {
        return from == 0 ? 0.0 : static_cast<double>(to) / static_cast<double>(from) - 1;
    };
    setFact(QStringLiteral("pruneParameters"), tr("Parameters"), countText(before.parameters),
            countText(after.parameters), change(after.parameters, before.parameters));
    setFact(QStringLiteral("pruneBytes"), tr("Bytes"), bytesText(before.bytes), bytesText(after.bytes),
            change(after.bytes, before.bytes), tr("4 B for each parameter, input and unit"));
    setFact(QStringLiteral("pruneMultiplyAdds"), tr("Multiply-adds"), countText(before.multiplyAdds),
            countText(after.multiplyAdds), change(after.multiplyAdds, before.multiplyAdds));
    const auto now = m_latency.predicted(m_trials.front().spec);
    const auto then = m_latency.predicted(chosen().spec);
    const QString about = QStringLiteral("≈\u2009");
    m_facts->setSource({}); // what has the mark is not counted
    if (now && then)
        setFact(QStringLiteral("pruneLatency"), tr("Latency"), about + timeText(*now), about + timeText(*then),
                change(*then, *now), tr("Predicted by the cost model of this machine"));
    else
        m_facts->setFact(QStringLiteral("pruneLatency"), tr("Latency"), tr("not known"),
                         tr("This machine is not calibrated (Profile > Calibrate)"));
    m_facts->setSource(counted);
    showQuality();
}

void PruneDialog::showQuality()
{
    const PruneTrial& before = m_trials.front();
    const PruneTrial& after = chosen();
    const QString arrow = QStringLiteral(" → ");
    const bool isSame = after.removed == 0;
    if (before.accuracy)
        m_facts->setFact(QStringLiteral("pruneAccuracy"), tr("Rows right"),
                         percentText(*before.accuracy) + (isSame ? QString() : arrow + percentText(*after.accuracy)));
    if (before.rootMeanSquare)
        m_facts->setFact(QStringLiteral("pruneMiss"), tr("Typical miss"),
                         qualityText(*before.rootMeanSquare) +
                             (isSame ? QString() : arrow + qualityText(*after.rootMeanSquare)),
                         tr("Root of the mean squared error of the outputs"));
    m_facts->setFact(QStringLiteral("pruneChange"), tr("Outputs move by"), qualityText(after.meanChange),
                     tr("Mean of the absolute differences of all outputs to those of the whole network"));
}

void PruneDialog::prune()
{
    if (!isReady() || m_revision != m_document.revision())
        return;
    auto network = m_study->pruned(chosen().removed);
    if (!network) {
        m_rows->setText(QString::fromStdString(network.error().message));
        return;
    }
    const QString message =
        tr("%n unit(s) pruned: %1 → %2 parameters. Train on to adapt the units that stay.", nullptr, chosen().removed)
            .arg(countText(m_trials.front().cost.parameters), countText(chosen().cost.parameters));
    disconnect(&m_document, &Document::networkChanged, this, &PruneDialog::study);
    accept();
    m_document.replaceNetwork(*std::move(network), tr("Prune"));
    emit pruned(message);
}

} // namespace wb::ui
