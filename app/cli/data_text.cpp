// SPDX-License-Identifier: Apache-2.0
#include "app/cli/data_text.h"

#include "app/cli/text_table.h"
#include "core/base/number_text.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::cli {

namespace {

constexpr std::size_t kNamedCategories = 8;

const char* roleName(Role role) { return role == Role::Input ? "input" : role == Role::Target ? "target" : "ignore"; }

const char* separatorName(char separator)
{
    return separator == ',' ? "comma" : separator == ';' ? "semicolon" : separator == '\t' ? "tab" : "blank";
}

const std::vector<std::string>& categoriesOf(const DataReport& report, std::size_t column)
{
    return report.file.loaded.table.categories[column];
}

QJsonObject columnJson(const DataReport& report, std::size_t at)
{
    const ColumnStatistics& column = report.columns[at];
    QJsonObject json{{"name", QString::fromStdString(column.name)},
                     {"kind", column.categorical ? "category" : "number"},
                     {"role", roleName(report.roles[at])},
                     {"known", static_cast<qint64>(column.known)},
                     {"missing", static_cast<qint64>(column.missing)},
                     {"constant", column.constant}};
    QJsonArray counts;
    for (std::size_t bin = 0; bin < column.counts.size(); ++bin) {
        const auto rows = static_cast<qint64>(column.counts[bin]);
        if (column.categorical)
            counts << QJsonObject{{"name", QString::fromStdString(categoriesOf(report, at)[bin])}, {"rows", rows}};
        else
            counts << rows;
    }
    json[column.categorical ? "categories" : "histogram"] = counts;
    if (!column.categorical) {
        json["minimum"] = column.minimum;
        json["maximum"] = column.maximum;
        json["mean"] = column.mean;
        json["deviation"] = column.deviation;
    }
    return json;
}

std::string categoriesText(const DataReport& report, std::size_t at)
{
    const ColumnStatistics& column = report.columns[at];
    std::string text;
    const std::size_t named = std::min(column.counts.size(), kNamedCategories);
    for (std::size_t bin = 0; bin < named; ++bin)
        text += (bin == 0 ? "" : ", ") + categoriesOf(report, at)[bin] + ' ' + std::to_string(column.counts[bin]);
    const std::size_t more = column.counts.size() - named;
    return more > 0 ? text + ", " + std::to_string(more) + " more" : text;
}

std::vector<std::string> columnRow(const DataReport& report, std::size_t at)
{
    const ColumnStatistics& column = report.columns[at];
    std::vector<std::string> row{std::to_string(at + 1), column.name, roleName(report.roles[at]),
                                 column.categorical ? "category" : "number", std::to_string(column.missing)};
    const bool numbers = !column.categorical && column.known > 0;
    for (const double value : {column.minimum, column.maximum, column.mean, column.deviation})
        row.push_back(numbers ? numberText(value, 6) : std::string());
    std::string remark = column.categorical ? categoriesText(report, at) : std::string();
    if (column.constant)
        remark += remark.empty() ? "constant" : "; constant";
    row.push_back(column.known == 0 ? "empty" : remark);
    return row;
}

std::string leakText(const LeakReport& leak)
{
    return "\nAlready in the train set: " + std::to_string(leak.exact) + " rows exactly, " + std::to_string(leak.near) +
           (leak.complete ? "" : " or more") + " nearly; " + std::to_string(leak.contradictions) +
           " of them there with other targets.\n";
}

} // namespace

QJsonObject dataJson(const DataReport& report)
{
    const CsvOptions& csv = report.file.format.csv.options;
    QJsonObject json{{"file", QString::fromStdString(report.file.name)},
                     {"format", tableFormatName(report.file.format.kind)},
                     {"rows", static_cast<qint64>(report.file.loaded.table.values.rows())}};
    QJsonArray columns;
    for (std::size_t at = 0; at < report.columns.size(); ++at)
        columns << columnJson(report, at);
    json["columns"] = columns;
    QJsonArray classes;
    for (std::size_t at = 0; at < report.classes.counts.size(); ++at)
        classes << QJsonObject{{"name", QString::fromStdString(report.classes.names[at])},
                               {"rows", static_cast<qint64>(report.classes.counts[at])}};
    json["classes"] = classes;
    if (report.file.format.kind == TableFormat::Kind::Csv) {
        json["separator"] = separatorName(csv.separator);
        json["header"] = csv.header == CsvOptions::Header::Yes;
        json["decimal"] = csv.decimal == CsvOptions::Decimal::Comma ? "comma" : "point";
    }
    if (report.leak)
        json["leak"] = QJsonObject{{"exact", static_cast<qint64>(report.leak->exact)},
                                   {"near", static_cast<qint64>(report.leak->near)},
                                   {"contradictions", static_cast<qint64>(report.leak->contradictions)},
                                   {"complete", report.leak->complete}};
    return json;
}

std::string dataText(const DataReport& report)
{
    const CsvOptions& csv = report.file.format.csv.options;
    std::string text = report.file.name + ": " + tableFormatName(report.file.format.kind) +
                       (report.file.format.gzipped ? ", gzipped" : "");
    if (report.file.format.kind == TableFormat::Kind::Csv)
        text += std::string(", separator ") + separatorName(csv.separator) + ", decimal " +
                (csv.decimal == CsvOptions::Decimal::Comma ? "comma" : "point") +
                (csv.header == CsvOptions::Header::Yes ? ", with a header" : ", without a header");
    text += "; " + std::to_string(report.file.loaded.table.values.rows()) + " rows, " +
            std::to_string(report.columns.size()) + " columns\n\n";
    TextTable rows({false, true, true, true, false, false, false, false, false, true});
    rows.add({"", "column", "role", "kind", "missing", "minimum", "maximum", "mean", "deviation", ""});
    for (std::size_t at = 0; at < report.columns.size(); ++at)
        rows.add(columnRow(report, at));
    text += rows.text("");
    if (!report.classes.counts.empty()) {
        TextTable classes;
        classes.add({"class", "rows"});
        for (std::size_t at = 0; at < report.classes.counts.size(); ++at)
            classes.add({report.classes.names[at], std::to_string(report.classes.counts[at])});
        text += '\n' + classes.text("");
    }
    return report.leak ? text + leakText(*report.leak) : text;
}

} // namespace wb::cli
