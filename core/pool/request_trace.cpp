// SPDX-License-Identifier: Apache-2.0
#include "core/pool/request_trace.h"

#include "core/base/number_text.h"
#include "core/formats/csv_records.h"
#include "core/pool/belady_order.h"

#include <algorithm>
#include <unordered_map>

namespace wb {

namespace {

constexpr std::string_view kBlank = " \t\r";

std::string_view trimmedLine(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(kBlank) - first + 1);
}

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

tl::unexpected<Error> failAt(int line, const std::string& what)
{
    return fail(ErrorCode::Parse, "line " + std::to_string(line) + ": " + what);
}

class TraceBuilder {
public:
    RequestTrace trace;

    Result<void> add(std::string_view name, int line)
    {
        if (trace.requests.size() >= kTraceRequests)
            return fail(ErrorCode::LimitExceeded,
                        "the trace has more than " + std::to_string(kTraceRequests) + " requests; cut it into pieces");
        if (name.empty())
            return failAt(line, "the expert has no name");
        const auto [known, isNew] =
            m_places.try_emplace(std::string(name), static_cast<std::uint32_t>(trace.experts.size()));
        if (isNew)
            trace.experts.push_back({known->first, 0});
        trace.requests.push_back(known->second);
        return {};
    }
    Result<void> addTime(std::string_view text, int line)
    {
        const auto seconds = parseDouble(text);
        if (!seconds || !(*seconds >= 0) || *seconds > 1e18)
            return failAt(line, "the time \"" + std::string(text) + "\" is not a number of seconds, 0 or more");
        if (!trace.seconds.empty() && *seconds < trace.seconds.back())
            return failAt(line, "the time " + std::string(text) + " is before the one above; sort the requests");
        trace.seconds.push_back(*seconds);
        return {};
    }
    Result<void> addBytes(std::string_view text, int line)
    {
        const auto bytes = parseInteger(text);
        if (!bytes || *bytes < 1 || *bytes > std::int64_t{1} << 40U)
            return failAt(line, "\"" + std::string(text) + "\" is not a number of bytes, 1 or more");
        RequestTrace::Expert& expert = trace.experts[trace.requests.back()];
        if (expert.bytes != 0 && expert.bytes != static_cast<std::size_t>(*bytes))
            return failAt(line, "\"" + expert.name + "\" has " + std::string(text) + " bytes here and " +
                                    std::to_string(expert.bytes) + " above; an expert has one size");
        expert.bytes = static_cast<std::size_t>(*bytes);
        return {};
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_places;
};

struct TraceColumns {
    std::size_t id = 0;
    std::size_t time = 0; ///< 1 more than its place; 0: there is none.
    std::size_t bytes = 0;
};

Result<TraceColumns> readHeader(const std::vector<std::string>& cells, int line)
{
    TraceColumns columns;
    std::size_t id = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::size_t& column = cells[i] == "time" ? columns.time : cells[i] == "bytes" ? columns.bytes : id;
        if (&column == &id && cells[i] != "id")
            return failAt(line, "the column \"" + cells[i] +
                                    "\" is none of id, time, bytes; a trace with commas begins "
                                    "with the names of its columns");
        if (column != 0)
            return failAt(line, "the column \"" + cells[i] + "\" is there twice");
        column = i + 1;
    }
    if (id == 0)
        return failAt(line, "there is no column id");
    columns.id = id - 1;
    return columns;
}

Result<void> readTable(std::string_view text, int linesBefore, TraceBuilder& builder)
{
    CsvRecords records(text, ',');
    std::vector<std::string> cells;
    auto more = records.next(cells);
    if (!more)
        return passOn(more);
    const auto columns = readHeader(cells, linesBefore + records.line());
    if (!columns)
        return passOn(columns);
    const std::size_t width = cells.size();
    for (;;) {
        more = records.next(cells);
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        const int line = linesBefore + records.line();
        if (!cells.front().empty() && cells.front().front() == '#')
            continue;
        if (cells.size() != width)
            return failAt(line, "there are " + std::to_string(cells.size()) + " cells under " + std::to_string(width) +
                                    " columns");
        auto done = builder.add(cells[columns->id], line);
        if (done && columns->time != 0)
            done = builder.addTime(cells[columns->time - 1], line);
        if (done && columns->bytes != 0)
            done = builder.addBytes(cells[columns->bytes - 1], line);
        if (!done)
            return done;
    }
}

Result<void> readNames(std::string_view text, int linesBefore, TraceBuilder& builder)
{
    for (int line = linesBefore + 1; !text.empty(); ++line) {
        const std::string_view name = trimmedLine(takeLine(text));
        if (name.empty() || name.front() == '#')
            continue;
        if (auto added = builder.add(name, line); !added)
            return added;
    }
    return {};
}

std::string csvCell(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos && text.front() != '#')
        return text;
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter;
        if (letter == '"')
            quoted += '"';
    }
    return quoted + '"';
}

} // namespace

Result<RequestTrace> parseTrace(std::string_view text)
{
    TraceBuilder builder;
    int lines = 0;
    for (std::string_view ahead = text; !ahead.empty();) { // up to the first line that is one
        const std::string_view line = trimmedLine(takeLine(ahead));
        if (!line.empty() && line.front() != '#')
            break;
        if (!line.empty() && builder.trace.origin.empty())
            builder.trace.origin = trimmedLine(line.substr(1));
        text = ahead;
        ++lines;
    }
    const std::string_view first = trimmedLine(text.substr(0, text.find('\n')));
    const bool isTable = first == "id" || first.find(',') != std::string_view::npos;
    if (auto read = isTable ? readTable(text, lines, builder) : readNames(text, lines, builder); !read)
        return passOn(read);
    return std::move(builder.trace);
}

std::string traceText(const RequestTrace& trace)
{
    const bool hasBytes = std::any_of(trace.experts.begin(), trace.experts.end(),
                                      [](const RequestTrace::Expert& expert) { return expert.bytes != 0; });
    std::vector<std::string> names;
    names.reserve(trace.experts.size());
    bool isPlain = trace.seconds.empty() && !hasBytes;
    for (const RequestTrace::Expert& expert : trace.experts) {
        names.push_back(csvCell(expert.name));
        isPlain = isPlain && names.back() == expert.name && trimmedLine(expert.name) == expert.name;
        if (hasBytes && expert.bytes != 0)
            names.back() += ',' + std::to_string(expert.bytes);
    }
    std::string text = trace.origin.empty() ? std::string() : "# " + trace.origin + '\n';
    if (!isPlain)
        text += std::string(trace.seconds.empty() ? "" : "time,") + "id" + (hasBytes ? ",bytes" : "") + '\n';
    for (std::size_t i = 0; i < trace.requests.size(); ++i) {
        if (!trace.seconds.empty())
            text += numberText(trace.seconds[i]) + ',';
        text += names[trace.requests[i]];
        text += '\n';
    }
    return text;
}

Result<void> checkTrace(const RequestTrace& trace)
{
    if (trace.requests.empty())
        return fail(ErrorCode::InvalidArgument, "the trace has no request");
    for (const RequestTrace::Expert& expert : trace.experts)
        if (expert.bytes == 0)
            return fail(ErrorCode::InvalidArgument, "the trace does not say how many bytes \"" + expert.name +
                                                        "\" takes; add a column bytes or give sizes");
    return {};
}

std::vector<std::uint32_t> nextUses(const RequestTrace& trace)
{
    std::vector<std::uint32_t> seen(trace.experts.size(), BeladyOrder::kNever);
    std::vector<std::uint32_t> next(trace.requests.size());
    for (std::size_t i = trace.requests.size(); i > 0; --i) {
        const std::uint32_t expert = trace.requests[i - 1];
        next[i - 1] = seen[expert];
        seen[expert] = static_cast<std::uint32_t>(i - 1);
    }
    return next;
}

} // namespace wb
