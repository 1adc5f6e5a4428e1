// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scaling_section.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/fact_grid.h"
#include "ui/views/message_bar.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace wb::ui {

namespace {

constexpr std::size_t kListedColumns = 12; ///< More do not fit into a tool tip.

QString scalingNumber(double value) { return QString::fromStdString(numberText(value, 4)); }

} // namespace

ScalingSection::ScalingSection(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_cost(new QLabel(this)), m_messages(new MessageBar(this))
{
    setObjectName(QStringLiteral("scalingSection"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kPadding);
    grid->setVerticalSpacing(metrics::kRowGap);
    grid->setColumnStretch(0, 1);
    grid->addWidget(makeHeading(tr("Scaling"), this), 0, 0, 1, 2);
    const std::array<const char*, SideCount> names{"inputScaling", "outputScaling"};
    const std::array<QString, SideCount> actions{tr("Remove scaling of inputs"), tr("Remove scaling of outputs")};
    for (const Side side : {InputSide, OutputSide}) {
        Line& line = m_lines.at(side);
        line.text = new QLabel(this);
        line.text->setObjectName(QString::fromLatin1(names.at(side)));
        line.text->setWordWrap(true);
        line.remove = new QPushButton(tr("Remove"), this);
        line.remove->setObjectName(QStringLiteral("remove-") + QString::fromLatin1(names.at(side)));
        line.remove->setAccessibleName(actions.at(side));
        line.remove->setToolTip(tr("The weights stay as they are, and see the data's own values from then on; one undo "
                                   "step"));
        grid->addWidget(line.text, 1 + side, 0);
        grid->addWidget(line.remove, 1 + side, 1);
        connect(line.remove, &QPushButton::clicked, this, [this, side] { remove(side); });
    }
    m_cost->setObjectName(QStringLiteral("scalingCost"));
    m_cost->setProperty("role", QStringLiteral("secondary"));
    m_cost->setToolTip(tr("For each column a multiply-add a row, and a slope and an offset of 8 B each; counted, part "
                          "of the totals of the network"));
    grid->addWidget(m_cost, 1 + SideCount, 0, 1, 2);
    grid->addWidget(m_messages, 2 + SideCount, 0, 1, 2);
    connect(&document, &Document::replaced, this, [this] {
        for (const Side side : {InputSide, OutputSide})
            m_lines.at(side).columns = columnsOf(side);
    });
    connect(&document, &Document::networkChanged, this, &ScalingSection::refresh);
    refresh();
}

const Scaling& ScalingSection::scaling(Side side) const
{
    return side == InputSide ? m_document.spec().inputScaling : m_document.spec().outputScaling;
}

int ScalingSection::columnsOf(Side side) const
{
    return side == InputSide ? m_document.network().numInputs() : m_document.network().numOutputs();
}

void ScalingSection::tellOfNewColumns(Side side)
{
    const auto known = static_cast<std::size_t>(std::exchange(m_lines.at(side).columns, columnsOf(side)));
    const std::vector<LinearMap> maps = linearMaps(scaling(side));
    if (known == 0 || known >= maps.size())
        return;
    const auto first = maps.begin() + static_cast<std::ptrdiff_t>(known);
    if (std::any_of(first, maps.end(), [](const LinearMap& map) { return map.slope != 1 || map.offset != 0; }))
        return; // an undone edit brings theirs back
    m_messages->show(MessageBar::Kind::Info,
                     side == InputSide
                         ? tr("The new inputs are not scaled: train with a scaling that is fitted anew.")
                         : tr("The new outputs are not scaled: train with a scaling that is fitted anew."));
}

QString ScalingSection::lineText(Side side) const
{
    const int columns = columnsOf(side);
    const QString count = QString::number(scaledColumns(scaling(side)));
    return side == InputSide ? tr("Scales %1 of %2 inputs").arg(count).arg(columns)
                             : tr("Scales %1 of %2 outputs").arg(count).arg(columns);
}

QString ScalingSection::columnsText(Side side) const
{
    const std::vector<LinearMap> maps = linearMaps(scaling(side));
    QStringList lines;
    for (std::size_t column = 0; column < std::min(maps.size(), kListedColumns); ++column)
        lines << tr("%1: the network has (value − %2) × %3")
                     .arg(column + 1)
                     .arg(scalingNumber(-maps[column].offset / maps[column].slope), scalingNumber(maps[column].slope));
    if (maps.size() > kListedColumns)
        lines << QStringLiteral("…");
    return lines.join(u'\n');
}

void ScalingSection::remove(Side side)
{
    const auto done = side == InputSide ? m_document.setInputScaling({}) : m_document.setOutputScaling({});
    if (!done)
        m_messages->showError(QString::fromStdString(done.error().message));
}

void ScalingSection::refresh()
{
    m_messages->dismiss();
    setVisible(m_document.spec().isScaled());
    const LayerCost& cost = m_document.cost().scaling;
    m_cost->setText(tr("%1 multiply-adds, %2").arg(countText(cost.multiplyAdds), bytesText(cost.weightBytes)));
    for (const Side side : {InputSide, OutputSide}) {
        const Line& line = m_lines.at(side);
        tellOfNewColumns(side);
        const bool isScaled = !scaling(side).empty();
        line.text->setVisible(isScaled);
        line.remove->setVisible(isScaled);
        if (!isScaled)
            continue;
        line.text->setText(lineText(side));
        line.text->setToolTip(columnsText(side));
    }
}

} // namespace wb::ui
