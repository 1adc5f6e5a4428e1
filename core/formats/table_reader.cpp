// SPDX-License-Identifier: Apache-2.0
#include "core/formats/table_reader.h"

#include <utility>

namespace wb {

namespace {

constexpr std::size_t kFirstPiece = 4U << 10U;
constexpr std::size_t kPiece = 256U << 10U;

} // namespace

Result<LoadedTable> parseWhole(TableParser& parser, std::string_view bytes)
{
    const auto taken = parser.parse(bytes, true);
    return taken ? parser.finish() : passOn(taken);
}

TableReader::TableReader(std::unique_ptr<ByteSource> source, std::unique_ptr<TableParser> parser, std::string head)
    : m_source(std::move(source)), m_parser(std::move(parser)), m_bytes(std::move(head)), m_piece(kFirstPiece)
{
}

Result<bool> TableReader::readPiece()
{
    const std::size_t kept = m_bytes.size();
    const std::size_t piece = std::exchange(m_piece, kPiece);
    m_bytes.resize(kept + piece);
    const auto count = m_source->read(std::span(m_bytes).subspan(kept));
    if (!count)
        return passOn(count);
    m_bytes.resize(kept + *count);
    const bool last = *count < piece;
    const auto taken = m_parser->parse(m_bytes, last);
    if (!taken)
        return passOn(taken);
    if (!last) {
        m_bytes.erase(0, *taken);
        return false;
    }
    m_bytes = {};
    auto table = m_parser->finish();
    if (!table)
        return passOn(table);
    m_table = std::move(*table);
    return true;
}

Job::State TableReader::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    do {
        const auto done = readPiece();
        if (!done)
            m_error = done.error();
        m_done = !done || *done;
    } while (!m_done && std::chrono::steady_clock::now() < end);
    return m_done ? State::Done : State::Running;
}

double TableReader::progress() const { return m_done ? 1.0 : m_source->progress(); }

} // namespace wb
