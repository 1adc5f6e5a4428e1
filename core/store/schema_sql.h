// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wb {

/// resources/sql/library_v1.sql, compiled in, so that every build carries it, the browser's too.
extern const char kLibraryV1Sql[];

} // namespace wb
