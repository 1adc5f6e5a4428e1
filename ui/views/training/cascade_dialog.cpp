// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/cascade_dialog.h"

#include "ui/jobs/training_start.h"
#include "ui/models/training_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/message_bar.h"
#include "ui/views/number_spin_box.h"
#include "ui/views/report_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <limits>

namespace wb::ui {

namespace {

constexpr int kMostCascadeUnits = 62; // a layer each, beside inputs and outputs
constexpr int kUnitsToBegin = 10;
constexpr double kGoalToBegin = 0.001;
constexpr double kMostShare = 0.9;
constexpr double kShareToBegin = 0.2;
constexpr qint64 kFewRows = 50; // of which none is put aside
constexpr std::array kCascadeAlgorithms{Algorithm::Rprop, Algorithm::FannRprop, Algorithm::Quickprop,
                                        Algorithm::Sarprop};

/// The outputs as they are designed, with nothing before them but the inputs.
Result<Network> bareNetwork(const Network& network, std::uint64_t seed)
{
    NetworkSpec spec = network.spec();
    spec.layers.erase(spec.layers.begin(), spec.layers.end() - 1);
    spec.topology = Topology::Layered;
    spec.connectionRate = 1;
    spec.initialization.seed = seed;
    return Network::create(std::move(spec));
}

} // namespace

CascadeDialog::CascadeDialog(Document& document, QWidget* parent, JobRunner::Drive drive)
    : QDialog(parent), m_document(document), m_messages(new MessageBar), m_units(new QSpinBox),
      m_algorithm(new QComboBox), m_goal(new NumberSpinBox), m_share(new NumberSpinBox), m_seed(new QLineEdit),
      m_fileRules(new QCheckBox(tr("&Rules of the FANN file"))),
      m_table(reportTable(m_model, QStringLiteral("cascadeTable"))), m_state(new QLabel), m_progress(new QProgressBar),
      m_grow(new QPushButton), m_take(new QPushButton(tr("&Take this network"))), m_runner(drive)
{
    setObjectName(QStringLiteral("cascadeDialog"));
    setWindowTitle(tr("Grow by cascade"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kPadding, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addWidget(m_messages);
    column->addWidget(createForm());
    m_table->setAccessibleName(tr("Networks by their hidden units"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(CascadeModel::JoinedColumn, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    column->addWidget(createFoot());
    connect(&m_runner, &JobRunner::progressed, this, &CascadeDialog::follow);
    connect(&m_runner, &JobRunner::finished, this, &CascadeDialog::end);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CascadeDialog::updateButtons);
    resize(760, 520);
    updateButtons();
}

QWidget* CascadeDialog::createForm()
{
    m_units->setObjectName(QStringLiteral("cascadeUnits"));
    m_units->setRange(1, kMostCascadeUnits);
    m_units->setValue(kUnitsToBegin);
    m_algorithm->setObjectName(QStringLiteral("cascadeAlgorithm"));
    for (const Algorithm algorithm : kCascadeAlgorithms)
        m_algorithm->addItem(TrainingText::algorithm(algorithm), static_cast<int>(algorithm));
    m_goal->setObjectName(QStringLiteral("cascadeGoal"));
    m_goal->setRange(0, std::numeric_limits<float>::max());
    m_goal->setValue(kGoalToBegin);
    m_share->setObjectName(QStringLiteral("cascadeShare"));
    m_share->setRange(0, kMostShare);
    m_share->setSingleStep(0.05);
    const auto& rows = m_document.dataset();
    m_share->setValue(rows && rows->rows() >= kFewRows ? kShareToBegin : 0);
    m_share->setToolTip(tr("The share of the rows that choose the best network; 0: the train error does"));
    m_seed->setObjectName(QStringLiteral("cascadeSeed"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,19}")), m_seed));
    m_seed->setText(QStringLiteral("1"));
    auto* form = new QWidget;
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins(0, 0, 0, 0);
    auto* about =
        new QLabel(tr("Begins with the inputs and outputs of the open network and nothing between them. A unit joins "
                      "at a time, each a layer of its own that sees everything before it."));
    about->setWordWrap(true);
    about->setProperty("role", QStringLiteral("secondary"));
    fields->addRow(about);
    fields->addRow(tr("&Units at most"), m_units);
    fields->addRow(tr("&Algorithm"), m_algorithm);
    fields->addRow(tr("&Ends at error"), m_goal);
    fields->addRow(tr("&Validation"), m_share);
    fields->addRow(tr("&Seed"), m_seed);
    fields->addRow(QString(), m_fileRules);
    addFileRules();
    return form;
}

/// A network that came from a FANN file has cascade settings of its own; most are what is usual anyway.
void CascadeDialog::addFileRules()
{
    const auto& fann = m_document.expert().fann;
    const bool saysMore = fann && !(cascadeRulesOf(*fann) == CascadeRules());
    m_fileRules->setObjectName(QStringLiteral("cascadeFileRules"));
    m_fileRules->setToolTip(tr("Candidates, their functions and when a phase ends, as the file that this network came "
                               "from sets them; otherwise FANN's usual ones"));
    m_fileRules->setVisible(saysMore);
    m_fileRules->setChecked(saysMore);
}

QWidget* CascadeDialog::createFoot()
{
    m_state->setObjectName(QStringLiteral("cascadeState"));
    m_state->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("cascadeProgress"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_grow->setObjectName(QStringLiteral("cascadeGrow"));
    m_take->setObjectName(QStringLiteral("cascadeTake"));
    buttons->addButton(m_grow, QDialogButtonBox::ActionRole);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    m_grow->setDefault(true);
    connect(m_grow, &QPushButton::clicked, this, [this] { isGrowing() ? m_runner.cancel() : start(); });
    connect(m_take, &QPushButton::clicked, this, &CascadeDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_state);
    column->addWidget(m_progress);
    column->addWidget(buttons);
    return foot;
}

void CascadeDialog::showSettings(const TrainingSettings& settings)
{
    const CascadeConfig config = cascadeConfigOf(settings);
    m_repeated = settings;
    m_units->setValue(config.maxUnits);
    m_algorithm->setCurrentIndex(m_algorithm->findData(static_cast<int>(config.training.algorithm)));
    m_goal->setValue(config.training.targetError);
    m_share->setValue(settings.validationShare);
    m_seed->setText(QString::number(config.training.seed));
    m_fileRules->setChecked(false); // the rules are those that were kept
    m_fileRules->hide();
}

TrainingSettings CascadeDialog::settings() const
{
    const auto algorithm = static_cast<Algorithm>(m_algorithm->currentData().toInt());
    CascadeConfig config;
    config.training = configFor(algorithm);
    if (m_repeated) {
        config = cascadeConfigOf(*m_repeated);
        if (config.training.algorithm != algorithm) {
            const Loss loss = config.training.loss;
            config.training = configFor(algorithm);
            config.training.loss = loss;
        }
    } else if (m_fileRules->isChecked() && m_document.expert().fann) {
        static_cast<CascadeRules&>(config) = cascadeRulesOf(*m_document.expert().fann);
    }
    config.training.seed = m_seed->text().toULongLong();
    config.training.targetError = m_goal->value();
    config.maxUnits = m_units->value();
    if (m_document.spec().layers.back().isSoftmax())
        config.training.loss = Loss::CrossEntropy;
    TrainingSettings settings = settingsOf(config);
    settings.validationShare = m_share->value();
    if (m_repeated)
        settings.ownSplitSeed = m_repeated->ownSplitSeed;
    return settings;
}

Result<std::shared_ptr<CascadeJob>> CascadeDialog::job() const
{
    const auto& rows = m_document.dataset();
    if (!rows || rows->rows() == 0)
        return fail(ErrorCode::InvalidArgument,
                    tr("There are no rows to grow a network for; load some in the Data tab").toStdString());
    const TrainingSettings settings = this->settings();
    auto sets = trainingSets(rows, settings);
    if (!sets)
        return passOn(sets);
    const auto bare = bareNetwork(m_document.network(), settings.config.seed);
    if (!bare)
        return passOn(bare);
    auto cascade = Cascade::create(*bare, *std::move(sets), cascadeConfigOf(settings));
    if (!cascade)
        return passOn(cascade);
    return std::make_shared<CascadeJob>(*std::move(cascade), rows, *bare, settings);
}

void CascadeDialog::start()
{
    auto made = job();
    if (!made) {
        const QString why = QString::fromStdString(made.error().message);
        return m_messages->showError(
            m_fileRules->isChecked()
                ? tr("%1. The rules are those of the FANN file; without them it may grow.").arg(why)
                : why);
    }
    m_messages->dismiss();
    m_model.clear();
    m_state->setText(tr("The outputs learn…"));
    m_progress->show();
    m_job = *std::move(made);
    m_runner.start(m_job);
    updateButtons();
}

void CascadeDialog::follow()
{
    const bool wasAtEnd = m_table->currentIndex().row() + 1 == m_model.rowCount() || !m_table->currentIndex().isValid();
    m_model.add(m_job->grown(m_model.rows().size()));
    m_progress->setValue(qRound(m_job->progress() * 100));
    if (const int best = m_model.best(); best >= 0) {
        if (wasAtEnd)
            m_table->selectRow(best);
        m_state->setText(tr("%n hidden unit(s) so far", nullptr, m_model.rows().back().record.units));
    }
}

void CascadeDialog::end(bool wasStopped)
{
    follow();
    m_progress->hide();
    const QString why = wasStopped ? tr("stopped") : endText(m_job->cascade().end());
    m_state->setText(m_model.rowCount() == 0 ? tr("Ended before there was a network: %1").arg(why)
                                             : tr("Ended: %1").arg(why));
    updateButtons();
}

QString CascadeDialog::endText(CascadeEnd end)
{
    switch (end) {
    case CascadeEnd::TargetError:
        return tr("the error is at its target");
    case CascadeEnd::Units:
        return tr("it has as many units as it may have");
    case CascadeEnd::NoCandidate:
        return tr("no candidate would lessen the error");
    case CascadeEnd::Diverged:
        return tr("it diverged; the networks before that are kept");
    case CascadeEnd::Growing:
    case CascadeEnd::Time:
        break;
    }
    return tr("the time is up");
}

void CascadeDialog::take()
{
    const int row = m_table->currentIndex().row();
    // It began anew: what the network before it had learnt is not part of how it came about.
    m_document.replaceNetwork(m_model.rows()[static_cast<std::size_t>(row)].network, tr("Grow by cascade"),
                              Trainings{std::make_shared<const TrainingRun>(m_job->toRun())});
    accept();
}

void CascadeDialog::updateButtons()
{
    m_grow->setText(isGrowing() ? tr("S&top") : tr("&Grow"));
    for (QWidget* field :
         {static_cast<QWidget*>(m_units), static_cast<QWidget*>(m_algorithm), static_cast<QWidget*>(m_goal),
          static_cast<QWidget*>(m_share), static_cast<QWidget*>(m_seed), static_cast<QWidget*>(m_fileRules)})
        field->setEnabled(!isGrowing());
    m_take->setEnabled(!isGrowing() && m_table->selectionModel()->hasSelection());
}

} // namespace wb::ui
