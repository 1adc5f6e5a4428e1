// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the library, one SQLite file, in the browser's IndexedDB as whole snapshots.
//
// A save writes generation n+1 beside n and moves the pointer to it in one transaction: a tab that is
// killed in the middle leaves n. "Saved" is only what the browser has reported as complete.

const kDatabase = 'expert-workbench';
const kSnapshots = 'snapshots';  // generation -> Uint8Array
const kPointer = 'pointer';      // 'current' -> generation
const kLock = 'expert-workbench-library';

/** A promise for the result of an IndexedDB request. */
const result = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Whether bytes can be a whole SQLite file: its header, and as many pages as the header promises. */
export function looksWhole(bytes) {
  if (!(bytes instanceof Uint8Array) || bytes.length < 512)
    return false;
  const header = new TextDecoder().decode(bytes.subarray(0, 16));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const page = view.getUint16(16) === 1 ? 65536 : view.getUint16(16);
  return header === 'SQLite format 3\0' && bytes.length === page * view.getUint32(28);
}

export class Snapshots {
  #database = null;
  #generation = 0;

  async open() {
    const request = indexedDB.open(kDatabase, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(kSnapshots);
      request.result.createObjectStore(kPointer);
    };
    this.#database = await result(request);
  }

  /** The snapshots that can be read, newest first; at most two. */
  async load() {
    const transaction = this.#database.transaction([kSnapshots, kPointer]);
    this.#generation = await result(transaction.objectStore(kPointer).get('current')) ?? 0;
    const store = transaction.objectStore(kSnapshots);
    const found = [await result(store.get(this.#generation)), await result(store.get(this.#generation - 1))];
    return found.filter(looksWhole);
  }

  /** Settles when the browser has the bytes for good, or refused them. */
  save(bytes) {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction([kSnapshots, kPointer], 'readwrite');
      const next = this.#generation + 1;
      const refused = () => reject(transaction.error ?? new Error('the browser broke the transaction off'));
      transaction.onabort = refused;
      transaction.onerror = refused;
      transaction.oncomplete = () => {
        this.#generation = next;
        resolve();
      };
      const pointer = transaction.objectStore(kPointer);
      pointer.get('current').onsuccess = ({target}) => {
        if ((target.result ?? 0) !== this.#generation) {  // only without Web Locks: two tabs write
          reject(new Error('another tab has saved a newer library; reload this page to see it'));
          return transaction.abort();
        }
        transaction.objectStore(kSnapshots).put(bytes, next);
        transaction.objectStore(kSnapshots).delete(IDBKeyRange.upperBound(next - 2));
        pointer.put(next, 'current');
      };
    });
  }
}

/** True for the one tab that may write; it keeps that right until it is closed. */
export function becomeWriter() {
  if (!navigator.locks)
    return Promise.resolve(true);
  return new Promise((decided) => {
    navigator.locks.request(kLock, {ifAvailable: true}, (lock) => {
      decided(lock !== null);
      return lock && new Promise(() => {});
    });
  });
}

/** What a refused save means, for people. */
export function explain(error) {
  if (error?.name === 'QuotaExceededError')
    return 'The browser has no room left for the library. Free some space, or save a copy of the library to a file.';
  return `The browser did not keep the library (${error?.message || error?.name || error}).`;
}
