// SPDX-License-Identifier: Apache-2.0
#include "core/formats/zip_writer.h"

#include <algorithm>
#include <array>
#include <limits>

namespace wb {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kDirectoryEntry = 0x02014b50;
constexpr std::uint32_t kDirectoryEnd = 0x06054b50;
constexpr std::uint16_t kZipVersion = 20; ///< 2.0: folders.
constexpr std::uint16_t kUtf8Names = 1U << 11;
constexpr std::uint16_t kStored = 0;
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

/// CRC-32 as ZIP, gzip and PNG have it. Source: ISO 3309, polynomial 0x04C11DB7 with its bits reversed.
std::uint32_t crcOf(std::string_view bytes)
{
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t byte = 0; byte < made.size(); ++byte) {
            std::uint32_t rest = byte;
            for (int bit = 0; bit < 8; ++bit)
                rest = (rest & 1U) != 0 ? 0xEDB88320U ^ (rest >> 1) : rest >> 1;
            made.at(byte) = rest;
        }
        return made;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = table.at((crc ^ static_cast<unsigned char>(c)) & 0xFFU) ^ (crc >> 8);
    return crc ^ 0xFFFFFFFFU;
}

} // namespace

ZipWriter::ZipWriter(std::time_t when) : m_date(dosDate(when)) {}

Result<void> ZipWriter::add(std::string_view name, std::string_view bytes)
{
    if (m_count == std::numeric_limits<std::uint16_t>::max() || name.size() > std::numeric_limits<std::uint16_t>::max())
        return fail(ErrorCode::LimitExceeded, "a ZIP archive holds at most 65 535 files");
    if (bytes.size() > kMostBytes - m_archive.size() - m_directory.size() - 2 * name.size() - 1024)
        return fail(ErrorCode::LimitExceeded, "a ZIP archive holds at most 4 GiB");
    std::string head; // what the file's own header and its directory entry share
    put(head, kZipVersion);
    put(head, kUtf8Names);
    put(head, kStored);
    put(head, m_date);
    put(head, crcOf(bytes));
    for (int sizes = 0; sizes < 2; ++sizes) // packed and not
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
    m_archive += bytes;
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
