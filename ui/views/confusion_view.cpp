// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/confusion_view.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/heat_delegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kConfusionRowHeight = 40; ///< Two lines.
constexpr int kLeastConfusionColumn = 60;
constexpr int kMostConfusionColumn = 120; ///< Longer names are cut in their middle.

} // namespace

ConfusionView::ConfusionView(QWidget* parent) : QWidget(parent), m_table(new QTableView), m_caption(new QLabel)
{
    setObjectName(QStringLiteral("confusionView"));
    m_table->setObjectName(QStringLiteral("confusionTable"));
    m_table->setAccessibleName(tr("Confusion matrix: a row for each wanted class, a column for each given one"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new HeatDelegate(this));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(kConfusionRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setMinimumSectionSize(kLeastConfusionColumn);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideMiddle); // classes differ at their ends
    m_caption->setObjectName(QStringLiteral("confusionCaption"));
    m_caption->setProperty("role", "small");
    m_caption->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_caption);
    column->addWidget(m_table, 1);
    connect(m_table, &QTableView::clicked, this, &ConfusionView::choose);
    connect(m_table, &QTableView::activated, this, &ConfusionView::choose);
}

void ConfusionView::setResult(const BatchResult* result)
{
    m_classes = result && result->dataset->targets.cols() > 0 ? rowClasses(result->outputs, result->dataset->targets)
                                                              : std::nullopt;
    if (!m_classes) {
        m_model.setConfusion(std::nullopt, {});
        return;
    }
    const QStringList names = m_classes->threshold ? QStringList{tr("class 0"), tr("class 1")}
                                                   : outputTexts(result->dataset->targetNames, m_classes->classes);
    m_model.setConfusion(Confusion(*m_classes), names);
    int widest = kLeastConfusionColumn;
    for (const QString& name : names)
        widest = std::max(widest, fontMetrics().horizontalAdvance(name) + 2 * metrics::kPadding);
    m_table->horizontalHeader()->setMinimumSectionSize(std::min(widest, kMostConfusionColumn));
    m_explanation = tr("Rows: the class wanted. Columns: the class given. Choose a cell to see its rows.");
    if (m_classes->threshold)
        m_explanation +=
            u' ' + tr("Class 1 from %1 on.").arg(QString::fromStdString(numberText(*m_classes->threshold)));
    showCaption();
}

void ConfusionView::setStale(bool stale)
{
    m_isStale = stale;
    showCaption();
}

void ConfusionView::showCaption()
{
    m_caption->setText(m_isStale ? tr("Before the last edit. %1").arg(m_explanation) : m_explanation);
}

void ConfusionView::choose(const QModelIndex& index)
{
    const auto cell = m_model.cellAt(index);
    if (!cell)
        return;
    const QString wanted = m_model.className(cell->wanted);
    const QString given = m_model.className(cell->given);
    emit cellChosen(cell->wanted, cell->given,
                    cell->given < 0    ? tr("wanted %1").arg(wanted)
                    : cell->wanted < 0 ? tr("given as %1").arg(given)
                                       : tr("wanted %1, given %2").arg(wanted, given));
}

} // namespace wb::ui
