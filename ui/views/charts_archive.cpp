// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/charts_archive.h"

#include "core/formats/zip_writer.h"
#include "ui/charts/chart.h"

#include <QCoreApplication>
#include <QDateTime>

namespace wb::ui {

namespace {

/// Letters and digits of any script; what stands between them becomes one hyphen.
QString fileNameOf(const QString& title)
{
    QString name;
    for (const QChar letter : title.toLower()) {
        if (letter.isLetterOrNumber())
            name += letter;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    return name.endsWith(u'-') ? name.chopped(1) : name;
}

} // namespace

Result<QByteArray> chartsArchive(const QWidget& page)
{
    ZipWriter zip(QDateTime::currentSecsSinceEpoch());
    int place = 0;
    for (Chart* chart : page.findChildren<Chart*>()) {
        if (chart->isEmpty())
            continue;
        const QString name = QStringLiteral("%1-%2.").arg(++place, 2, 10, QChar(u'0')).arg(fileNameOf(chart->title()));
        const std::pair<const char*, QByteArray> files[] = {
            {"png", chart->png()}, {"svg", chart->svg()}, {"csv", chart->csv()}};
        for (const auto& [extension, bytes] : files) {
            const auto added = zip.add((name + QLatin1String(extension)).toStdString(), bytes.toStdString());
            if (!added)
                return passOn(added);
        }
    }
    if (place == 0)
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("ChartsArchive",
                                                "No chart shows anything yet: measure, train or run rows first")
                        .toStdString());
    const std::string archive = zip.finish();
    return QByteArray(archive.data(), static_cast<qsizetype>(archive.size()));
}

} // namespace wb::ui
