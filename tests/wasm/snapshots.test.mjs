// SPDX-License-Identifier: GPL-3.0-or-later
// The page's snapshot store in a real browser, without the program: what is saved comes back, what is
// damaged gives way, what the browser refuses is said.

import assert from 'node:assert/strict';
import {after, before, beforeEach, test} from 'node:test';

import {Browser, kPage} from './workbench.mjs';

let browser;
let page;

before(async () => {
  browser = await Browser.open({folder: kPage});
});
after(() => browser.close());

/** An empty page of the site's own origin, with nothing stored and the means to store. */
async function emptyPage(inBrowser) {
  const empty = await inBrowser.context.newPage();
  await empty.goto(`${inBrowser.url}icon.svg`);
  await empty.evaluate(() => new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase('expert-workbench');
    request.onsuccess = done;
    request.onerror = request.onblocked = failed;
  }));
  await empty.evaluate(async () => {
    const module = await import('/persistence.js');
    /** A file of whole pages that says it is SQLite's and ends in value. */
    window.library = (value, pages = 2) => {
      const bytes = new Uint8Array(4096 * pages);
      for (let at = 0; at < bytes.length; at += 65536)  // as much as it gives at once; the browser packs what repeats
        crypto.getRandomValues(bytes.subarray(at, at + 65536));
      bytes.fill(value, -1);
      bytes.set(new TextEncoder().encode('SQLite format 3\0'));
      new DataView(bytes.buffer).setUint16(16, 4096);
      new DataView(bytes.buffer).setUint32(28, pages);
      return bytes;
    };
    window.store = async () => {
      const snapshots = new module.Snapshots();
      await snapshots.open();
      return snapshots;
    };
    window.module = module;
  });
  return empty;
}

beforeEach(async () => {
  await page?.close();
  page = await emptyPage(browser);
});

test('a new browser holds nothing', async () => {
  assert.equal(await page.evaluate(async () => (await (await store()).load()).length), 0);
});

test('the newest snapshot comes first, with the one before it, and no older one', async () => {
  const found = await page.evaluate(async () => {
    const snapshots = await store();
    await snapshots.load();
    for (const value of [1, 2, 3])
      await snapshots.save(library(value));
    return (await (await store()).load()).map((bytes) => bytes.at(-1));
  });
  assert.deepEqual(found, [3, 2]);
});

test('a snapshot that is cut short or no database gives way to the one before it', async () => {
  const found = await page.evaluate(async () => {
    const snapshots = await store();
    await snapshots.load();
    await snapshots.save(library(1));
    await snapshots.save(library(2, 3).subarray(0, 8192));
    return (await (await store()).load()).map((bytes) => bytes.at(-1));
  });
  assert.deepEqual(found, [1]);
});

test('a full disk is reported, and what was saved before stays', async () => {
  const full = await Browser.open({folder: kPage});  // a browser that has written remembers its room for a while
  try {
    const tab = await emptyPage(full);
    const devtools = await full.context.newCDPSession(tab);
    await devtools.send('Storage.overrideQuotaForOrigin', {origin: new URL(full.url).origin, quotaSize: 1_000_000});
    const said = await tab.evaluate(async () => {
      const snapshots = await store();
      await snapshots.load();
      await snapshots.save(library(1));
      return snapshots.save(library(2, 2000)).then(() => 'saved', module.explain);
    });
    assert.match(said, /no room left/);
    assert.deepEqual(await tab.evaluate(async () => (await (await store()).load()).map((bytes) => bytes.at(-1))), [1]);
  } finally {
    await full.close();
  }
});

test('a tab that missed a newer save does not write over it', async () => {
  const said = await page.evaluate(async () => {
    const [mine, other] = [await store(), await store()];
    await mine.load();
    await other.load();
    await other.save(library(1));
    return mine.save(library(2)).then(() => 'saved', module.explain);
  });
  assert.match(said, /another tab has saved/);
});

test('one tab may write until it is closed', async () => {
  const claim = (tab) => tab.evaluate(async () => (await import('/persistence.js')).becomeWriter());
  const second = await browser.context.newPage();
  await second.goto(`${browser.url}icon.svg`);
  assert.equal(await claim(page), true);
  assert.equal(await claim(second), false);
  await page.close();
  page = null;
  const deadline = Date.now() + 5000;  // the browser frees what a closed tab held in its own time
  while (!await claim(second))
    assert.ok(Date.now() < deadline, 'the closed tab still holds the library');
  await second.close();
});
