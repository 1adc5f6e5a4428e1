// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/memory_chart.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"

#include <algorithm>

namespace wb::ui {

namespace {

/// In the order they are stacked.
std::array<std::size_t, 4> fieldsOf(const MemoryAccount& account)
{
    return {account.weights, account.overhead, account.activations, account.scratch};
}

/// Labels the axis with sizes.
class BytesTicker : public QCPAxisTicker {
protected:
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        if (tick < 1)
            return QStringLiteral("0");
        return tick < 1000 ? QStringLiteral("%1\u2009B").arg(qRound(tick))
                           : QStringLiteral("%1\u2009kB").arg(QString::number(tick / 1000, 'g', 6));
    }
};

} // namespace

MemoryChart::MemoryChart(QWidget* parent) : RowChart(tr("Memory of each layer"), parent), m_legend(new QCPLegend)
{
    setObjectName(QStringLiteral("memoryBars"));
    const QSharedPointer<QCPAxisTicker> ticker(new BytesTicker);
    ticker->setTickCount(5);
    xAxis->setTicker(ticker);
    const std::array<QString, 4> names{tr("Weights"), tr("Overhead"), tr("Activations"), tr("Scratch")};
    addToTitleRow(m_legend);
    m_legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_legend->setWrap(4);
    m_legend->setColumnSpacing(metrics::kGroupGap);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        m_bars.at(i) = addBars();
        m_bars.at(i)->setName(names.at(i));
        if (i > 0)
            m_bars.at(i)->moveAbove(m_bars.at(i - 1));
        m_bars.at(i)->setStackingGap(0);
        m_bars.at(i)->addToLegend(m_legend);
    }
    m_hollow = addBars(); // last: over the others
}

void MemoryChart::setReport(std::shared_ptr<const MemoryReport> report, const QStringList& names)
{
    m_report = std::move(report);
    for (QCPBars* bars : m_bars)
        bars->data()->clear();
    clearValueLabels();
    if (m_report) {
        setRows(names);
        for (int row = 0; row < names.size(); ++row) {
            const auto fields = fieldsOf(accountOf(row));
            for (std::size_t i = 0; i < m_bars.size(); ++i)
                m_bars.at(i)->addData(row, static_cast<double>(fields.at(i)));
            const std::size_t total = accountOf(row).total();
            addValueLabel(static_cast<double>(total), row, bytesText(static_cast<qint64>(total)));
        }
    }
    refresh();
}

void MemoryChart::setBaseline(const std::shared_ptr<const MemoryReport>& before, const std::vector<int>& positions)
{
    m_hollow->data()->clear();
    m_longestBefore = 0;
    const auto add = [this](int row, const MemoryAccount& account) {
        m_hollow->addData(row, static_cast<double>(account.total()));
        m_longestBefore = std::max(m_longestBefore, static_cast<double>(account.total()));
    };
    if (before && m_report) {
        add(0, before->inputs);
        for (std::size_t layer = 0; layer < positions.size(); ++layer)
            if (positions[layer] >= 0)
                add(static_cast<int>(layer) + 1, before->layers[static_cast<std::size_t>(positions[layer])]);
        const bool isScaled = m_report->scaling.total() > 0;
        if (isScaled)
            add(static_cast<int>(positions.size()) + 1, before->scaling);
        add(static_cast<int>(positions.size()) + (isScaled ? 2 : 1), before->shared);
    }
    refresh();
}

const MemoryAccount& MemoryChart::accountOf(int row) const
{
    if (row == 0)
        return m_report->inputs;
    const auto layer = static_cast<std::size_t>(row) - 1;
    if (layer < m_report->layers.size())
        return m_report->layers[layer];
    return layer == m_report->layers.size() && m_report->scaling.total() > 0 ? m_report->scaling : m_report->shared;
}

void MemoryChart::dress(const Theme& theme)
{
    RowChart::dress(theme);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        m_bars.at(i)->setPen(Qt::NoPen);
        m_bars.at(i)->setBrush(theme.series.at(i));
    }
    m_hollow->setPen(QPen(theme.text, 1, Qt::DashLine));
    m_hollow->setBrush(Qt::NoBrush);
    dressLegend(*m_legend, theme, metrics::kPadding);
}

QString MemoryChart::exportSubtitle() const
{
    return m_report ? tr("%1 together").arg(bytesText(static_cast<qint64>(m_report->total.total()))) : QString();
}

double MemoryChart::longest() const
{
    std::size_t longest = 0;
    for (int row = 0; row < rows().size(); ++row)
        longest = std::max(longest, accountOf(row).total());
    return std::max(static_cast<double>(longest), m_longestBefore);
}

QString MemoryChart::readingAt(const QPointF& position) const
{
    const int row = rowAt(position);
    if (row < 0)
        return {};
    const auto fields = fieldsOf(accountOf(row));
    QString text = rows().at(row) + u' ' + bytesText(static_cast<qint64>(accountOf(row).total()));
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        if (fields.at(i) > 0)
            text += u'\n' + m_bars.at(i)->name() + u' ' + countText(static_cast<qint64>(fields.at(i))) + tr(" B");
    return text;
}

QString MemoryChart::table() const
{
    QString text = QStringLiteral("part,weights_bytes,overhead_bytes,activations_bytes,scratch_bytes,total_bytes\n");
    const auto add = [&text](const QString& name, const MemoryAccount& account) {
        text += quoted(name);
        for (const std::size_t field : fieldsOf(account))
            text += u',' + QString::number(field);
        text += u',' + QString::number(account.total()) + u'\n';
    };
    for (int row = 0; row < rows().size(); ++row)
        add(rows().at(row), accountOf(row));
    add(tr("Total"), m_report->total);
    return text;
}

} // namespace wb::ui
