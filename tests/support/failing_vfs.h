// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <cstring>
#include <vector>

namespace wb::test {

/// A SQLite VFS over the real one that counts calls to the system and lets the n-th of them fail, once or from then on.
/// It becomes the default for as long as it lives. Thread: one; one at a time.
class FailingVfs {
public:
    FailingVfs() : m_real(sqlite3_vfs_find(nullptr)), m_vfs(*m_real)
    {
        s_self = this;
        m_vfs.zName = "failing";
        m_vfs.pNext = nullptr;
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = open;
        m_vfs.xDelete = [](sqlite3_vfs*, const char* name, int sync) {
            return fails() ? SQLITE_IOERR_DELETE : s_self->m_real->xDelete(s_self->m_real, name, sync);
        };
        m_vfs.xAccess = [](sqlite3_vfs*, const char* name, int flags, int* out) {
            return fails() ? SQLITE_IOERR_ACCESS : s_self->m_real->xAccess(s_self->m_real, name, flags, out);
        };
        m_vfs.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* out) {
            return s_self->m_real->xFullPathname(s_self->m_real, name, size, out);
        };
        sqlite3_vfs_register(&m_vfs, 1);
    }
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;
    ~FailingVfs()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_real, 1);
        s_self = nullptr;
    }

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

private:
    struct File {
        sqlite3_file base;
        sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };
    static File* own(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
    static sqlite3_file* real(sqlite3_file* file) { return own(file)->real(); }

    static bool fails()
    {
        const int call = ++s_self->m_calls;
        return s_self->m_failAt != 0 && (call == s_self->m_failAt || (s_self->m_isSticky && call > s_self->m_failAt));
    }
    static int code(int usual) { return s_self->m_code == SQLITE_FULL ? SQLITE_FULL : usual; }

    static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
    {
        file->pMethods = nullptr;
        if (fails())
            return SQLITE_CANTOPEN;
        const int opened = s_self->m_real->xOpen(s_self->m_real, name, real(file), flags, outFlags);
        if (opened == SQLITE_OK)
            file->pMethods = methods();
        return opened;
    }
    /// Half of it reaches the disk: a torn write.
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at)
    {
        if (!fails())
            return real(file)->pMethods->xWrite(real(file), data, size, at);
        real(file)->pMethods->xWrite(real(file), data, size / 2, at);
        return code(SQLITE_IOERR_WRITE);
    }
    static int read(sqlite3_file* file, void* data, int size, sqlite3_int64 at)
    {
        return fails() ? SQLITE_IOERR_READ : real(file)->pMethods->xRead(real(file), data, size, at);
    }

    static const sqlite3_io_methods* methods()
    {
        static const sqlite3_io_methods kMethods = [] {
            sqlite3_io_methods m{};
            m.iVersion = 2;
            m.xClose = [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); };
            m.xRead = read;
            m.xWrite = write;
            m.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
                return fails() ? SQLITE_IOERR_TRUNCATE : real(f)->pMethods->xTruncate(real(f), size);
            };
            m.xSync = [](sqlite3_file* f, int flags) {
                return fails() ? code(SQLITE_IOERR_FSYNC) : real(f)->pMethods->xSync(real(f), flags);
            };
            m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
                return fails() ? SQLITE_IOERR_FSTAT : real(f)->pMethods->xFileSize(real(f), size);
            };
            m.xLock = [](sqlite3_file* f, int lock) { return real(f)->pMethods->xLock(real(f), lock); };
            m.xUnlock = [](sqlite3_file* f, int lock) { return real(f)->pMethods->xUnlock(real(f), lock); };
            m.xCheckReservedLock = [](sqlite3_file* f, int* out) {
                return real(f)->pMethods->xCheckReservedLock(real(f), out);
            };
            m.xFileControl = [](sqlite3_file* f, int op, void* arg) {
                return real(f)->pMethods->xFileControl(real(f), op, arg);
            };
            m.xSectorSize = [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); };
            m.xDeviceCharacteristics = [](sqlite3_file* f) {
                return real(f)->pMethods->xDeviceCharacteristics(real(f));
            };
            m.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
                return fails() ? SQLITE_IOERR_SHMMAP : real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
            };
            m.xShmLock = [](sqlite3_file* f, int at, int count, int flags) {
                return real(f)->pMethods->xShmLock(real(f), at, count, flags);
            };
            m.xShmBarrier = [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); };
            m.xShmUnmap = [](sqlite3_file* f, int erase) { return real(f)->pMethods->xShmUnmap(real(f), erase); };
            return m;
        }();
        return &kMethods;
    }

    static inline FailingVfs* s_self = nullptr;
    sqlite3_vfs* m_real;
    sqlite3_vfs m_vfs;
    int m_calls = 0;
    int m_failAt = 0;
    int m_code = SQLITE_OK;
    bool m_isSticky = false;
};

} // namespace wb::test
