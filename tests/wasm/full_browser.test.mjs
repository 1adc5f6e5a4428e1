// SPDX-License-Identifier: GPL-3.0-or-later
// A browser without room: the workbench says that the library is not saved, and never says that it is.

import assert from 'node:assert/strict';
import {test} from 'node:test';

import {Browser} from './workbench.mjs';

test('a library that the browser refuses is shown as not saved', async () => {
  const browser = await Browser.open();
  try {
    const tab = await browser.tab();
    const devtools = await browser.context.newCDPSession(tab.page);
    const origin = new URL(browser.url).origin;
    await devtools.send('Storage.overrideQuotaForOrigin', {origin, quotaSize: 20_000});
    await tab.start();
    await tab.choose('File', /^Save to library/);
    await tab.enter('saveName', 'Too much');
    await tab.click('saveToLibrarySave');
    await tab.tabNamed('Library');
    const states = [];
    await tab.until('the refusal', async () => {
      states.push(await tab.ask('testPersistence'));
      return states.at(-1) === 'failed';
    });
    assert.ok(!states.slice(states.indexOf('saving')).includes('saved'), `it said ${[...new Set(states)]}`);
    await tab.untilText('storageState', /no room/);
    await tab.picture('refused');
    tab.assertHealthy();
  } finally {
    await browser.close();
  }
});
