// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/trainings_dialog.h"

#include "ui/charts/loss_chart.h"
#include "ui/document/layer_text.h"
#include "ui/models/training_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/message_bar.h"
#include "ui/views/report_table.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

constexpr int kShownDigest = 16; ///< Characters of a SHA-256; the tool tip has all.
constexpr int kTableHeight = 150;
constexpr int kFactsWidth = 340;
constexpr QSize kTrainingsSize{980, 600};

} // namespace

TrainingsDialog::TrainingsDialog(const Library& library, ExpertId id, const QString& name, QWidget* parent)
    : QDialog(parent), m_library(library), m_id(id), m_messages(new MessageBar),
      m_table(reportTable(m_model, QStringLiteral("trainingsTable"))), m_chart(new LossChart),
      m_repeat(new QPushButton(tr("&Repeat")))
{
    setObjectName(QStringLiteral("trainingsDialog"));
    setWindowTitle(tr("Trainings of %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setHandleWidth(metrics::kRowGap);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(createPicture());
    parts->setStretchFactor(1, 1);
    parts->setSizes({kTableHeight, kTrainingsSize.height() - kTableHeight});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(m_messages);
    column->addWidget(parts, 1);
    column->addWidget(createButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TrainingsDialog::showChoice);
    connect(m_table, &QTableView::activated, this, &TrainingsDialog::repeat);
    connect(&m_library, &Library::changed, this, &TrainingsDialog::refresh);
    connect(m_chart, &Chart::exportFailed, m_messages, &MessageBar::showError);
    resize(kTrainingsSize);
    refresh();
    m_table->setFocus();
}

QWidget* TrainingsDialog::createPicture()
{
    auto* facts = new QWidget;
    m_facts = new QFormLayout(facts);
    m_facts->setContentsMargins(0, 0, metrics::kRowGap, 0);
    m_facts->setHorizontalSpacing(metrics::kPadding);
    m_facts->setVerticalSpacing(metrics::kGap);
    m_facts->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("trainingFacts"));
    scroll->setWidget(facts);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(kFactsWidth);
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setHandleWidth(metrics::kRowGap);
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_chart);
    sides->addWidget(scroll);
    sides->setStretchFactor(0, 1);
    return sides;
}

QWidget* TrainingsDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_repeat->setObjectName(QStringLiteral("trainingRepeat"));
    m_repeat->setToolTip(
        tr("Put these settings, the seed too, into the form of the Training tab, or of Grow by cascade"));
    buttons->addButton(m_repeat, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_repeat, &QPushButton::clicked, this, &TrainingsDialog::repeat);
    return buttons;
}

void TrainingsDialog::refresh()
{
    auto trainings = m_library.trainings(m_id);
    if (!trainings) {
        m_messages->showError(QString::fromStdString(trainings.error().message));
        return;
    }
    if (trainings->empty())
        m_messages->show(
            MessageBar::Kind::Info,
            tr("No training was kept of this expert: one is kept with the version that is saved after it."));
    m_model.setTrainings(std::move(*trainings));
    m_table->resizeColumnsToContents();
    m_table->selectRow(0);
    showChoice();
}

void TrainingsDialog::showChoice()
{
    const StoredTraining* training = m_model.trainingAt(m_table->currentIndex().row());
    m_repeat->setEnabled(training != nullptr);
    m_chart->clear();
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    if (!training)
        return;
    m_chart->add(training->curve);
    showFacts(*training);
}

void TrainingsDialog::addFact(const QString& name, const QString& value, const QString& toolTip)
{
    auto* label = new QLabel(name);
    label->setProperty("role", QStringLiteral("secondary"));
    auto* text = new QLabel(value);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(toolTip);
    m_facts->addRow(label, text);
}

void TrainingsDialog::showRows(const QString& name, const TrainingData& rows)
{
    const QString digest = QString::fromStdString(rows.digest);
    addFact(name, tr("%1, %2 inputs, %3 targets, from %4")
                      .arg(countText(rows.rows), countText(rows.inputs), countText(rows.targets),
                           QString::fromStdString(rows.source)));
    addFact(tr("SHA-256"), digest.left(kShownDigest) + u'…', digest);
}

void TrainingsDialog::showFacts(const StoredTraining& training)
{
    for (const auto& [name, value] : TrainingText::settings(training.settings))
        addFact(name, value);
    if (const QString others = TrainingText::otherSettings(training.settings); !others.isEmpty())
        addFact(tr("And"), others);
    if (const EpochRecord* best = TrainingText::best(training.curve); best != nullptr && training.settings.cascade)
        addFact(tr("Grew to"),
                tr("%n hidden unit(s), the lowest error with %1", nullptr, training.curve.back().hiddenUnits)
                    .arg(countText(best->hiddenUnits)));
    showRows(tr("Rows"), training.data);
    if (training.validation)
        showRows(tr("Validation rows"), *training.validation);
    const double seconds = std::chrono::duration<double>(training.ended - training.started).count();
    addFact(tr("Took"), tr("%1 s").arg(QString::number(seconds, 'g', 3)));
    const Environment& machine = training.environment;
    addFact(tr("Machine"), QString::fromStdString(machine.cpu));
    addFact(tr("System"), QString::fromStdString(machine.system));
    addFact(tr("Build"), QString::fromStdString(machine.version + ", " + machine.compiler + ", " + machine.kernels));
}

void TrainingsDialog::repeat()
{
    const StoredTraining* training = m_model.trainingAt(m_table->currentIndex().row());
    if (!training)
        return;
    const TrainingSettings settings = training->settings;
    const QString caveat = TrainingText::repeatCaveat(*training);
    accept();
    emit repeatRequested(settings, caveat);
}

} // namespace wb::ui
