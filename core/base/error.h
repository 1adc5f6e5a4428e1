// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace wb {

/// What kind of failure; a caller branches on this, a person reads the message.
enum class ErrorCode {
    InvalidArgument, ///< A value outside its stated limits.
    SizeMismatch,    ///< Two sizes that must agree do not.
    NonFinite,       ///< NaN or infinity where a finite number is needed.
    Parse,           ///< Text or bytes that do not follow their format.
    LimitExceeded,   ///< Over a cap of core/base/limits.h.
    Unsupported,     ///< Understood, but this format or version cannot carry it.
    NotFound,        ///< No such file, expert or item.
    Io,              ///< The system refused to read or write.
    Corrupt,         ///< Stored data that fails its own checks.
    Conflict,        ///< Somebody else changed it first.
};

/// The message says what, where (file, line, item) and how to mend it; no trailing full stop.
struct Error {
    ErrorCode code = ErrorCode::InvalidArgument;
    std::string message;
};

} // namespace wb
