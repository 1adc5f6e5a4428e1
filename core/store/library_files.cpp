// SPDX-License-Identifier: Apache-2.0
#include "core/store/library_files.h"

#include <algorithm>
#include <system_error>

namespace wb {

namespace {

constexpr std::string_view kEnding = ".snapshot-";

std::string padded(std::int64_t number, std::size_t digits)
{
    std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

} // namespace

std::filesystem::path filePath(const std::string& utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

std::string utf8Of(const std::filesystem::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

std::string stampText(Timestamp time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::int64_t ms = (time - day).count();
    return padded(static_cast<int>(date.year()), 4) + padded(static_cast<unsigned>(date.month()), 2) +
           padded(static_cast<unsigned>(date.day()), 2) + 'T' + padded(ms / 3'600'000, 2) +
           padded(ms / 60'000 % 60, 2) + padded(ms / 1'000 % 60, 2) + '.' + padded(ms % 1'000, 3) + 'Z';
}

std::string snapshotPath(const std::string& library, Timestamp time)
{
    return library + std::string(kEnding) + stampText(time);
}

std::vector<std::string> snapshotsOf(const std::string& library)
{
    const std::filesystem::path path = filePath(library);
    const std::string beginning = utf8Of(path.filename()) + std::string(kEnding);
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    std::vector<std::string> found;
    std::error_code error;
    for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end; file.increment(error)) {
        const std::string name = utf8Of(file->path().filename());
        if (name.rfind(beginning, 0) == 0 && name.back() == 'Z') // not one that is unfinished
            found.push_back(utf8Of(path.has_parent_path() ? folder / filePath(name) : filePath(name)));
    }
    std::sort(found.rbegin(), found.rend());
    return found;
}

} // namespace wb
