// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/budget_form.h"

#include "core/base/byte_size.h"
#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace wb::ui {

namespace {

/// As the parsers of core want it: plain spaces, a point.
std::string plainLimit(const QString& typed)
{
    QString text = typed.trimmed();
    text.replace(QChar(0x2009), u' ').replace(QChar(0xA0), u' ').replace(u',', u'.');
    return text.toStdString();
}

QLabel* limitError(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setProperty("role", QStringLiteral("error"));
    label->setWordWrap(true);
    label->hide();
    return label;
}

void showLimitError(QLabel* label, const QString& error)
{
    label->setText(error.isEmpty() ? QString() : QStringLiteral("✕ ") + error);
    label->setVisible(!error.isEmpty());
}

} // namespace

QString limitText(double latencyNs) { return timeTickText(latencyNs); }

QString limitText(qint64 bytes)
{
    const QString thin(QChar(0x2009));
    if (bytes % 1000 == 0)
        return QString::number(bytes / 1000) + thin + QStringLiteral("kB");
    if (bytes % 1024 == 0)
        return QString::number(bytes / 1024) + thin + QStringLiteral("KiB");
    return QString::number(bytes) + thin + QStringLiteral("B");
}

BudgetForm::BudgetForm(BudgetHolder& budget, QWidget* parent)
    : QWidget(parent), m_budget(budget), m_latency(new QLineEdit), m_bytes(new QLineEdit),
      m_latencyError(limitError(QStringLiteral("latencyLimitError"))),
      m_bytesError(limitError(QStringLiteral("bytesLimitError")))
{
    m_latency->setObjectName(QStringLiteral("latencyLimit"));
    m_latency->setPlaceholderText(tr("no limit, or 5 µs"));
    m_latency->setAccessibleName(tr("Latency of one inference, at most"));
    m_bytes->setObjectName(QStringLiteral("bytesLimit"));
    m_bytes->setPlaceholderText(tr("no limit, or 64 kB"));
    m_bytes->setAccessibleName(tr("Weights and activations, at most"));
    m_bytes->setToolTip(tr("Weights, biases and activations at 4 B each"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(metrics::kGap);
    form->addRow(tr("Latency at most"), m_latency);
    form->addRow(m_latencyError);
    form->addRow(tr("Memory at most"), m_bytes);
    form->addRow(m_bytesError);
    setFocusProxy(m_latency);
    connect(m_latency, &QLineEdit::editingFinished, this, &BudgetForm::takeLatency);
    connect(m_bytes, &QLineEdit::editingFinished, this, &BudgetForm::takeBytes);
    for (QLineEdit* field : {m_latency, m_bytes})
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (takeLatency() && takeBytes())
                emit accepted();
        });
    connect(&budget, &BudgetHolder::changed, this, &BudgetForm::showLimits);
    showLimits();
}

BudgetForm::~BudgetForm()
{
    for (QLineEdit* field : {m_latency, m_bytes}) // one that has the focus ends its editing as it goes
        field->disconnect(this);
}

void BudgetForm::showLimits()
{
    const Budget& budget = m_budget.budget();
    if (m_latencyError->isHidden())
        m_latency->setText(budget.latencyNs ? limitText(*budget.latencyNs) : QString());
    if (m_bytesError->isHidden())
        m_bytes->setText(budget.bytes ? limitText(static_cast<qint64>(*budget.bytes)) : QString());
}

bool BudgetForm::takeLatency()
{
    Budget budget = m_budget.budget();
    const std::string text = plainLimit(m_latency->text());
    const auto ns = parseTime(text);
    if (!text.empty() && !ns) {
        showLimitError(m_latencyError, tr("Write a number and ns, µs (or us) or ms, as in 5 µs."));
        return false;
    }
    showLimitError(m_latencyError, {});
    budget.latencyNs = text.empty() ? std::nullopt : ns;
    m_budget.setBudget(budget);
    return true;
}

bool BudgetForm::takeBytes()
{
    Budget budget = m_budget.budget();
    const std::string text = plainLimit(m_bytes->text());
    const auto bytes = parseByteSize(text);
    if (!text.empty() && !bytes) {
        showLimitError(m_bytesError, tr("Write a number and B, kB (1000 B) or KiB (1024 B), as in 64 kB."));
        return false;
    }
    showLimitError(m_bytesError, {});
    budget.bytes.reset();
    if (bytes)
        budget.bytes = static_cast<std::int64_t>(*bytes);
    m_budget.setBudget(budget);
    return true;
}

} // namespace wb::ui
