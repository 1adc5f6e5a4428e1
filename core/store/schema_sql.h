// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wb {

/// resources/sql/library_v1.sql and so on, compiled in, so that every build carries them, the browser's too.
extern const char kLibraryV1Sql[];
extern const char kLibraryV2Sql[];
extern const char kLibraryV3Sql[];
extern const char kLibraryV4Sql[];

} // namespace wb
