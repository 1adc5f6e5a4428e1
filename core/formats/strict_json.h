// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// Parses JSON that must be free of duplicate keys and within limits::kJsonBytes and kJsonDepth. Does not throw.
/// Errors: Parse, with the byte where it went wrong; LimitExceeded.
Result<nlohmann::json> parseStrictJson(std::string_view text);

/// The double whose JSON text is the float's own shortest one: 0.1, not 0.10000000149011612. Converts back to the
/// float.
double jsonNumber(float value);

/// Takes an object apart, key by key. The first thing that is wrong is kept; after it every call returns its default.
class JsonObjectReader {
public:
    /// where: how messages call the object, such as "layer 2".
    JsonObjectReader(const nlohmann::json& object, std::string where);

    /// Whether the key is there; reading it then is not an error.
    bool has(const char* key);
    std::int64_t integer(const char* key, std::int64_t low, std::int64_t high);
    double number(const char* key);
    /// A finite number from 0 up.
    double amount(const char* key);
    /// A whole number from 0 up that fits an int.
    int count(const char* key);
    bool boolean(const char* key);
    std::string text(const char* key);
    std::vector<double> numbers(const char* key);
    /// An array or an object; a null value if it is missing or of another type.
    const nlohmann::json& array(const char* key);
    const nlohmann::json& object(const char* key);

    void reject(std::string what, ErrorCode code = ErrorCode::Parse);
    bool failed() const { return m_failed; }
    /// Fails with the first thing that was wrong, or with a key nobody asked for.
    Result<void> finish();

private:
    const nlohmann::json* find(const char* key, const char* type, bool (nlohmann::json::*is)() const noexcept);

    const nlohmann::json& m_object;
    std::string m_where;
    std::set<std::string_view> m_used;
    bool m_failed = false;
    Error m_error;
};

} // namespace wb
