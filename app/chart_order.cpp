// SPDX-License-Identifier: Apache-2.0
#include "app/chart_order.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace wb {

namespace {

constexpr std::array kChartSuffixes{"svg", "png", "pdf", "csv"};

Result<void> checkSuffix(const char* option, const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool known = std::any_of(kChartSuffixes.begin(), kChartSuffixes.end(),
                                   [&](const char* one) { return suffix == QLatin1String(one); });
    if (path.isEmpty() || known)
        return {};
    return fail(ErrorCode::InvalidArgument, std::string("--") + option + ": \"" + path.toStdString() +
                                                "\" must end in .svg, .png, .pdf or .csv, which says what is drawn");
}

Result<int> oneOf(const char* option, const QString& text, std::initializer_list<int> allowed, int byDefault)
{
    if (text.isEmpty())
        return byDefault;
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (isNumber && std::find(allowed.begin(), allowed.end(), value) != allowed.end())
        return value;
    std::string list;
    for (const int one : allowed)
        list += (list.empty() ? "" : " or ") + std::to_string(one);
    return fail(ErrorCode::InvalidArgument,
                std::string("--") + option + " needs " + list + ", not \"" + text.toStdString() + '"');
}

} // namespace

QStringList ChartOrder::options() const
{
    QStringList list{QStringLiteral("--chart-width=%1").arg(widthMm), QStringLiteral("--chart-scale=%1").arg(scale)};
    if (!distribution.isEmpty())
        list << QStringLiteral("--chart=") + distribution; // one word: a path may begin with a minus
    if (!layers.isEmpty())
        list << QStringLiteral("--layers-chart=") + layers;
    return list;
}

Result<ChartOrder> ChartOrder::fromOptions(const std::function<QString(const char* name)>& optionNamed)
{
    ChartOrder order;
    order.distribution = optionNamed("chart");
    order.layers = optionNamed("layers-chart");
    if (auto good = checkSuffix("chart", order.distribution); !good)
        return passOn(good);
    if (auto good = checkSuffix("layers-chart", order.layers); !good)
        return passOn(good);
    const auto width = oneOf("chart-width", optionNamed("chart-width"), {85, 180}, order.widthMm);
    if (!width)
        return passOn(width);
    const auto scale = oneOf("chart-scale", optionNamed("chart-scale"), {1, 2, 3}, order.scale);
    if (!scale)
        return passOn(scale);
    order.widthMm = *width;
    order.scale = *scale;
    return order;
}

} // namespace wb
