// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/passing_vfs.h"

namespace wb::test {

/// Counts the calls to the system and lets the n-th of them fail, once or from then on.
class FailingVfs : public PassingVfs {
public:
    using PassingVfs::PassingVfs;

    /// Call n from now on (counted from 1) fails with the code; 0: none does.
    void arm(int n, int code, bool isSticky)
    {
        m_calls = 0;
        m_failAt = n;
        m_code = code;
        m_isSticky = isSticky;
    }
    void disarm() { arm(0, SQLITE_OK, false); }
    int calls() const { return m_calls; }

protected:
    int open(sqlite3_filename name, sqlite3_file* file, int flags, int* out) override
    {
        return fails() ? SQLITE_CANTOPEN : PassingVfs::open(name, file, flags, out);
    }
    int remove(const char* name, int sync) override
    {
        return fails() ? SQLITE_IOERR_DELETE : PassingVfs::remove(name, sync);
    }
    int access(const char* name, int flags, int* out) override
    {
        return fails() ? SQLITE_IOERR_ACCESS : PassingVfs::access(name, flags, out);
    }
    int read(sqlite3_file* file, void* data, int size, Offset at) override
    {
        return fails() ? SQLITE_IOERR_READ : PassingVfs::read(file, data, size, at);
    }
    /// Half of it reaches the disk: a torn write.
    int write(sqlite3_file* file, const void* data, int size, Offset at) override
    {
        if (!fails())
            return PassingVfs::write(file, data, size, at);
        PassingVfs::write(file, data, size / 2, at);
        return code(SQLITE_IOERR_WRITE);
    }
    int truncate(sqlite3_file* file, Offset size) override
    {
        return fails() ? SQLITE_IOERR_TRUNCATE : PassingVfs::truncate(file, size);
    }
    int sync(sqlite3_file* file, int flags) override
    {
        return fails() ? code(SQLITE_IOERR_FSYNC) : PassingVfs::sync(file, flags);
    }
    int size(sqlite3_file* file, Offset* out) override
    {
        return fails() ? SQLITE_IOERR_FSTAT : PassingVfs::size(file, out);
    }
    int lock(sqlite3_file* file, int level) override
    {
        return fails() ? SQLITE_IOERR_LOCK : PassingVfs::lock(file, level);
    }
    int mapShared(sqlite3_file* file, int page, int bytes, int extend, void volatile** out) override
    {
        return fails() ? SQLITE_IOERR_SHMMAP : PassingVfs::mapShared(file, page, bytes, extend, out);
    }

private:
    bool fails()
    {
        const int call = ++m_calls;
        return m_failAt != 0 && (call == m_failAt || (m_isSticky && call > m_failAt));
    }
    int code(int usual) const { return m_code == SQLITE_FULL ? SQLITE_FULL : usual; }

    int m_calls = 0;
    int m_failAt = 0;
    int m_code = SQLITE_OK;
    bool m_isSticky = false;
};

} // namespace wb::test
