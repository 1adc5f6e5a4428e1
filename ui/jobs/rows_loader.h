// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/rows_reader.h"
#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"

#include <QStringList>

namespace wb::ui {

/// Reads rows for the document's network: small files at once, others as a job. What is read becomes the document's
/// data set, and what was assumed of it is told.
class RowsLoader : public QObject {
    Q_OBJECT

public:
    /// Files up to this size are read before load() returns: parsing them takes less than 10 ms.
    static constexpr qsizetype kAtOnceBytes = qsizetype{256} * 1024;

    explicit RowsLoader(Document& document, JobRunner::Drive drive, QObject* parent = nullptr);

    /// From the bytes of a file. False if it failed at once, or another one is being read.
    bool load(const QString& name, const QByteArray& bytes);
    /// From a local file of any size.
    bool loadPath(const QString& path);
    bool isRunning() const { return m_runner.isRunning(); }

public slots:
    void cancel() { m_runner.cancel(); }

signals:
    /// A file is too big to be read at once; progressed() and ended() follow.
    void started(const QString& name);
    void progressed(double share);
    /// What started() told of is over, with rows or without.
    void ended();
    /// The document has the rows. assumptions: sentences, none if the file said everything itself; isWarning: some of
    /// its rows or columns are not used.
    void loaded(const QStringList& assumptions, bool isWarning);
    void failed(const QString& message);

private:
    bool run(Result<std::shared_ptr<RowsReader>> reader, qint64 bytes);
    bool finish();
    void take(NetworkRows rows);

    Document& m_document;
    JobRunner m_runner;
    std::shared_ptr<RowsReader> m_reader;
};

} // namespace wb::ui
