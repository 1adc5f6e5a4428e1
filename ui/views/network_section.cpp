// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/network_section.h"

#include "core/nn/initializer.h"
#include "ui/theme/metrics.h"
#include "ui/views/fact_grid.h"
#include "ui/views/message_bar.h"
#include "ui/views/notes_edit.h"
#include "ui/views/topology_edit.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

QFormLayout* makeForm()
{
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(metrics::kPadding);
    form->setVerticalSpacing(metrics::kRowGap);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QVBoxLayout* makeColumn(QWidget* section)
{
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    return column;
}

QDoubleSpinBox* makeLimit(const char* name, QWidget* parent)
{
    auto* spin = new QDoubleSpinBox(parent);
    spin->setObjectName(QString::fromLatin1(name));
    spin->setRange(-1000, 1000);
    spin->setDecimals(4);
    spin->setSingleStep(0.05);
    return spin;
}

} // namespace

WeightsSection::WeightsSection(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_draw(new QPushButton(this)), m_kind(new QComboBox(this)),
      m_seed(new QLineEdit(this)), m_low(makeLimit("initializerLow", this)), m_high(makeLimit("initializerHigh", this)),
      m_range(new QWidget(this)), m_form(makeForm()), m_messages(new MessageBar(this))
{
    build();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &WeightsSection::showRange);
    connect(m_seed, &QLineEdit::textChanged, this, &WeightsSection::nameButton);
    for (QDoubleSpinBox* limit : {m_low, m_high})
        connect(limit, &QDoubleSpinBox::valueChanged, this, &WeightsSection::nameButton);
    connect(m_seed, &QLineEdit::returnPressed, this, &WeightsSection::draw);
    connect(m_draw, &QPushButton::clicked, this, &WeightsSection::draw);
    connect(&document, &Document::networkChanged, this, &WeightsSection::refresh);
    refresh();
}

void WeightsSection::build()
{
    m_kind->setObjectName(QStringLiteral("initializer"));
    for (const Initializer kind : {Initializer::Uniform, Initializer::FannWidrowNguyen, Initializer::NguyenWidrow,
                                   Initializer::Xavier, Initializer::He})
        m_kind->addItem(QString::fromLatin1(initializerName(kind)), static_cast<int>(kind));
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setToolTip(tr("0 to 18446744073709551615: the same seed draws the same weights on every machine"));
    m_low->setAccessibleName(tr("Lowest weight"));
    m_high->setAccessibleName(tr("Highest weight"));
    auto* limits = new QHBoxLayout(m_range);
    limits->setContentsMargins(0, 0, 0, 0);
    limits->addWidget(m_low);
    limits->addWidget(m_high);
    m_draw->setObjectName(QStringLiteral("drawWeights"));
    m_draw->setToolTip(tr("Replaces all weights, as one undo step"));

    auto* column = makeColumn(this);
    column->addWidget(makeHeading(tr("Fresh weights"), this));
    column->addLayout(m_form);
    m_form->addRow(tr("&Initialiser"), m_kind);
    m_form->addRow(tr("Range"), m_range);
    m_form->addRow(tr("See&d"), m_seed);
    column->addWidget(m_messages);
    column->addWidget(m_draw);
}

void WeightsSection::refresh()
{
    const Initialization& shown = m_document.spec().initialization;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(shown.kind)));
    m_seed->setText(QString::number(shown.seed));
    m_low->setValue(static_cast<double>(shown.low));
    m_high->setValue(static_cast<double>(shown.high));
    m_messages->dismiss();
    showRange();
}

void WeightsSection::showRange()
{
    const bool uniform = static_cast<Initializer>(m_kind->currentData().toInt()) == Initializer::Uniform;
    m_range->setVisible(uniform);
    m_form->labelForField(m_range)->setVisible(uniform);
    nameButton();
}

std::optional<Initialization> WeightsSection::wanted() const
{
    bool isNumber = false;
    Initialization wanted = m_document.spec().initialization;
    wanted.seed = m_seed->text().trimmed().toULongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    wanted.kind = static_cast<Initializer>(m_kind->currentData().toInt());
    if (wanted.kind == Initializer::Uniform) {
        wanted.low = static_cast<float>(m_low->value());
        wanted.high = static_cast<float>(m_high->value());
    }
    if (wanted == m_document.spec().initialization)
        ++wanted.seed; // after the last one comes 0
    return wanted;
}

void WeightsSection::nameButton()
{
    const auto drawn = wanted();
    const bool isNext = drawn && drawn->seed == m_document.spec().initialization.seed + 1 &&
                        m_seed->text().trimmed() != QString::number(drawn->seed);
    m_draw->setText(!drawn   ? tr("Draw new weights")
                    : isNext ? tr("Draw again with next seed %1").arg(drawn->seed)
                             : tr("Draw weights with seed %1").arg(drawn->seed));
}

void WeightsSection::draw()
{
    const auto drawn = wanted();
    if (!drawn) {
        m_messages->showError(tr("The seed is a whole number from 0 to 18446744073709551615"));
        m_seed->setFocus();
        return;
    }
    if (const auto done = m_document.setInitialization(*drawn); !done)
        m_messages->showError(QString::fromStdString(done.error().message));
}

NetworkSection::NetworkSection(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_name(new QLineEdit(this)), m_text(new TopologyEdit(document, this)),
      m_notes(new NotesEdit(this)), m_topology(new QComboBox(this)), m_facts(new FactGrid(this)),
      m_messages(new MessageBar(this))
{
    m_facts->setSource([this] { return countedProvenance(infoCommand(m_document)); });
    build();
    connect(m_name, &QLineEdit::editingFinished, this, &NetworkSection::describe);
    connect(m_topology, &QComboBox::activated, this, &NetworkSection::submitTopology);
    connect(&document, &Document::networkChanged, this, &NetworkSection::refresh);
    connect(&document, &Document::descriptionChanged, this, &NetworkSection::refresh);
    connect(m_notes, &NotesEdit::edited, this, &NetworkSection::describe);
    connect(&document, &Document::replaced, m_notes, &NotesEdit::dropDraft);
    refresh();
}

void NetworkSection::build()
{
    m_name->setObjectName(QStringLiteral("expertName"));
    m_notes->setObjectName(QStringLiteral("expertNotes"));
    m_notes->setPlaceholderText(tr("What it is for, why it is built like this"));
    m_notes->setToolTip(tr("Kept with the expert as its summary; leaving the field makes it one undo step"));
    m_topology->setObjectName(QStringLiteral("topology"));
    m_topology->addItem(tr("layered"), static_cast<int>(Topology::Layered));
    m_topology->addItem(tr("shortcut"), static_cast<int>(Topology::Shortcut));
    m_topology->setItemData(0, tr("Each layer sees the layer before it"), Qt::ToolTipRole);
    m_topology->setItemData(1, tr("Each layer sees the inputs and every layer before it"), Qt::ToolTipRole);
    auto* column = makeColumn(this);
    column->addWidget(makeHeading(tr("Expert"), this));
    auto* form = makeForm();
    form->addRow(tr("Na&me"), m_name);
    auto* topology = new QLabel(tr("&Topology"), this); // above its line, which needs the width
    topology->setBuddy(m_text);
    form->addRow(topology);
    form->addRow(m_text);
    form->addRow(tr("&Connections"), m_topology);
    form->addRow(tr("N&otes"), m_notes);
    column->addLayout(form);
    column->addWidget(m_messages);
    column->addWidget(m_facts);
}

void NetworkSection::describe()
{
    Expert described = m_document.toExpert();
    described.name = m_name->text().trimmed().toStdString();
    described.summary = m_notes->toPlainText().toStdString();
    m_notes->dropDraft();
    m_document.describe(described);
}

void NetworkSection::submitTopology()
{
    NetworkSpec edited = m_document.spec();
    edited.topology = static_cast<Topology>(m_topology->currentData().toInt());
    const auto done = m_document.submit(std::move(edited), tr("Make the network %1").arg(m_topology->currentText()));
    if (!done) {
        refresh();
        m_messages->showError(QString::fromStdString(done.error().message));
    }
}

void NetworkSection::refresh()
{
    const LayerCost& total = m_document.cost().total;
    m_messages->dismiss();
    m_name->setText(QString::fromStdString(m_document.expert().name));
    m_notes->setNotes(QString::fromStdString(m_document.expert().summary));
    m_topology->setCurrentIndex(m_topology->findData(static_cast<int>(m_document.spec().topology)));
    m_facts->setFact(QStringLiteral("totalParameters"), tr("Parameters"), countText(total.parameters),
                     tr("Weights and biases that exist"));
    m_facts->setFact(QStringLiteral("totalMultiplyAdds"), tr("Multiply-adds"), countText(total.multiplyAdds),
                     tr("One for each weight and each scaled column; adding the bias is not counted"));
    m_facts->setFact(QStringLiteral("totalBytes"), tr("Weights"), bytesText(total.weightBytes),
                     tr("4 B for each parameter, 16 B for each scaled column; 1 kB = 1000 B"));
    m_facts->setFact(QStringLiteral("totalActivations"), tr("Activations"), bytesText(total.activationBytes),
                     tr("4 B for each value of one row, inputs included"));
}

} // namespace wb::ui
