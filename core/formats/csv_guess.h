// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/csv.h"

namespace wb {

/// What a column of a CSV file looks like.
struct CsvColumnGuess {
    std::string name;      ///< From the header; empty without one.
    std::string firstCell; ///< An example, as it stands there.
    int numbers = 0;       ///< Of the rows looked at.
    int texts = 0;
    int missing = 0;
    int differentTexts = 0;
    bool operator==(const CsvColumnGuess&) const = default;
};

/// How a CSV file seems to be written: a proposal that a person looks at, changes and hands to readCsv() or CsvParser.
struct CsvGuess {
    CsvOptions options; ///< With every field decided: nothing is left to Detect or Either.
    std::vector<CsvColumnGuess> columns;
    int rowsSeen = 0;
    bool operator==(const CsvGuess&) const = default;
};

/// Looks at the first rows in head, which may be the whole file. A column with numbers is one of numbers, even if up to
/// a tenth of its cells are something else (reading it then names those cells); a column of texts is one of categories,
/// unless nearly every row has its own text: then it is left out. Errors: Parse if there is no row, or where quotes do
/// not close; LimitExceeded.
Result<CsvGuess> guessCsv(std::string_view head, bool headIsAll);

/// The same look with separator and header given, for a person who changed them: 0 and Detect are found out.
Result<CsvGuess> guessCsv(std::string_view head, bool headIsAll, char separator, CsvOptions::Header header);

} // namespace wb
