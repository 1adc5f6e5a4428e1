// SPDX-License-Identifier: Apache-2.0
#include "core/store/expert_store.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace wb {

namespace {

std::filesystem::path filePath(const std::string& utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

std::string utf8Of(const std::filesystem::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

std::string padded(std::int64_t number, std::size_t digits)
{
    std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

/// "20261123T010203.456Z": names sort by time.
std::string stampText(Timestamp time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::int64_t ms = (time - day).count();
    return padded(static_cast<int>(date.year()), 4) + padded(static_cast<unsigned>(date.month()), 2) +
           padded(static_cast<unsigned>(date.day()), 2) + 'T' + padded(ms / 3'600'000, 2) +
           padded(ms / 60'000 % 60, 2) + padded(ms / 1'000 % 60, 2) + '.' + padded(ms % 1'000, 3) + 'Z';
}

constexpr std::string_view kEnding = ".snapshot-";

} // namespace

Result<std::string> ExpertStore::snapshot(Timestamp now) const
{
    std::string target = path() + std::string(kEnding) + stampText(now);
    if (auto copied = m_database.backUpWhole(target); !copied)
        return passOn(copied);
    const std::vector<std::string> all = snapshots();
    std::error_code error;
    for (std::size_t i = kKeptSnapshots; i < all.size(); ++i)
        std::filesystem::remove(filePath(all[i]), error);
    return target;
}

std::vector<std::string> ExpertStore::snapshots() const
{
    const std::filesystem::path library = filePath(path());
    const std::string beginning = utf8Of(library.filename()) + std::string(kEnding);
    const std::filesystem::path folder = library.has_parent_path() ? library.parent_path() : ".";
    std::vector<std::string> found;
    std::error_code error;
    for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end; file.increment(error)) {
        const std::string name = utf8Of(file->path().filename());
        if (name.rfind(beginning, 0) == 0 && name.back() == 'Z') // not one that is unfinished
            found.push_back(utf8Of(library.has_parent_path() ? folder / filePath(name) : filePath(name)));
    }
    std::sort(found.rbegin(), found.rend());
    return found;
}

Result<void> ExpertStore::exportTo(const std::string& file) const
{
    std::error_code error;
    if (std::filesystem::equivalent(filePath(file), filePath(path()), error))
        return fail(ErrorCode::InvalidArgument, "\"" + file + "\" is the library itself; choose another file");
    return m_database.backUpWhole(file);
}

} // namespace wb
