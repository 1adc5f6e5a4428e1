// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/model_card.h"

#include <string>
#include <vector>

namespace wb {

/// Headings, paragraphs and tables in either format of a card; texts are taken as they are, whatever is in them.
class CardWriter {
public:
    using Row = std::vector<std::string>;

    CardWriter(CardFormat format, const std::string& title);

    /// level: 1 is the title.
    void heading(int level, const std::string& text);
    void paragraph(const std::string& text);
    /// Nothing without rows. A row has as many cells as the head.
    void table(const Row& head, const std::vector<Row>& rows);
    std::string take();

private:
    std::string escaped(const std::string& text) const;
    void line(const Row& cells, const char* tag);

    CardFormat m_format;
    std::string m_text;
};

} // namespace wb
