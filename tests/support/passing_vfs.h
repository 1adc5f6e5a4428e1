// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

namespace wb::test {

/// A SQLite VFS over the real one that hands everything on; who inherits from it comes between. It becomes the default
/// for as long as it lives. Thread: one; one at a time.
class PassingVfs {
public:
    /// Without shared memory there is no WAL, as on a network file system: a library keeps a rollback journal then.
    enum class SharedMemory { Yes, No };

    explicit PassingVfs(SharedMemory memory) : m_real(sqlite3_vfs_find(nullptr)), m_vfs(*m_real), m_memory(memory)
    {
        s_self = this;
        m_vfs.zName = "passing";
        m_vfs.pNext = nullptr;
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = [](sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out) {
            file->pMethods = nullptr;
            own(file)->name = name;
            own(file)->flags = flags;
            const int opened = s_self->open(name, file, flags, out);
            if (opened == SQLITE_OK)
                file->pMethods = methods(s_self->m_memory);
            return opened;
        };
        m_vfs.xDelete = [](sqlite3_vfs*, const char* name, int sync) { return s_self->remove(name, sync); };
        m_vfs.xAccess = [](sqlite3_vfs*, const char* name, int flags, int* out) {
            return s_self->access(name, flags, out);
        };
        m_vfs.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* out) {
            return s_self->m_real->xFullPathname(s_self->m_real, name, size, out);
        };
        sqlite3_vfs_register(&m_vfs, 1);
    }
    PassingVfs(const PassingVfs&) = delete;
    PassingVfs& operator=(const PassingVfs&) = delete;
    virtual ~PassingVfs()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(m_real, 1);
        s_self = nullptr;
    }

protected:
    using Offset = sqlite3_int64;
    struct File {
        sqlite3_file base;
        const char* name; ///< Null for a nameless one.
        int flags;        ///< It was opened with.
        sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };
    static File* own(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
    static sqlite3_file* real(sqlite3_file* file) { return own(file)->real(); }

    virtual int open(sqlite3_filename name, sqlite3_file* file, int flags, int* out)
    {
        return m_real->xOpen(m_real, name, real(file), flags, out);
    }
    virtual int remove(const char* name, int sync) { return m_real->xDelete(m_real, name, sync); }
    virtual int access(const char* name, int flags, int* out) { return m_real->xAccess(m_real, name, flags, out); }
    virtual int read(sqlite3_file* file, void* data, int size, Offset at)
    {
        return real(file)->pMethods->xRead(real(file), data, size, at);
    }
    virtual int write(sqlite3_file* file, const void* data, int size, Offset at)
    {
        return real(file)->pMethods->xWrite(real(file), data, size, at);
    }
    virtual int truncate(sqlite3_file* file, Offset size) { return real(file)->pMethods->xTruncate(real(file), size); }
    virtual int sync(sqlite3_file* file, int flags) { return real(file)->pMethods->xSync(real(file), flags); }
    virtual int size(sqlite3_file* file, Offset* out) { return real(file)->pMethods->xFileSize(real(file), out); }
    virtual int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
    virtual int mapShared(sqlite3_file* file, int page, int bytes, int extend, void volatile** out)
    {
        return real(file)->pMethods->xShmMap(real(file), page, bytes, extend, out);
    }
    virtual int lockShared(sqlite3_file* file, int at, int count, int flags)
    {
        return real(file)->pMethods->xShmLock(real(file), at, count, flags);
    }

private:
    static sqlite3_io_methods makeMethods()
    {
        sqlite3_io_methods m{};
        m.xClose = [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); };
        m.xRead = [](sqlite3_file* f, void* data, int bytes, Offset at) { return s_self->read(f, data, bytes, at); };
        m.xWrite = [](sqlite3_file* f, const void* data, int bytes, Offset at) {
            return s_self->write(f, data, bytes, at);
        };
        m.xTruncate = [](sqlite3_file* f, Offset bytes) { return s_self->truncate(f, bytes); };
        m.xSync = [](sqlite3_file* f, int flags) { return s_self->sync(f, flags); };
        m.xFileSize = [](sqlite3_file* f, Offset* out) { return s_self->size(f, out); };
        m.xLock = [](sqlite3_file* f, int level) { return s_self->lock(f, level); };
        m.xUnlock = [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); };
        m.xCheckReservedLock = [](sqlite3_file* f, int* out) {
            return real(f)->pMethods->xCheckReservedLock(real(f), out);
        };
        m.xFileControl = [](sqlite3_file* f, int op, void* arg) {
            return real(f)->pMethods->xFileControl(real(f), op, arg);
        };
        m.xSectorSize = [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); };
        m.xDeviceCharacteristics = [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); };
        m.xShmMap = [](sqlite3_file* f, int page, int bytes, int extend, void volatile** out) {
            return s_self->mapShared(f, page, bytes, extend, out);
        };
        m.xShmLock = [](sqlite3_file* f, int at, int count, int flags) {
            return s_self->lockShared(f, at, count, flags);
        };
        m.xShmBarrier = [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); };
        m.xShmUnmap = [](sqlite3_file* f, int erase) { return real(f)->pMethods->xShmUnmap(real(f), erase); };
        return m;
    }
    static const sqlite3_io_methods* methods(SharedMemory memory)
    {
        static const auto kOfVersion = [](int version) {
            sqlite3_io_methods m = makeMethods();
            m.iVersion = version;
            return m;
        };
        static const sqlite3_io_methods kWith = kOfVersion(2);
        static const sqlite3_io_methods kWithout = kOfVersion(1);
        return memory == SharedMemory::Yes ? &kWith : &kWithout;
    }

    static inline PassingVfs* s_self = nullptr;
    sqlite3_vfs* m_real;
    sqlite3_vfs m_vfs;
    SharedMemory m_memory;
};

} // namespace wb::test
