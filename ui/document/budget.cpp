// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/budget.h"

#include <QSettings>

#include <cmath>

namespace wb::ui {

namespace {

constexpr QLatin1String kLatencyLimitKey("budget/latencyNs");
constexpr QLatin1String kBytesLimitKey("budget/bytes");

Budget sensibleBudget(Budget budget)
{
    if (budget.latencyNs && !(std::isfinite(*budget.latencyNs) && *budget.latencyNs > 0))
        budget.latencyNs.reset();
    if (budget.bytes && *budget.bytes < 1)
        budget.bytes.reset();
    return budget;
}

Budget storedBudget(const QSettings& settings)
{
    Budget budget;
    bool isNumber = false;
    const double latencyNs = settings.value(kLatencyLimitKey).toDouble(&isNumber);
    if (isNumber)
        budget.latencyNs = latencyNs;
    const qint64 bytes = settings.value(kBytesLimitKey).toLongLong(&isNumber);
    if (isNumber)
        budget.bytes = bytes;
    return sensibleBudget(budget);
}

void storeLimit(QSettings& settings, const QString& key, const QVariant& value)
{
    if (value.isValid())
        settings.setValue(key, value);
    else
        settings.remove(key);
}

} // namespace

BudgetHolder::BudgetHolder(QSettings* settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_budget(settings ? storedBudget(*settings) : Budget())
{
}

void BudgetHolder::setBudget(Budget budget)
{
    budget = sensibleBudget(budget);
    if (budget == m_budget)
        return;
    m_budget = budget;
    if (m_settings) {
        storeLimit(*m_settings, kLatencyLimitKey, budget.latencyNs ? QVariant(*budget.latencyNs) : QVariant());
        storeLimit(*m_settings, kBytesLimitKey,
                   budget.bytes ? QVariant(static_cast<qint64>(*budget.bytes)) : QVariant());
    }
    emit changed();
}

} // namespace wb::ui
