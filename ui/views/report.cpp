// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/report.h"

#include "ui/charts/chart.h"
#include "ui/charts/chart_table_model.h"
#include "ui/document/document.h"
#include "ui/models/latency_text.h"
#include "ui/views/provenance.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTableView>

#include <algorithm>
#include <array>
#include <utility>

namespace wb::ui {

namespace {

constexpr int kShownRows = 200; ///< Of a table; the CSV beside it has them all.

const char* const kReportStyle = R"(
body { background: @window; color: @text; font: 14px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 960px;
  padding: 24px; }
h1 { font-size: 24px; } h2 { font-size: 17px; margin-top: 32px; border-bottom: 1px solid @divider; }
figure { background: @base; border: 1px solid @divider; border-radius: 8px; margin: 16px 0; padding: 12px; }
figure svg { max-width: 100%; height: auto; } figcaption, footer, .how { color: @secondary; font-size: 12px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 8px 0; }
th, td { border-bottom: 1px solid @divider; padding: 3px 10px; text-align: left; }
th { color: @secondary; font-weight: 600; } .number { text-align: right; }
a { color: @accent; } code { font-size: 12px; } summary { cursor: pointer; }
@media print { body { background: @base; } details { display: block; } }
)";

QString reportStyle()
{
    const Theme& theme = lightTheme();
    QString style = QString::fromLatin1(kReportStyle);
    const std::array<std::pair<const char*, QColor>, 6> colours{{{"@window", theme.window},
                                                                 {"@base", theme.base},
                                                                 {"@text", theme.text},
                                                                 {"@secondary", theme.secondary},
                                                                 {"@divider", theme.divider},
                                                                 {"@accent", theme.accent}}};
    for (const auto& colour : colours)
        style.replace(QLatin1String(colour.first), colour.second.name());
    return style;
}

/// Escaped, and without the control characters that XML does not know.
QString reportText(const QString& text)
{
    QString clean;
    for (const QChar letter : text)
        if (letter >= u' ' || letter == u'\n' || letter == u'\t')
            clean += letter;
    return clean.toHtmlEscaped();
}

QString dataLink(const QByteArray& csv, const QString& fileName, const QString& text)
{
    return QStringLiteral("<a download=\"%1\" href=\"data:text/csv;charset=utf-8;base64,%2\">%3</a>")
        .arg(reportText(fileName), QString::fromLatin1(csv.toBase64()), reportText(text));
}

QByteArray csvOf(const QAbstractItemModel& model)
{
    QString text;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            QString cell = (row < 0 ? model.headerData(column, Qt::Horizontal) : model.index(row, column).data())
                               .toString()
                               .replace(u'"', QStringLiteral("\"\""));
            cells << u'"' + cell + u'"';
        }
        text += cells.join(u',') + u'\n';
    }
    return text.toUtf8();
}

/// Puts the parts of the page together.
class ReportPage {
    Q_DECLARE_TR_FUNCTIONS(ReportPage)

public:
    explicit ReportPage(const Document& document) : m_document(document) {}

    QByteArray finished()
    {
        const QString name = reportText(title());
        return QStringLiteral("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%1\"><head>"
                              "<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>"
                              "<title>%2</title><style>%3</style></head><body>%4</body></html>\n")
            .arg(QLocale().bcp47Name(), name, reportStyle(), m_body) // all at once: what is put in may hold a "%1"
            .toUtf8();
    }

    void addFacts();
    void addConditions();
    void addLayers();
    void addChart(Chart& chart);
    void addTable(const QTableView& view);
    void addFooter();

private:
    QString title() const
    {
        const QString name = QString::fromStdString(m_document.expert().name);
        return name.isEmpty() ? tr("Untitled expert") : name;
    }
    void addHeading(const QString& text) { m_body += QStringLiteral("<h2>%1</h2>").arg(reportText(text)); }
    void addFact(const QString& name, const QString& value)
    {
        if (!value.isEmpty())
            m_body += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>")
                          .arg(reportText(name), reportText(value));
    }
    void addModel(const QAbstractItemModel& model);

    const Document& m_document;
    QString m_body;
    int m_pictures = 0;
};

void ReportPage::addFacts()
{
    const Expert& expert = m_document.expert();
    const LayerCost& total = m_document.cost().total;
    const auto plan = m_document.plan();
    const Scratch scratch(*plan);
    const std::size_t memory = plan->memory().total() + scratch.memory().total();
    QStringList tags;
    for (const std::string& tag : expert.tags)
        tags << QString::fromStdString(tag);
    QStringList sizes{QString::number(m_document.spec().inputs)};
    for (const LayerSpec& layer : m_document.spec().layers)
        sizes << QString::number(layer.outputs);
    m_body += QStringLiteral("<h1>%1</h1>").arg(reportText(title()));
    if (!expert.summary.empty())
        m_body += QStringLiteral("<p>%1</p>").arg(reportText(QString::fromStdString(expert.summary)));
    m_body += QStringLiteral("<table>");
    addFact(tr("Domain"), QString::fromStdString(expert.domain));
    addFact(tr("Tags"), tags.join(QStringLiteral(", ")));
    addFact(tr("Author"), QString::fromStdString(expert.author));
    addFact(tr("Licence"), QString::fromStdString(expert.license));
    addFact(tr("Topology"),
            sizes.join(u'-') + (m_document.spec().topology == Topology::Shortcut ? tr(" with shortcuts") : QString()));
    addFact(tr("Parameters"), countText(total.parameters));
    addFact(tr("Multiply-adds"), countText(total.multiplyAdds));
    addFact(tr("Weights"), bytesText(total.weightBytes));
    addFact(tr("Memory, ready to run"), bytesText(static_cast<qint64>(memory)));
    m_body += QStringLiteral("</table>");
}

void ReportPage::addConditions()
{
    const Environment environment =
        readEnvironment(m_document.plan()->kernels().name, browserUserAgent().toStdString());
    addHeading(tr("Conditions"));
    m_body += QStringLiteral("<table>");
    addFact(tr("Machine"), QString::fromStdString(environment.cpu + ' ' + environment.architecture).trimmed());
    addFact(tr("System"), QString::fromStdString(environment.system));
    addFact(tr("Kernels"), QString::fromStdString(environment.kernels));
    addFact(tr("Build"),
            QString::fromStdString(environment.version + ", " + environment.build + ", " + environment.compiler));
    addFact(tr("Seed of the weights"), QString::number(m_document.spec().initialization.seed));
    addFact(tr("Rows"), m_document.dataset() ? QString::fromStdString(m_document.dataset()->source) : QString());
    addFact(tr("Date"), QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat));
    addFact(tr("Command"), QStringLiteral("expert info ") + commandFileOf(m_document));
    m_body += QStringLiteral("</table>");
}

void ReportPage::addLayers()
{
    addHeading(tr("Layers"));
    QString csv = QStringLiteral("layer,inputs,outputs,function,parameters,multiply_adds,weights_bytes\n");
    const NetworkSpec& spec = m_document.spec();
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        const LayerCost& cost = m_document.cost().layers[static_cast<std::size_t>(layer)];
        const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
        const QString function =
            design.unitFunctions.empty() ? activationText(design.function.activation) : tr("by unit");
        csv += QStringLiteral("\"%1\",%2,%3,\"%4\",%5,%6,%7\n")
                   .arg(displayName(spec, layer).replace(u'"', QStringLiteral("\"\"")), QString::number(cost.inputs),
                        QString::number(cost.outputs), function, QString::number(cost.parameters),
                        QString::number(cost.multiplyAdds), QString::number(cost.weightBytes));
    }
    ChartTableModel model;
    model.setCsv(csv);
    addModel(model);
    m_body +=
        QStringLiteral("<p class=\"how\">%1 %2</p>")
            .arg(reportText(tr("Counted.")), dataLink(csv.toUtf8(), QStringLiteral("layers.csv"), tr("Save as CSV")));
}

void ReportPage::addModel(const QAbstractItemModel& model)
{
    const auto isRight = [&](int column) {
        return model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    };
    const auto cell = [&](const char* tag, int column, const QString& text) {
        m_body += QStringLiteral("<%1%2>%3</%1>")
                      .arg(QLatin1String(tag), isRight(column) ? QStringLiteral(" class=\"number\"") : QString(),
                           reportText(text));
    };
    m_body += QStringLiteral("<table><tr>");
    for (int column = 0; column < model.columnCount(); ++column)
        cell("th", column, model.headerData(column, Qt::Horizontal).toString());
    m_body += QStringLiteral("</tr>");
    for (int row = 0; row < std::min(model.rowCount(), kShownRows); ++row) {
        m_body += QStringLiteral("<tr>");
        for (int column = 0; column < model.columnCount(); ++column)
            cell("td", column, model.index(row, column).data().toString());
        m_body += QStringLiteral("</tr>");
    }
    m_body += QStringLiteral("</table>");
    if (model.rowCount() > kShownRows)
        m_body += QStringLiteral("<p class=\"how\">%1</p>")
                      .arg(reportText(tr("The first %1 of %2 rows; the CSV has them all.")
                                          .arg(countText(kShownRows), countText(model.rowCount()))));
}

void ReportPage::addChart(Chart& chart)
{
    addHeading(chart.title());
    ++m_pictures;
    m_body += QStringLiteral("<figure>%1<figcaption>%2</figcaption></figure><details><summary>%3</summary>")
                  .arg(QString::fromUtf8(chart.svg(QStringLiteral("chart%1-").arg(m_pictures))),
                       reportText(chart.provenance()), reportText(tr("The numbers")));
    ChartTableModel model;
    model.setCsv(chart.table());
    addModel(model);
    m_body += QStringLiteral("</details><p class=\"how\">%1</p>")
                  .arg(dataLink(chart.csv(), QStringLiteral("chart%1.csv").arg(m_pictures), tr("Save as CSV")));
}

void ReportPage::addTable(const QTableView& view)
{
    addHeading(view.accessibleName());
    addModel(*view.model());
    ++m_pictures;
    m_body +=
        QStringLiteral("<p class=\"how\">%1</p>")
            .arg(dataLink(csvOf(*view.model()), QStringLiteral("table%1.csv").arg(m_pictures), tr("Save as CSV")));
}

void ReportPage::addFooter()
{
    m_body += QStringLiteral("<footer>%1</footer>")
                  .arg(reportText(tr("Made by Expert Workbench %1. Times were measured and sizes counted as stated; ≈ "
                                     "marks what was predicted.")
                                      .arg(QCoreApplication::applicationVersion())));
}

bool isForReport(const QTableView* table)
{
    return table->isVisible() && table->objectName() != QLatin1String("chartTable") &&
           !table->accessibleName().isEmpty() && table->model() && table->model()->rowCount() > 0;
}

} // namespace

QByteArray reportHtml(const Document& document, const QWidget& page)
{
    ReportPage report(document);
    report.addFacts();
    report.addConditions();
    report.addLayers();
    for (Chart* chart : page.findChildren<Chart*>())
        if (!chart->isEmpty())
            report.addChart(*chart);
    for (const QTableView* table : page.findChildren<QTableView*>())
        if (isForReport(table))
            report.addTable(*table);
    report.addFooter();
    return report.finished();
}

} // namespace wb::ui
