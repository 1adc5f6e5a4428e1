// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/pool_form.h"

#include "core/pool/pool_config.h"
#include "ui/document/layer_text.h"
#include "ui/models/pool_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/fact_grid.h"
#include "ui/views/pool/byte_spin_box.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace wb::ui {

namespace {

constexpr int kFormWidth = 272;
#ifdef Q_OS_WASM
constexpr int kMostRequests = 2'000'000; ///< They are made in one go, and the page has one thread.
#else
constexpr int kMostRequests = static_cast<int>(kTraceRequests);
#endif
constexpr int kMostFormExperts = 1'000'000;
constexpr std::size_t kLargestExpert = std::size_t{1} << 30U;

QSpinBox* countBox(int least, int most, int value)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    box->setKeyboardTracking(false);
    return box;
}

QDoubleSpinBox* realBox(double least, double most, double value, double step)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(least, most);
    box->setDecimals(2);
    box->setSingleStep(step);
    box->setValue(value);
    return box;
}

/// As the kinds of machine are called on the command line.
QString presetText(const PoolPreset& preset)
{
    if (preset.name == "edge")
        return PoolForm::tr("Edge: 16 MiB, 5 experts");
    if (preset.name == "browser")
        return PoolForm::tr("Browser: 64 MiB, 25 experts");
    if (preset.name == "desktop")
        return PoolForm::tr("Desktop: 128 MiB, 50 experts");
    return PoolForm::tr("Server: 256 MiB, 100 experts");
}

} // namespace

PoolForm::PoolForm(PoolSession& session, QWidget* parent) : QScrollArea(parent), m_session(session)
{
    setObjectName(QStringLiteral("poolForm"));
    setFixedWidth(kFormWidth);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, metrics::kPadding, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(makeHeading(tr("Memory"), content));
    column->addWidget(createMemory());
    column->addSpacing(metrics::kRowGap);
    column->addWidget(makeHeading(tr("Requests"), content));
    column->addWidget(createRequests());
    column->addStretch(1);
    setWidget(content);
    connect(&m_session, &PoolSession::configChanged, this, &PoolForm::showLimits);
    setLibraryExperts(0);
    showPattern();
    showLimits();
}

template <typename Field>
Field* PoolForm::addField(QFormLayout* form, const QString& label, Field* field, const char* name, const QString& tip)
{
    field->setObjectName(QString::fromLatin1(name));
    field->setToolTip(tip);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    field->setMinimumWidth(80);
    form->addRow(label, field);
    return field;
}

QWidget* PoolForm::createRequests()
{
    auto* page = new QWidget;
    m_requests = new QFormLayout(page);
    m_requests->setContentsMargins(0, 0, 0, 0);
    m_requests->setSpacing(metrics::kRowGap);
    m_requests->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const TraceRecipe usual;
    m_pattern = addField(m_requests, tr("&Pattern"), new QComboBox, "poolPattern", tr("Who is asked for, and when"));
    m_pattern->addItems({tr("Zipf: few are popular"), tr("Uniform: all alike"), tr("Bursts: many in a row"),
                         tr("Phases: changing sets")});
    m_exponent = addField(m_requests, tr("E&xponent"), realBox(0, 10, usual.exponent, 0.1), "poolExponent",
                          tr("Expert k is asked for like 1 / k to this power"));
    m_burst = addField(m_requests, tr("In a ro&w"), realBox(1, 1e6, usual.burst, 1), "poolBurst",
                       tr("Mean length of a burst of requests for one expert"));
    m_phases = addField(m_requests, tr("P&hases"), countBox(1, 100'000, static_cast<int>(usual.phases)), "poolPhases",
                        tr("How often another set of experts is drawn"));
    m_workingSet = addField(m_requests, tr("Set of"), countBox(1, kMostFormExperts, static_cast<int>(usual.workingSet)),
                            "poolWorkingSet", tr("How many experts a phase asks for"));
    m_count = addField(m_requests, tr("Re&quests"), countBox(1, kMostRequests, static_cast<int>(usual.requests)),
                       "poolRequests", tr("How many requests to make"));
    m_seed = addField(m_requests, tr("Seed"), countBox(0, std::numeric_limits<int>::max(), 1), "poolSeed",
                      tr("The same seed gives the same requests, on every machine"));
    addExperts();
    addButtons();
    connect(m_pattern, &QComboBox::currentIndexChanged, this, &PoolForm::showPattern);
    connect(m_whose, &QComboBox::currentIndexChanged, this, &PoolForm::showPattern);
    return page;
}

void PoolForm::addExperts()
{
    const TraceRecipe usual;
    m_whose = addField(m_requests, tr("Wh&ose"), new QComboBox, "poolWhose",
                       tr("Whose sizes: drawn between two, or what the experts of the library really take in memory"));
    m_experts = addField(m_requests, tr("Experts"), countBox(1, kMostFormExperts, static_cast<int>(usual.experts)),
                         "poolExperts", tr("How many experts there are"));
    m_least = addField(m_requests, tr("From"), new ByteSpinBox, "poolLeast", tr("The smallest that may be drawn"));
    m_most = addField(m_requests, tr("To"), new ByteSpinBox, "poolMost", tr("The largest that may be drawn"));
    for (ByteSpinBox* size : {m_least, m_most})
        size->setMaximum(static_cast<double>(kLargestExpert));
    m_least->setBytes(usual.leastBytes);
    m_most->setBytes(usual.mostBytes);
}

void PoolForm::addButtons()
{
    m_generate = new QPushButton(tr("&Generate"));
    m_generate->setObjectName(QStringLiteral("poolGenerate"));
    m_generate->setToolTip(tr("Make these requests and replay them"));
    m_load = new QPushButton(tr("&Load trace…"));
    m_load->setObjectName(QStringLiteral("poolLoad"));
    m_load->setToolTip(tr("Requests from a file: one name a line, or CSV with the columns id, time and bytes"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_generate, 1);
    buttons->addWidget(m_load, 1);
    m_requests->addRow(buttons);
    connect(m_generate, &QPushButton::clicked, this, &PoolForm::generateRequested);
    connect(m_load, &QPushButton::clicked, this, &PoolForm::loadRequested);
}

QWidget* PoolForm::createMemory()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(metrics::kRowGap);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_preset = addField(form, tr("&Kind"), new QComboBox, "poolPreset", tr("Budgets for kinds of machine"));
    m_preset->addItem(tr("Own limits"));
    for (const PoolPreset& preset : kPoolPresets)
        m_preset->addItem(presetText(preset));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMinimumContentsLength(12);
    m_budget = addField(form, tr("B&udget"), new ByteSpinBox, "poolBudget",
                        tr("Memory for the experts: 2 MB, 64 kB, 16 MiB; also the dashed line of the chart"));
    m_mostExperts = addField(form, tr("At mos&t"), countBox(0, kMostFormExperts, 0), "poolMostExperts",
                             tr("How many experts may be in memory at one time"));
    m_mostExperts->setSpecialValueText(tr("as many as fit"));
    m_policy = addField(form, tr("Pol&icy"), new QComboBox, "poolPolicy", tr("Who goes first when room is needed"));
    for (const EvictionPolicy policy : kEvictionPolicies)
        m_policy->addItem(policyText(policy));
    connect(m_preset, &QComboBox::activated, this, &PoolForm::takePreset);
    connect(m_budget, &ByteSpinBox::valueChanged, this, [this] { m_session.setBudget(m_budget->bytes()); });
    connect(m_mostExperts, &QSpinBox::valueChanged, this,
            [this](int most) { m_session.setMostExperts(static_cast<std::size_t>(most)); });
    connect(m_policy, &QComboBox::activated, this,
            [this](int index) { m_session.setPolicy(kEvictionPolicies.at(static_cast<std::size_t>(index))); });
    return page;
}

void PoolForm::takePreset(int index)
{
    if (index < 1)
        return;
    const PoolConfig& config = kPoolPresets.at(static_cast<std::size_t>(index) - 1).config;
    m_session.setLimits(config.budgetBytes, config.mostExperts);
}

void PoolForm::showLimits()
{
    const ReplayConfig& config = m_session.config();
    const QSignalBlocker budget(m_budget);
    const QSignalBlocker most(m_mostExperts);
    m_budget->setBytes(config.budgetBytes);
    m_mostExperts->setValue(static_cast<int>(config.mostExperts));
    m_policy->setCurrentIndex(static_cast<int>(config.policy));
    int preset = 0;
    for (std::size_t i = 0; i < kPoolPresets.size(); ++i)
        if (kPoolPresets.at(i).config.budgetBytes == config.budgetBytes &&
            kPoolPresets.at(i).config.mostExperts == config.mostExperts)
            preset = static_cast<int>(i) + 1;
    m_preset->setCurrentIndex(preset);
}

void PoolForm::showPattern()
{
    const auto pattern = static_cast<TracePattern>(m_pattern->currentIndex());
    const bool isDrawn = sizes() == PoolSource::Sizes::Drawn;
    const auto show = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        m_requests->labelForField(field)->setVisible(shown);
    };
    show(m_exponent, pattern == TracePattern::Zipf || pattern == TracePattern::Bursts);
    show(m_burst, pattern == TracePattern::Bursts);
    show(m_phases, pattern == TracePattern::Phases);
    show(m_workingSet, pattern == TracePattern::Phases);
    for (QWidget* field :
         {static_cast<QWidget*>(m_experts), static_cast<QWidget*>(m_least), static_cast<QWidget*>(m_most)})
        show(field, isDrawn);
}

void PoolForm::setLibraryExperts(int count)
{
    const QSignalBlocker blocker(m_whose);
    const int chosen = std::max(m_whose->currentIndex(), 0);
    m_whose->clear();
    m_whose->addItem(tr("Mixed sizes, drawn"));
    if (count > 0)
        m_whose->addItem(count == 1 ? tr("The library's 1 expert")
                                    : tr("The library's %1 experts").arg(countText(count)));
    m_whose->setCurrentIndex(std::min(chosen, m_whose->count() - 1));
    m_whose->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (m_least)
        showPattern();
}

PoolSource::Sizes PoolForm::sizes() const
{
    return m_whose->currentIndex() == 1 ? PoolSource::Sizes::Library : PoolSource::Sizes::Drawn;
}

TraceRecipe PoolForm::recipe() const
{
    TraceRecipe recipe;
    recipe.pattern = static_cast<TracePattern>(m_pattern->currentIndex());
    recipe.seed = static_cast<std::uint64_t>(m_seed->value());
    recipe.requests = static_cast<std::size_t>(m_count->value());
    recipe.experts = static_cast<std::size_t>(m_experts->value());
    recipe.exponent = m_exponent->value();
    recipe.burst = m_burst->value();
    recipe.phases = static_cast<std::size_t>(m_phases->value());
    recipe.workingSet = static_cast<std::size_t>(m_workingSet->value());
    recipe.leastBytes = m_least->bytes();
    recipe.mostBytes = m_most->bytes();
    return recipe;
}

void PoolForm::setRecipe(const TraceRecipe& recipe)
{
    m_pattern->setCurrentIndex(static_cast<int>(recipe.pattern));
    m_seed->setValue(static_cast<int>(recipe.seed));
    m_count->setValue(static_cast<int>(recipe.requests));
    m_experts->setValue(static_cast<int>(recipe.experts));
    m_exponent->setValue(recipe.exponent);
    m_burst->setValue(recipe.burst);
    m_phases->setValue(static_cast<int>(recipe.phases));
    m_workingSet->setValue(static_cast<int>(recipe.workingSet));
    m_least->setBytes(recipe.leastBytes);
    m_most->setBytes(recipe.mostBytes);
}

void PoolForm::focusBudget()
{
    ensureWidgetVisible(m_budget);
    m_budget->setFocus(Qt::ShortcutFocusReason);
    m_budget->selectAll();
}

void PoolForm::setBusy(bool busy)
{
    m_generate->setEnabled(!busy);
    m_load->setEnabled(!busy);
}

} // namespace wb::ui
