// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/data/generate_dialog.h"

#include "ui/document/network_fit.h"
#include "ui/theme/metrics.h"
#include "ui/views/data/rows_picture.h"
#include "ui/views/number_spin_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QSpinBox>

namespace wb::ui {

namespace {

constexpr int kPictureRows = 400;

QString generatorTitle(Generator kind)
{
    switch (kind) {
    case Generator::Xor:
        return GenerateDialog::tr("XOR");
    case Generator::Parity:
        return GenerateDialog::tr("Parity of bits");
    case Generator::TwoSpirals:
        return GenerateDialog::tr("Two spirals");
    case Generator::Circles:
        return GenerateDialog::tr("Circle in a circle");
    case Generator::Moons:
        return GenerateDialog::tr("Two moons");
    case Generator::Sine:
        return GenerateDialog::tr("Sine");
    case Generator::Function:
        return GenerateDialog::tr("Formula of x");
    case Generator::Waveform:
        return GenerateDialog::tr("Waveform (Breiman), 21 inputs");
    case Generator::SegmentDigits:
        return GenerateDialog::tr("Segment digits, 8 × 8");
    case Generator::Led7:
        return GenerateDialog::tr("Faulty display (LED-7)");
    case Generator::Friedman1:
        break;
    }
    return GenerateDialog::tr("Friedman #1, 10 inputs");
}

int usualRows(Generator kind)
{
    return kind == Generator::Xor ? 4 : kind == Generator::TwoSpirals ? 194 : kind == Generator::Parity ? 64 : 400;
}

} // namespace

GenerateDialog::GenerateDialog(Document& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_form(new QFormLayout), m_kind(new QComboBox), m_rows(new QSpinBox),
      m_noise(new NumberSpinBox), m_bits(new QSpinBox), m_formula(new QLineEdit), m_low(new NumberSpinBox),
      m_high(new NumberSpinBox), m_seed(new QLineEdit), m_seedPart(createSeed()), m_fit(new QCheckBox),
      m_picture(new RowsPicture), m_error(new QLabel)
{
    setObjectName(QStringLiteral("generateDialog"));
    setWindowTitle(tr("Generate rows"));
    createFields();
    m_error->setObjectName(QStringLiteral("generateError"));
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_fit->setObjectName(QStringLiteral("generateFit"));
    m_fit->setChecked(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_make = buttons->addButton(tr("&Generate"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(QStringLiteral("generateButton"));
    m_make->setProperty("primary", true);
    m_make->setDefault(true);
    auto* body = new QHBoxLayout;
    body->setSpacing(metrics::kGroupGap);
    body->addLayout(m_form, 1);
    body->addWidget(m_picture, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap, metrics::kGroupGap);
    column->setSpacing(metrics::kPadding);
    column->addLayout(body, 1);
    column->addWidget(m_fit);
    column->addWidget(m_error);
    column->addWidget(buttons);
    resize(640, 360);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &GenerateDialog::take);
    showKind();
}

QWidget* GenerateDialog::createSeed()
{
    m_seed->setObjectName(QStringLiteral("generateSeed"));
    m_seed->setText(QStringLiteral("1"));
    m_seed->setToolTip(tr("Same seed, same rows, on every machine"));
    m_seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,19}")), m_seed));
    auto* another = new QPushButton;
    another->setObjectName(QStringLiteral("generateOtherSeed"));
    another->setText(tr("Another"));
    another->setAutoDefault(false);
    another->setToolTip(tr("Draw another seed"));
    connect(another, &QPushButton::clicked, this,
            [this] { m_seed->setText(QString::number(QRandomGenerator::global()->bounded(1, 1'000'000))); });
    connect(m_seed, &QLineEdit::textChanged, this, &GenerateDialog::showPicture);
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_seed, 1);
    row->addWidget(another);
    return part;
}

void GenerateDialog::createFields()
{
    m_form->setHorizontalSpacing(metrics::kPadding);
    m_form->setVerticalSpacing(metrics::kRowGap);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const GeneratorInfo& info : generatorInfos())
        m_kind->addItem(generatorTitle(info.kind), static_cast<int>(info.kind));
    m_rows->setRange(1, kMostRows);
    m_noise->setRange(0, 1000);
    m_noise->setSingleStep(0.05);
    m_noise->setToolTip(tr("Standard deviation of what is added; for the faulty display a probability"));
    m_bits->setRange(1, 20);
    m_bits->setValue(GeneratorSettings().bits);
    m_formula->setText(QStringLiteral("sin(2*pi*x)/(1+x^2)"));
    m_formula->setToolTip(tr("Of x: numbers, + − * / ^, parentheses, pi, sin cos tan exp log sqrt abs"));
    m_low->setRange(-1e9, 1e9);
    m_high->setRange(-1e9, 1e9);
    m_low->setValue(-3);
    m_high->setValue(3);
    const std::tuple<QString, QWidget*, const char*> fields[] = {
        {tr("&Kind"), m_kind, "generateKind"},    {tr("&Formula"), m_formula, "generateFormula"},
        {tr("&Rows"), m_rows, "generateRows"},    {tr("&Bits"), m_bits, "generateBits"},
        {tr("x fro&m"), m_low, "generateLow"},    {tr("x &to"), m_high, "generateHigh"},
        {tr("&Noise"), m_noise, "generateNoise"}, {tr("&Seed"), m_seedPart, "generateSeedPart"}};
    for (const auto& [text, field, name] : fields) {
        field->setObjectName(QString::fromLatin1(name));
        m_form->addRow(text, field);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, &GenerateDialog::showKind);
    connect(m_formula, &QLineEdit::textChanged, this, &GenerateDialog::showPicture);
    for (QSpinBox* box : {m_rows, m_bits})
        connect(box, &QSpinBox::valueChanged, this, &GenerateDialog::showPicture);
    for (NumberSpinBox* box : {m_noise, m_low, m_high})
        connect(box, &NumberSpinBox::valueChanged, this, &GenerateDialog::showPicture);
}

void GenerateDialog::setKind(Generator kind) { m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind))); }

GeneratorSettings GenerateDialog::settings() const
{
    GeneratorSettings settings;
    settings.kind = static_cast<Generator>(m_kind->currentData().toInt());
    settings.rows = m_rows->value();
    settings.seed = m_seed->text().toULongLong();
    settings.noise = m_noise->value();
    settings.bits = m_bits->value();
    settings.low = m_low->value();
    settings.high = m_high->value();
    settings.formula = m_formula->text().toStdString();
    return settings;
}

void GenerateDialog::setFieldShown(QWidget* field, bool shown)
{
    field->setVisible(shown);
    m_form->labelForField(field)->setVisible(shown);
}

void GenerateDialog::showKind()
{
    const auto kind = static_cast<Generator>(m_kind->currentData().toInt());
    const bool hasRange = kind == Generator::Sine || kind == Generator::Function;
    m_noise->setValue(generatorInfo(kind).noise);
    m_rows->setValue(usualRows(kind));
    setFieldShown(m_formula, kind == Generator::Function);
    setFieldShown(m_bits, kind == Generator::Parity);
    setFieldShown(m_low, hasRange);
    setFieldShown(m_high, hasRange);
    showPicture();
}

void GenerateDialog::showPicture()
{
    if (!m_make) // the fields are still being made
        return;
    GeneratorSettings few = settings();
    few.rows = std::min(m_rows->value(), kPictureRows);
    auto rows = generate(few);
    m_make->setEnabled(rows.has_value());
    m_error->setText(rows ? QString() : QString::fromStdString(rows.error().message));
    m_error->setVisible(!rows);
    m_fit->setVisible(rows && !fitsNetwork(m_document, *rows));
    if (rows)
        m_fit->setText(tr("Fit the network: inputs %1, outputs %2")
                           .arg(static_cast<int>(rows->inputs.cols()))
                           .arg(static_cast<int>(rows->targets.cols())));
    m_picture->setRows(rows ? std::make_shared<const Dataset>(*std::move(rows)) : nullptr);
}

void GenerateDialog::take()
{
    auto rows = generate(settings());
    auto fitted = rows ? Result<void>() : passOn(rows);
    if (rows && m_fit->isChecked())
        fitted = fitNetworkTo(m_document, *rows);
    if (!fitted) {
        m_error->setText(QString::fromStdString(fitted.error().message));
        m_error->show();
        return;
    }
    m_document.setDataset(std::make_shared<const Dataset>(*std::move(rows)));
    emit generated();
    accept();
}

} // namespace wb::ui
