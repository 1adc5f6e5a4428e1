// SPDX-License-Identifier: Apache-2.0
#include "core/formats/table_format.h"

#include "core/formats/arff.h"
#include "core/formats/csv_parser.h"
#include "core/formats/fann_data.h"
#include "core/formats/file_name.h"
#include "core/formats/gzip_source.h"
#include "core/formats/idx.h"
#include "core/formats/npy.h"

#include <algorithm>
#include <array>

namespace wb {

namespace {

constexpr std::size_t kFirstHeadBytes = 1U << 14U;
constexpr std::size_t kHeadBytes = 1U << 20U;

struct Foreign {
    std::string_view magic;
    const char* advice;
};

constexpr std::array kForeign{
    Foreign{"PK\x03\x04", "this is a zip archive (or a spreadsheet, or NumPy's .npz); unpack it, or save the sheet "
                          "as CSV"},
    Foreign{"\xD0\xCF\x11\xE0", "this is an old spreadsheet; save it as CSV"},
    Foreign{"\x89HDF", "this is HDF5; write the array with numpy.save"},
    Foreign{"PAR1", "this is Parquet; write it as CSV"},
    Foreign{"SQLite format 3", "this is an SQLite database; export the table as CSV"},
    Foreign{"\x80\x04\x95", "this is a Python pickle, which can run programs; write the array with numpy.save"},
};

Result<TableFormat> csvFormat(std::string_view head, bool headIsAll)
{
    auto guess = guessCsv(head, headIsAll);
    if (!guess)
        return passOn(guess);
    TableFormat format;
    format.csv = std::move(*guess);
    return format;
}

template <typename T>
tl::unexpected<Error> inFile(const std::string& name, const Result<T>& failed)
{
    return fail(failed.error().code, name + ": " + failed.error().message);
}

/// A source that has one more piece in front.
Result<std::string> firstBytes(ByteSource& source)
{
    // Small files are the most, and memory costs time too.
    std::string head;
    for (std::size_t wanted = kFirstHeadBytes; head.size() < kHeadBytes; wanted *= 2) {
        const std::size_t held = head.size();
        head.resize(wanted);
        const auto count = source.read(std::span(head).subspan(held));
        if (!count)
            return passOn(count);
        head.resize(held + *count);
        if (head.size() < wanted)
            break;
    }
    return head;
}

class JoinedSource : public ByteSource {
public:
    JoinedSource(std::string head, std::unique_ptr<ByteSource> rest)
        : m_head(std::move(head)), m_first(m_head), m_rest(std::move(rest))
    {
    }
    Result<std::size_t> read(std::span<char> into) override
    {
        auto first = m_first.read(into);
        if (!first || *first == into.size())
            return first;
        const auto more = m_rest->read(into.subspan(*first));
        return more ? Result<std::size_t>(*first + *more) : more;
    }
    double progress() const override { return m_rest->progress(); }

private:
    std::string m_head;
    MemorySource m_first;
    std::unique_ptr<ByteSource> m_rest;
};

} // namespace

const char* tableFormatName(TableFormat::Kind kind)
{
    switch (kind) {
    case TableFormat::Kind::Csv:
        return "CSV";
    case TableFormat::Kind::FannData:
        return "FANN data";
    case TableFormat::Kind::Idx:
        return "IDX";
    case TableFormat::Kind::Npy:
        return "NPY";
    case TableFormat::Kind::Arff:
        return "ARFF";
    }
    return "";
}

Result<TableFormat> findTableFormat(std::string_view name, std::string_view head, bool headIsAll)
{
    const std::string kind = fileExtension(name);
    const auto is = [](TableFormat::Kind found) {
        TableFormat format;
        format.kind = found;
        return format;
    };
    if (startsLikeNpy(head) || kind == "npy")
        return is(TableFormat::Kind::Npy);
    for (const Foreign& foreign : kForeign) {
        if (head.substr(0, foreign.magic.size()) == foreign.magic)
            return fail(ErrorCode::Unsupported, foreign.advice);
    }
    if (kind == "idx" || startsLikeIdx(head))
        return is(TableFormat::Kind::Idx);
    if (kind == "arff" || startsLikeArff(head))
        return is(TableFormat::Kind::Arff);
    if (kind == "data" || kind == "train" || kind == "test" ||
        (kind != "csv" && kind != "tsv" && startsLikeFannData(head)))
        return is(TableFormat::Kind::FannData);
    if (head.find('\0') != std::string_view::npos)
        return fail(ErrorCode::Unsupported, "not a data file this program reads; it reads .data (FANN), CSV and TSV, "
                                            "ARFF, IDX and NPY, each also gzipped");
    return csvFormat(head, headIsAll);
}

std::unique_ptr<TableParser> tableParser(const TableFormat& format)
{
    switch (format.kind) {
    case TableFormat::Kind::FannData:
        return fannDataParser();
    case TableFormat::Kind::Idx:
        return idxParser();
    case TableFormat::Kind::Npy:
        return npyParser();
    case TableFormat::Kind::Arff:
        return arffParser();
    case TableFormat::Kind::Csv:
        break;
    }
    return std::make_unique<CsvParser>(format.csv.options);
}

Result<OpenedTable> openTable(std::string_view name, std::unique_ptr<ByteSource> source)
{
    OpenedTable opened;
    opened.name = std::string(withoutFolder(name));
    auto head = firstBytes(*source);
    if (!head)
        return inFile(opened.name, head);
    const bool gzipped = startsLikeGzip(*head);
    if (gzipped) {
        source = gzipSource(std::make_unique<JoinedSource>(std::move(*head), std::move(source)));
        head = firstBytes(*source);
        if (!head)
            return inFile(opened.name, head);
    }
    std::string_view inner = opened.name;
    if (gzipped && fileExtension(inner) == "gz")
        inner.remove_suffix(3);
    auto format = findTableFormat(inner, *head, head->size() < kHeadBytes);
    if (!format)
        return inFile(opened.name, format);
    opened.format = std::move(*format);
    opened.format.gzipped = gzipped;
    opened.head = std::move(*head);
    opened.source = std::move(source);
    return opened;
}

std::unique_ptr<TableReader> readerOf(OpenedTable opened)
{
    return std::make_unique<TableReader>(std::move(opened.source), tableParser(opened.format), std::move(opened.head));
}

Result<LoadedTable> readTable(std::string_view name, std::unique_ptr<ByteSource> source)
{
    auto opened = openTable(name, std::move(source));
    if (!opened)
        return passOn(opened);
    const std::string shown = opened->name;
    const auto reader = readerOf(std::move(*opened));
    while (reader->step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    if (reader->error())
        return fail(reader->error()->code, shown + ": " + reader->error()->message);
    return reader->takeTable();
}

} // namespace wb
