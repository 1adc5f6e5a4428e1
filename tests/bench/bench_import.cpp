// SPDX-License-Identifier: GPL-3.0-or-later
// How long a large CSV takes to come in, and how much memory: a file of random numbers is written to a temporary
// folder, read as the programs read it (piece by piece, as guessed from its beginning), and made samples of.
//     bench_import [ROWS [COLUMNS]]        1 000 000 x 100 if not given
// The peak is that of the whole process, as the system counts it. Exit code 1 if reading, or making samples of what was
// read, took more than the values (rows x columns x 4 bytes), an eighth of them and 32 MB: then something held the
// text, or a second copy.
#include "core/base/number_text.h"
#include "core/base/rng.h"
#include "core/data/dataset.h"
#include "core/formats/table_format.h"
#include "core/formats/table_reader.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

using namespace wb;

namespace {

constexpr double kMega = 1e6;
constexpr double kSpare = 32 * kMega; // the program itself, pieces of the text, what the heap rounds up
constexpr std::size_t kPiece = 1U << 20U;

double peakBytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024;
}

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// "-0.123456,": as many digits as sensors and spreadsheets write.
void addNumber(std::string& text, Rng& rng)
{
    const std::uint32_t drawn = rng.below(2'000'000);
    const std::string digits = std::to_string(1'000'000 + drawn % 1'000'000);
    text += drawn < 1'000'000 ? "0." : "-0.";
    text.append(digits, 1);
}

bool writeRows(const std::filesystem::path& path, std::int64_t rows, std::int64_t columns)
{
    std::ofstream file(path, std::ios::binary);
    Rng rng(1);
    std::string text;
    for (std::int64_t column = 0; column < columns; ++column)
        text += (column == 0 ? "x" : ",x") + std::to_string(column + 1);
    text += '\n';
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t column = 0; column < columns; ++column) {
            text += column == 0 ? "" : ",";
            addNumber(text, rng);
        }
        text += '\n';
        if (text.size() >= kPiece || row + 1 == rows) {
            file << text;
            text.clear();
        }
    }
    file.close();
    return file.good();
}

Result<LoadedTable> readRows(const std::filesystem::path& path)
{
    auto source = openSource(path.string());
    if (!source)
        return passOn(source);
    auto opened = openTable(path.string(), *std::move(source));
    if (!opened)
        return passOn(opened);
    const auto reader = readerOf(*std::move(opened));
    while (reader->step(std::chrono::milliseconds(50)) == Job::State::Running) {
    }
    if (reader->error())
        return tl::unexpected(*reader->error());
    return reader->takeTable();
}

/// A third of the columns are targets: two matrices, none of them small.
Result<Dataset> samplesOf(Table table, std::int64_t columns)
{
    std::vector<Role> roles(static_cast<std::size_t>(columns), Role::Input);
    std::fill(roles.end() - (columns + 2) / 3, roles.end(), Role::Target);
    return datasetFromTable(std::move(table), roles, MissingRows::Drop, "bench");
}

/// Gives the exit code.
int measure(const std::filesystem::path& path, std::int64_t rows, std::int64_t columns)
{
    const double values = static_cast<double>(rows * columns) * sizeof(float);
    if (!writeRows(path, rows, columns)) {
        std::fprintf(stderr, "bench_import: %s cannot be written: is there room for it?\n", path.c_str());
        return 1;
    }
    const auto text = static_cast<double>(std::filesystem::file_size(path));
    const double before = peakBytes();
    std::printf("%lld x %lld: %.0f MB of text, %.1f MB of values, peak before reading %.1f MB\n",
                static_cast<long long>(rows), static_cast<long long>(columns), text / kMega, values / kMega,
                before / kMega);
    auto begin = std::chrono::steady_clock::now();
    auto loaded = readRows(path);
    const double seconds = secondsSince(begin);
    if (!loaded || loaded->table.values.rows() != rows || loaded->table.values.cols() != columns) {
        std::fprintf(stderr, "bench_import: %s\n",
                     loaded ? "rows or columns are missing" : loaded.error().message.c_str());
        return 1;
    }
    const double peak = peakBytes();
    std::printf("table    %6.2f s, %.0f MB/s, peak %.1f MB = %.2f times the values\n", seconds, text / kMega / seconds,
                peak / kMega, peak / values);
    begin = std::chrono::steady_clock::now();
    const auto dataset = samplesOf(std::move(loaded->table), columns);
    const double together = peakBytes();
    std::printf("samples  %6.2f s more, peak %.1f MB = %.2f times the values (the table goes as they come)\n",
                secondsSince(begin), together / kMega, together / values);
    const double most = values * 9 / 8 + kSpare;
    std::printf("bound    %.1f MB for both: %s\n", most / kMega, together <= most ? "kept" : "EXCEEDED");
    return dataset && together <= most ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const std::int64_t rows = argc > 1 ? parseInteger(argv[1]).value_or(0) : 1'000'000;
    const std::int64_t columns = argc > 2 ? parseInteger(argv[2]).value_or(0) : 100;
    if (rows < 1 || columns < 2 || argc > 3) {
        std::fputs("usage: bench_import [ROWS [COLUMNS]]; at least one row and two columns\n", stderr);
        return 2;
    }
    const auto folder = std::filesystem::temp_directory_path() / ("expert-bench-import-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const int code = measure(folder / "rows.csv", rows, columns);
    std::filesystem::remove_all(folder);
    return code;
}
