// SPDX-License-Identifier: Apache-2.0
#include "core/formats/rows_reader.h"

#include "core/formats/file_name.h"

#include <algorithm>
#include <array>

namespace wb {

namespace {

class KeptBytes : public ByteSource {
public:
    explicit KeptBytes(std::string bytes) : m_bytes(std::move(bytes)), m_source(m_bytes) {}

    Result<std::size_t> read(std::span<char> into) override { return m_source.read(into); }
    double progress() const override { return m_source.progress(); }

private:
    std::string m_bytes;
    MemorySource m_source;
};

void keepNumbersNumbers(CsvGuess& guess)
{
    for (std::size_t column = 0; column < guess.options.kinds.size(); ++column) {
        if (guess.columns[column].numbers > 0)
            guess.options.kinds[column] = ColumnKind::Number;
    }
}

} // namespace

Result<std::shared_ptr<RowsReader>> RowsReader::open(std::string_view name, std::unique_ptr<ByteSource> source,
                                                     int inputs, int outputs)
{
    auto opened = openTable(name, std::move(source));
    if (!opened)
        return passOn(opened);
    keepNumbersNumbers(opened->format.csv);
    return std::shared_ptr<RowsReader>(new RowsReader(std::move(*opened), inputs, outputs));
}

Result<std::shared_ptr<RowsReader>> RowsReader::open(std::string_view name, std::string bytes, int inputs, int outputs)
{
    return open(name, std::make_unique<KeptBytes>(std::move(bytes)), inputs, outputs);
}

RowsReader::RowsReader(OpenedTable opened, int inputs, int outputs)
    : m_name(opened.name), m_kind(opened.format.kind), m_inputs(inputs), m_outputs(outputs),
      m_reader(readerOf(std::move(opened)))
{
}

Job::State RowsReader::step(std::chrono::milliseconds budget)
{
    if (m_reader->step(budget) == State::Running)
        return State::Running;
    finish();
    return State::Done;
}

void RowsReader::finish()
{
    m_error = m_reader->error();
    if (!m_error) {
        auto rows =
            rowsForNetwork(m_reader->takeTable(), m_kind == TableFormat::Kind::FannData, m_inputs, m_outputs, m_name);
        if (!rows)
            m_error = rows.error();
        else if (rows->dataset.rows() == 0)
            m_error = Error{ErrorCode::Parse, "it has no rows; choose a file with at least one"};
        else
            m_rows = std::move(*rows);
    }
    if (m_error)
        m_error->message.insert(0, m_name + ": ");
}

bool mayHoldRows(std::string_view name)
{
    std::string kind = fileExtension(name);
    if (kind == "gz") {
        kind = fileExtension(name.substr(0, name.size() - 3));
        if (kind.empty()) // nothing says no
            return true;
    }
    constexpr std::array kKinds{"data", "train", "test", "csv", "tsv", "txt", "arff", "npy", "idx"};
    return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end() ||
           name.find("-ubyte") != std::string_view::npos; // as MNIST's files are called
}

} // namespace wb
