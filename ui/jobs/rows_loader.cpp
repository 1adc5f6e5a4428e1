// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/rows_loader.h"

#include <QFileInfo>

namespace wb::ui {

namespace {

QString joinedNames(const std::vector<std::string>& names)
{
    constexpr std::size_t kMostNames = 4;
    QStringList list;
    for (std::size_t at = 0; at < std::min(names.size(), kMostNames); ++at)
        list << QString::fromStdString(names[at]);
    if (names.size() > kMostNames)
        list << QStringLiteral("…");
    return list.join(QStringLiteral(", "));
}

QString columnsText(Eigen::Index count, const std::vector<std::string>& names)
{
    return names.empty() ? countText(count) : QStringLiteral("%1 (%2)").arg(countText(count), joinedNames(names));
}

/// What was taken for granted, for people.
QStringList assumptionsOf(const NetworkRows& rows)
{
    const Dataset& data = rows.dataset;
    QStringList lines;
    if (rows.byPosition)
        lines << (data.targets.cols() > 0 ? RowsLoader::tr("Read by position: inputs %1, targets %2")
                                                .arg(columnsText(data.inputs.cols(), data.inputNames),
                                                     columnsText(data.targets.cols(), data.targetNames))
                                          : RowsLoader::tr("Read by position: inputs %1, no targets")
                                                .arg(columnsText(data.inputs.cols(), data.inputNames)));
    if (rows.madeOneHot)
        lines << RowsLoader::tr("The last column holds class numbers: one target for each class");
    if (rows.ignoredColumns > 0)
        lines << RowsLoader::tr("Columns behind the inputs that are not used: %1").arg(countText(rows.ignoredColumns));
    if (rows.droppedRows > 0)
        lines << RowsLoader::tr("Rows with a missing value that were left out: %1").arg(countText(rows.droppedRows));
    return lines;
}

} // namespace

RowsLoader::RowsLoader(Document& document, JobRunner::Drive drive, QObject* parent)
    : QObject(parent), m_document(document), m_runner(drive)
{
    connect(&m_runner, &JobRunner::progressed, this, &RowsLoader::progressed);
    connect(&m_runner, &JobRunner::finished, this, [this](bool cancelled) {
        emit ended();
        if (!cancelled)
            finish();
        m_reader.reset();
    });
}

bool RowsLoader::load(const QString& name, const QByteArray& bytes)
{
    return run(RowsReader::open(name.toStdString(), bytes.toStdString(), m_document.network().numInputs(),
                                m_document.network().numOutputs()),
               bytes.size());
}

bool RowsLoader::loadPath(const QString& path)
{
    auto source = openSource(path.toStdString());
    if (!source) {
        emit failed(QString::fromStdString(source.error().message));
        return false;
    }
    return run(RowsReader::open(path.toStdString(), std::move(*source), m_document.network().numInputs(),
                                m_document.network().numOutputs()),
               QFileInfo(path).size());
}

bool RowsLoader::run(Result<std::shared_ptr<RowsReader>> reader, qint64 bytes)
{
    if (m_runner.isRunning()) {
        emit failed(tr("Another file is being read; cancel that or wait for it"));
        return false;
    }
    if (!reader) {
        emit failed(QString::fromStdString(reader.error().message));
        return false;
    }
    m_reader = std::move(*reader);
    const QString name = QString::fromStdString(m_reader->name());
    if (bytes > kAtOnceBytes || name.endsWith(QStringLiteral(".gz"), Qt::CaseInsensitive)) {
        emit started(name);
        return m_runner.start(m_reader);
    }
    while (m_reader->step(std::chrono::milliseconds(10)) == Job::State::Running) {
    }
    const bool good = finish();
    m_reader.reset();
    return good;
}

bool RowsLoader::finish()
{
    if (m_reader->error()) {
        emit failed(QString::fromStdString(m_reader->error()->message));
        return false;
    }
    take(m_reader->takeRows());
    return true;
}

void RowsLoader::take(NetworkRows rows)
{
    const QStringList lines = assumptionsOf(rows);
    m_document.setDataset(std::make_shared<const Dataset>(std::move(rows.dataset)));
    emit loaded(lines, rows.ignoredColumns > 0 || rows.droppedRows > 0);
}

} // namespace wb::ui
