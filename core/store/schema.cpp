// SPDX-License-Identifier: Apache-2.0
#include "core/store/schema.h"

#include "core/store/schema_sql.h"

#include <array>

namespace wb {

namespace {

constexpr std::array<Migration, 4> kMigrations{
    {{1, 1, kLibraryV1Sql}, {2, 2, kLibraryV2Sql}, {3, 2, kLibraryV3Sql}, {4, 2, kLibraryV4Sql}}};

Result<void> backUpBeforeMigration(const Database& database, int version)
{
    if (database.path() == ":memory:")
        return {}; // a copy itself
    return database.backUpWhole(database.path() + ".v" + std::to_string(version) + ".backup");
}

Result<void> applyMigration(const Database& database, const Migration& migration)
{
    const std::string version = std::to_string(migration.version);
    if (auto done = database.execute(migration.sql); !done)
        return done;
    if (auto done = database.execute("PRAGMA user_version=" + version); !done)
        return done;
    return database.execute("INSERT INTO meta (key, value) VALUES ('min_reader', '" +
                            std::to_string(migration.minReader) +
                            "') ON CONFLICT (key) DO UPDATE SET value = excluded.value");
}

/// Everything in the schema that can carry code. The tables behind FTS5 differ from one SQLite to the next; they are
/// left out as long as they are bare.
constexpr std::string_view kSchemaDump =
    "SELECT group_concat(type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, ''), char(10)) FROM ("
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' AND NOT ("
    "type = 'table' AND name GLOB 'expert_fts_*' AND sql NOT LIKE '%CHECK%' AND sql NOT LIKE '%DEFAULT%' "
    "AND sql NOT LIKE '% AS %') ORDER BY type, name)";

Result<void> checkForeignKeys(const Database& database)
{
    const auto violations = database.number("SELECT count(*) FROM pragma_foreign_key_check");
    if (!violations)
        return passOn(violations);
    if (*violations > 0)
        return fail(ErrorCode::Corrupt, "library \"" + database.path() + "\": " + std::to_string(*violations) +
                                            " entries refer to others that are missing; restore it from a backup");
    return {};
}

} // namespace

std::span<const Migration> libraryMigrations() { return kMigrations; }

Result<SchemaState> readSchemaState(const Database& database)
{
    const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return passOn(tables);
    const auto application = database.number("PRAGMA application_id");
    const auto version = database.number("PRAGMA user_version");
    if (!application || !version)
        return passOn(!application ? application : version);
    SchemaState state;
    state.isEmpty = *tables == 0 && *application == 0 && *version == 0;
    if (state.isEmpty)
        return state;
    if (*application != kLibraryApplicationId)
        return fail(ErrorCode::Unsupported,
                    "\"" + database.path() +
                        "\" is the database of another program, not a library; choose another file");
    const auto minReader = database.number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'min_reader'");
    if (!minReader)
        return passOn(minReader);
    if (*version < 1 || *minReader < 1 || *minReader > *version)
        return fail(ErrorCode::Corrupt,
                    "library \"" + database.path() + "\": its version numbers make no sense; restore it from a backup");
    state.version = static_cast<int>(*version);
    state.minReader = static_cast<int>(*minReader);
    return state;
}

Result<bool> hasSchemaOf(const Database& database, int version, std::span<const Migration> migrations)
{
    const auto fresh = Database::open(":memory:", Database::Access::ReadWrite);
    if (!fresh)
        return passOn(fresh);
    fresh->trustSchema();
    for (const Migration& migration : migrations) {
        if (migration.version > version)
            break;
        if (auto applied = applyMigration(*fresh, migration); !applied)
            return passOn(applied);
    }
    const auto wanted = fresh->text(kSchemaDump);
    const auto found = database.text(kSchemaDump);
    if (!wanted || !found)
        return passOn(wanted ? found : wanted);
    return *wanted == *found;
}

Result<void> migrate(const Database& database, std::span<const Migration> migrations)
{
    const auto before = readSchemaState(database);
    if (!before)
        return passOn(before);
    const int target = migrations.back().version;
    if (before->version >= target)
        return {};
    if (before->version > 0) {
        if (auto backedUp = backUpBeforeMigration(database, before->version); !backedUp)
            return backedUp;
    }
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return passOn(transaction);
    const auto locked = readSchemaState(database);
    if (!locked)
        return passOn(locked);
    if (auto marked = database.execute("PRAGMA application_id=" + std::to_string(kLibraryApplicationId)); !marked)
        return marked;
    for (const Migration& migration : migrations) {
        if (migration.version <= locked->version)
            continue;
        if (auto applied = applyMigration(database, migration); !applied)
            return applied;
    }
    if (auto checked = checkForeignKeys(database); !checked)
        return checked;
    return transaction->commit();
}

} // namespace wb
