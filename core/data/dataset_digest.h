// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/base/sha256.h"
#include "core/data/dataset.h"

#include <memory>

namespace wb {

/// The fingerprint of a data set: SHA-256 over its sizes and the bits of its values, row after row, the inputs before
/// the targets. The same rows have the same one on every machine, whatever file they came from.
class DatasetDigest : public Job {
public:
    explicit DatasetDigest(std::shared_ptr<const Dataset> rows);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    bool isDone() const { return !m_hex.empty(); }
    /// Lower-case hexadecimal, 64 characters; empty before Done.
    const std::string& hex() const { return m_hex; }

private:
    void add(const float* values, Eigen::Index count);
    void addNumber(std::int64_t number);

    std::shared_ptr<const Dataset> m_rows;
    Sha256 m_hash;
    std::vector<std::uint8_t> m_bytes;
    Eigen::Index m_row = 0;
    std::string m_hex;
};

/// All of it at once; empty where there are no rows to look at.
std::string digestOf(const std::shared_ptr<const Dataset>& rows);

} // namespace wb
