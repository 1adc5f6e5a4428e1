// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/models/sample.h"

namespace wb {
class SeekInputs;
}

namespace wb::ui {

/// Seeks inputs, in the ranges of their sliders, at which an output of the sample has a value, and lets the sample try
/// what it finds. An edit of the network, and another wish, end a search.
class InputSeeker : public QObject {
    Q_OBJECT

public:
    InputSeeker(Document& document, Sample& sample, JobRunner::Drive drive, QObject* parent = nullptr);

    void seek(int output, double value);

signals:
    /// The inputs are those sought, or the nearest there are; what was reached, in words.
    void found(bool isReached, const QString& what);
    void failed(const QString& message);

private:
    void begin();
    void finish(bool cancelled);

    struct Wish {
        int output;
        double value;
    };

    Document& m_document;
    Sample& m_sample;
    JobRunner m_runner;
    std::shared_ptr<SeekInputs> m_job;
    std::optional<Wish> m_wish; ///< What is sought, or waits for the search before it to end.
};

} // namespace wb::ui
