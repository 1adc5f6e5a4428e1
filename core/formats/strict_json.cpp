// SPDX-License-Identifier: Apache-2.0
#include "core/formats/strict_json.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"

#include <cmath>
#include <limits>

namespace wb {

using nlohmann::json;

namespace {

const json kNothing;

std::string inQuotes(std::string_view key) { return '"' + std::string(key) + '"'; }

/// Looks on while the parser works: it alone sees duplicate keys and how deep it stands.
class Watch {
public:
    bool operator()(int depth, json::parse_event_t event, json& parsed)
    {
        if (depth > limits::kJsonDepth)
            m_tooDeep = true;
        if (event == json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == json::parse_event_t::object_end && !m_keys.empty())
            m_keys.pop_back();
        else if (event == json::parse_event_t::key && !m_keys.empty() &&
                 !m_keys.back().insert(parsed.get_ref<const std::string&>()).second && m_duplicate.empty())
            m_duplicate = inQuotes(parsed.get_ref<const std::string&>());
        return !m_tooDeep;
    }

    bool tooDeep() const { return m_tooDeep; }
    const std::string& duplicate() const { return m_duplicate; }

private:
    std::vector<std::set<std::string>> m_keys;
    std::string m_duplicate;
    bool m_tooDeep = false;
};

} // namespace

Result<json> parseStrictJson(std::string_view text)
{
    if (text.size() > limits::kJsonBytes)
        return fail(ErrorCode::LimitExceeded, "JSON of " + std::to_string(text.size()) + " bytes; at most " +
                                                  std::to_string(limits::kJsonBytes) + " are read");
    Watch watch;
    json value = json::parse(
        text.begin(), text.end(),
        [&watch](int depth, json::parse_event_t event, json& parsed) { return watch(depth, event, parsed); }, false);
    if (watch.tooDeep())
        return fail(ErrorCode::LimitExceeded,
                    "JSON nested more than " + std::to_string(limits::kJsonDepth) + " levels deep");
    if (value.is_discarded())
        return fail(ErrorCode::Parse, "this is not JSON, or it is cut off: take a complete copy of the file");
    if (!watch.duplicate().empty())
        return fail(ErrorCode::Parse, "the key " + watch.duplicate() + " is given twice: keep one of them");
    return value;
}

double jsonNumber(float value)
{
    const auto wide = parseDouble(numberText(value));
    return wide && static_cast<float>(*wide) == value ? *wide : static_cast<double>(value);
}

JsonObjectReader::JsonObjectReader(const json& object, std::string where) : m_object(object), m_where(std::move(where))
{
    if (!object.is_object())
        reject("is not an object");
}

void JsonObjectReader::reject(std::string what, ErrorCode code)
{
    if (m_failed)
        return;
    m_failed = true;
    m_error = {code, m_where + ": " + std::move(what)};
}

bool JsonObjectReader::has(const char* key) { return m_object.is_object() && m_object.contains(key); }

const json* JsonObjectReader::find(const char* key, const char* type, bool (json::*is)() const noexcept)
{
    if (m_failed)
        return nullptr;
    m_used.insert(key);
    const auto found = m_object.find(key);
    if (found == m_object.end()) {
        reject(inQuotes(key) + " is missing");
        return nullptr;
    }
    if (!((*found).*is)()) {
        reject(inQuotes(key) + " must be " + type);
        return nullptr;
    }
    return &*found;
}

std::int64_t JsonObjectReader::integer(const char* key, std::int64_t low, std::int64_t high)
{
    const json* value = find(key, "a whole number", &json::is_number_integer);
    if (value == nullptr)
        return low;
    const bool tooBig =
        value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    const std::int64_t number = tooBig ? INT64_MAX : value->get<std::int64_t>();
    if (number < low || number > high) {
        reject(inQuotes(key) + " is " + value->dump() + "; it must be from " + std::to_string(low) + " to " +
               std::to_string(high));
        return low;
    }
    return number;
}

double JsonObjectReader::number(const char* key)
{
    const json* value = find(key, "a number", &json::is_number);
    return value == nullptr ? 0.0 : value->get<double>();
}

double JsonObjectReader::amount(const char* key)
{
    const double value = number(key);
    if (!(value >= 0) || !std::isfinite(value))
        reject(inQuotes(key) + " must be a number from 0 up");
    return value;
}

int JsonObjectReader::count(const char* key)
{
    return static_cast<int>(integer(key, 0, std::numeric_limits<int>::max()));
}

bool JsonObjectReader::boolean(const char* key)
{
    const json* value = find(key, "true or false", &json::is_boolean);
    return value != nullptr && value->get<bool>();
}

std::string JsonObjectReader::text(const char* key)
{
    const json* value = find(key, "a text", &json::is_string);
    return value == nullptr ? std::string() : value->get<std::string>();
}

std::vector<double> JsonObjectReader::numbers(const char* key)
{
    std::vector<double> values;
    for (const json& item : array(key)) {
        if (!item.is_number()) {
            reject(inQuotes(key) + " must hold numbers only");
            return {};
        }
        values.push_back(item.get<double>());
    }
    return values;
}

const json& JsonObjectReader::array(const char* key)
{
    const json* value = find(key, "a list", &json::is_array);
    return value == nullptr ? kNothing : *value;
}

const json& JsonObjectReader::object(const char* key)
{
    const json* value = find(key, "an object", &json::is_object);
    return value == nullptr ? kNothing : *value;
}

Result<void> JsonObjectReader::finish()
{
    if (m_failed)
        return tl::unexpected<Error>(m_error);
    for (const auto& item : m_object.items())
        if (m_used.count(item.key()) == 0)
            return fail(ErrorCode::Parse, m_where + ": the key " + inQuotes(item.key()) +
                                              " is not known here: remove it, or open this with a later version");
    return {};
}

} // namespace wb
