// SPDX-License-Identifier: Apache-2.0
#include "app/cli/library_read.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/library_options.h"
#include "app/cli/text_table.h"
#include "core/formats/file.h"
#include "core/store/library_query.h"
#include "core/store/model_card.h"

namespace wb::cli {

int queryDatabase(const QStringList& arguments)
{
    Options options("library query", "Asks the library one SELECT over a connection that can only read.");
    options.operand("SQL", "The question; `SELECT name, sql FROM sqlite_schema` lists what there is to ask for.");
    withDatabase(options).flag("csv", "CSV instead of a table.");
    if (const auto code = options.parse(arguments))
        return *code;
    if (const auto store = openExisting(options); !store) // a library, and one this program knows
        return badInput(store.error());
    const auto found = queryLibrary(databasePath(options).toStdString(), options.operandUtf8(0));
    if (!found)
        return badInput(found.error());
    if (options.has("csv")) {
        print(queryCsv(*found));
    } else {
        TextTable table(std::vector<bool>(found->columns.size(), true));
        table.add(found->columns);
        for (const auto& row : found->rows)
            table.add(row);
        print(table.text(""));
    }
    if (found->isCut)
        complain("only the first " + std::to_string(found->rows.size()) + " rows are shown");
    return kSuccess;
}

int writeCard(const QStringList& arguments)
{
    Options options("library card", "Writes what the library knows of an expert, for others to read.");
    options.operand("NAME", "What the expert is called.")
        .optionalOperand("OUT", "The file to write: .md or .html; without it, Markdown to standard output.");
    withDatabase(options);
    if (const auto code = options.parse(arguments))
        return *code;
    const auto subject = subjectOf(options);
    if (!subject)
        return badInput(subject.error());
    const bool hasFile = options.operands().size() > 1;
    const bool isHtml =
        hasFile && (hasExtension(options.operandUtf8(1), ".html") || hasExtension(options.operandUtf8(1), ".htm"));
    const auto card = modelCard(subject->store, subject->expert.id, isHtml ? CardFormat::Html : CardFormat::Markdown);
    if (!card)
        return badInput(card.error());
    if (!hasFile) {
        print(*card);
        return kSuccess;
    }
    const auto written = writeFile(options.operandUtf8(1), *card);
    return written ? kSuccess : badInput(written.error());
}

} // namespace wb::cli
