// SPDX-License-Identifier: Apache-2.0
#include "core/formats/zip_writer.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace wb {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kDirectoryEntry = 0x02014b50;
constexpr std::uint32_t kDirectoryEnd = 0x06054b50;
constexpr std::uint16_t kZipVersion = 20; ///< 2.0: deflate.
constexpr std::uint16_t kUtf8Names = 1U << 11;
constexpr std::uint16_t kDeflated = 8;
constexpr std::size_t kMostBytes = std::numeric_limits<std::uint32_t>::max();

/// Little end first.
template <typename T>
void put(std::string& out, T value)
{
    for (std::size_t byte = 0; byte < sizeof(T); ++byte)
        out.push_back(static_cast<char>((value >> (8 * byte)) & 0xFFU));
}

std::uint32_t dosDate(std::time_t when)
{
    std::tm day{};
    gmtime_r(&when, &day);
    const auto year = static_cast<std::uint32_t>(std::clamp(day.tm_year - 80, 0, 127));
    const auto field = [](int value, int shift) { return static_cast<std::uint32_t>(value) << shift; };
    return (year << 25) | field(day.tm_mon + 1, 21) | field(day.tm_mday, 16) | field(day.tm_hour, 11) |
           field(day.tm_min, 5) | field(day.tm_sec / 2, 0);
}

/// Without zlib's frame, as the format wants it. Empty only if there is no memory for it.
std::string deflated(std::string_view bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int end = deflate(&stream, Z_FINISH);
    packed.resize(end == Z_STREAM_END ? packed.size() - stream.avail_out : 0);
    deflateEnd(&stream);
    return packed;
}

} // namespace

ZipWriter::ZipWriter(std::time_t when) : m_date(dosDate(when)) {}

Result<void> ZipWriter::add(std::string_view name, std::string_view bytes)
{
    if (m_count == std::numeric_limits<std::uint16_t>::max() || name.size() > std::numeric_limits<std::uint16_t>::max())
        return fail(ErrorCode::LimitExceeded, "a ZIP archive holds at most 65 535 files");
    if (bytes.size() > kMostBytes - m_archive.size() - m_directory.size() - 2 * name.size() - 1024)
        return fail(ErrorCode::LimitExceeded, "a ZIP archive holds at most 4 GiB");
    const std::string packed = deflated(bytes);
    if (packed.empty())
        return fail(ErrorCode::LimitExceeded, "there is no memory to pack " + std::string(name));
    std::string head; // what the file's own header and its directory entry share
    put(head, kZipVersion);
    put(head, kUtf8Names);
    put(head, kDeflated);
    put(head, m_date);
    put(head, static_cast<std::uint32_t>(
                  crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()))));
    put(head, static_cast<std::uint32_t>(packed.size()));
    put(head, static_cast<std::uint32_t>(bytes.size()));
    put(head, static_cast<std::uint16_t>(name.size()));
    put(head, std::uint16_t{0}); // no extra field

    put(m_directory, kDirectoryEntry);
    put(m_directory, kZipVersion); // made by
    m_directory += head;
    put(m_directory, std::uint16_t{0}); // no comment
    put(m_directory, std::uint16_t{0}); // on the first disk
    put(m_directory, std::uint16_t{0}); // no text in particular
    put(m_directory, std::uint32_t{0}); // nothing about rights
    put(m_directory, static_cast<std::uint32_t>(m_archive.size()));
    m_directory += name;

    put(m_archive, kLocalHeader);
    m_archive += head;
    m_archive += name;
    m_archive += packed;
    ++m_count;
    return {};
}

std::string ZipWriter::finish()
{
    const auto begin = static_cast<std::uint32_t>(m_archive.size());
    m_archive += m_directory;
    put(m_archive, kDirectoryEnd);
    put(m_archive, std::uint32_t{0}); // all on one disk
    for (int entries = 0; entries < 2; ++entries)
        put(m_archive, static_cast<std::uint16_t>(m_count));
    put(m_archive, static_cast<std::uint32_t>(m_directory.size()));
    put(m_archive, begin);
    put(m_archive, std::uint16_t{0}); // no comment
    return std::move(m_archive);
}

} // namespace wb
