// SPDX-License-Identifier: Apache-2.0
#include "core/data/dataset_digest.h"

#include <bit>

namespace wb {

namespace {

constexpr Eigen::Index kRowsPerLook = 64;

} // namespace

DatasetDigest::DatasetDigest(std::shared_ptr<const Dataset> rows) : m_rows(std::move(rows))
{
    for (const Eigen::Index size : {m_rows->rows(), m_rows->inputs.cols(), m_rows->targets.cols()})
        addNumber(size);
}

void DatasetDigest::addNumber(std::int64_t number)
{
    const auto bits = static_cast<std::uint64_t>(number);
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        bytes.at(at) = static_cast<std::uint8_t>(bits >> (8U * at));
    m_hash.update(bytes);
}

void DatasetDigest::add(const float* values, Eigen::Index count)
{
    // Byte by byte, so that a machine of the other byte order gives the same.
    m_bytes.clear();
    for (Eigen::Index at = 0; at < count; ++at) {
        const auto bits = std::bit_cast<std::uint32_t>(values[at]);
        for (unsigned shift = 0; shift < 32; shift += 8)
            m_bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
    }
    m_hash.update(m_bytes);
}

Job::State DatasetDigest::step(std::chrono::milliseconds budget)
{
    if (isDone())
        return State::Done;
    const auto end = std::chrono::steady_clock::now() + budget;
    const Eigen::Index rows = m_rows->rows();
    while (m_row < rows) {
        add(m_rows->inputs.data() + m_row * m_rows->inputs.cols(), m_rows->inputs.cols());
        add(m_rows->targets.data() + m_row * m_rows->targets.cols(), m_rows->targets.cols());
        ++m_row;
        if (m_row % kRowsPerLook == 0 && m_row < rows && std::chrono::steady_clock::now() >= end)
            return State::Running;
    }
    m_hex = hexText(m_hash.finish());
    return State::Done;
}

double DatasetDigest::progress() const
{
    const auto rows = static_cast<double>(m_rows->rows());
    return isDone() || rows == 0 ? 1.0 : static_cast<double>(m_row) / rows;
}

std::string digestOf(const std::shared_ptr<const Dataset>& rows)
{
    if (!rows)
        return {};
    DatasetDigest digest(rows);
    while (digest.step(std::chrono::milliseconds(1000)) == Job::State::Running)
        continue;
    return digest.hex();
}

} // namespace wb
