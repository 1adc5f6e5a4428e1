// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged snapshot: the program opens the one before it and says so.

import assert from 'node:assert/strict';
import {test} from 'node:test';

import {Browser} from './workbench.mjs';

async function keep(tab, name) {
  await tab.choose('File', /^Save to library/);
  await tab.enter('saveName', name);
  await tab.click('saveToLibrarySave');
  await tab.until(`${name} to be saved`, async () => await tab.ask('testPersistence') === 'saving');
  await tab.until(`${name} to be saved`, async () => await tab.ask('testPersistence') === 'saved');
}

/** Overwrites all but the header of the newest snapshot. */
const damageNewest = () => new Promise((done, failed) => {
  const request = indexedDB.open('expert-workbench', 1);
  request.onerror = failed;
  request.onsuccess = () => {
    const transaction = request.result.transaction(['snapshots', 'pointer'], 'readwrite');
    const snapshots = transaction.objectStore('snapshots');
    transaction.objectStore('pointer').get('current').onsuccess = ({target: {result: newest}}) => {
      snapshots.get(newest).onsuccess = ({target: {result: bytes}}) => {
        bytes.fill(0xA5, 100);
        snapshots.put(bytes, newest);
      };
    };
    transaction.oncomplete = () => {
      request.result.close();
      done();
    };
    transaction.onabort = failed;
  };
});

test('a damaged library gives way to the one before it, and that is said', async () => {
  const browser = await Browser.open();
  try {
    const tab = await browser.tab();
    await tab.start();
    await keep(tab, 'First expert');
    await keep(tab, 'Second expert');
    await tab.page.evaluate(damageNewest);
    await tab.start();
    await tab.untilText('messageText', /damaged; the one before it is open/);
    await tab.tabNamed('Library');
    const names = (await tab.cells('libraryList')).map((one) => one.text).join();
    assert.match(names, /First expert/);
    assert.doesNotMatch(names, /Second expert/);
    await tab.picture('recovered');
    tab.assertHealthy();
  } finally {
    await browser.close();
  }
});
