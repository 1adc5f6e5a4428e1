// SPDX-License-Identifier: GPL-3.0-or-later
// The page around the program: it loads with a true bar, without WebGL too, and says so when it cannot.

import assert from 'node:assert/strict';
import {test} from 'node:test';

import {Browser} from './workbench.mjs';

async function withBrowser(options, use) {
  const browser = await Browser.open(options);
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

test('the workbench starts and fills the page', () => withBrowser({}, async (browser) => {
  const tab = await browser.tab();
  await tab.start();
  const window = await tab.widget('mainWindow');
  assert.deepEqual([window.x, window.y, window.w, window.h], [0, 0, 1280, 800]);
  await tab.untilIdle();
  await tab.picture('start-light');
  await tab.page.setViewportSize({width: 1000, height: 640});
  await tab.until('the window to follow the page', async () => (await tab.widget('mainWindow')).w === 1000);
  tab.assertHealthy();
}));

test('a switch that would stop the program is out of reach', () => withBrowser({}, async (browser) => {
  const tab = await browser.tab();
  await tab.start();
  await tab.choose('File', /^Save to library/);
  await tab.widget('saveToLibraryDialog');
  const reachable = await tab.page.evaluate(() => {
    const windows = document.querySelector('#qt-shadow-container').shadowRoot;
    return [...windows.querySelectorAll('button')].map((button) => !button.hidden || !button.disabled);
  });
  assert.deepEqual(reachable, [false, false], 'one in each of two windows');
}));

test('it follows the browser into the dark', () => withBrowser({colorScheme: 'dark'}, async (browser) => {
  const tab = await browser.tab();
  await tab.start();
  await tab.untilIdle();
  await tab.picture('start-dark');
  tab.assertHealthy();
}));

test('Chinese letters come only for who reads them, before the window does', async () => {
  const asked = [];
  await withBrowser({}, async (browser) => {
    browser.server.on('request', (request) => asked.push(request.url));
    await (await browser.tab()).start();
  });
  assert.ok(!asked.some((url) => url.includes('letters')));
  await withBrowser({locale: 'zh-CN'}, async (browser) => {
    const tab = await browser.tab();
    const arrived = tab.page.waitForResponse(/letters-zh/);
    await tab.page.goto(browser.url);
    assert.equal((await arrived).status(), 200);
    await tab.page.waitForFunction(() => window.workbench);
    await tab.until('the window', async () => (await tab.ask('testFind', 'mainWindow')).some((one) => one.visible));
    await tab.untilIdle();
    await tab.picture('start-zh');
    tab.assertHealthy();
  });
});

test('it starts on a computer without WebGL', () => withBrowser(
  {flags: ['--disable-3d-apis'], withoutFlags: ['--enable-unsafe-swiftshader']}, async (browser) => {
    const tab = await browser.tab();
    await tab.start();
    assert.equal(await tab.page.evaluate(() => document.createElement('canvas').getContext('webgl')), null);
    await tab.widget('mainWindow');
    tab.assertHealthy();
  }));

test('the bar counts the bytes that arrive', () => withBrowser({}, async (browser) => {
  const tab = await browser.tab();
  await tab.page.addInitScript(() => {
    window.seen = [];
    document.addEventListener('DOMContentLoaded', () => {
      const bar = document.getElementById('bar');
      new MutationObserver(() => window.seen.push(bar.value)).observe(bar, {attributes: true});
    });
  });
  const devtools = await browser.context.newCDPSession(tab.page);
  await devtools.send('Network.emulateNetworkConditions',
    {offline: false, latency: 5, downloadThroughput: 4e6, uploadThroughput: 1e6});
  await tab.start();
  const seen = await tab.page.evaluate(() => window.seen);
  assert.ok(seen.length > 10, `the bar moved ${seen.length} times`);
  assert.deepEqual(seen, [...seen].sort((a, b) => a - b), 'the bar never goes back');
  assert.ok(seen[0] < 30 && seen.at(-1) === 95, `from ${seen[0]} to ${seen.at(-1)}`);
}));

test('one download of the program, not two', () => withBrowser({}, async (browser) => {
  const tab = await browser.tab();
  const asked = [];
  browser.server.on('request', (request) => asked.push(request.url));
  await tab.start();
  assert.equal(asked.filter((url) => url.endsWith('.wasm')).length, 1);
}));

test('a program that does not arrive is said in plain words', () => withBrowser({}, async (browser) => {
  const tab = await browser.tab();
  await tab.page.route('**/*.wasm', (route) => route.fulfill({status: 503, body: 'no'}));
  await tab.page.goto(browser.url);
  const alert = tab.page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.textContent(), /did not arrive whole/);
  assert.match(await alert.textContent(), /503/);
  await tab.picture('failure');
  await tab.page.unroute('**/*.wasm');
  await tab.page.getByRole('button', {name: 'Try again'}).click();
  await tab.page.waitForFunction(() => window.workbench);
}));
