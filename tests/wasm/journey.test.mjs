// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does first in the browser, with real mouse and keys: design, run, measure, keep, and find it
// again after the page was reloaded.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {Browser} from './workbench.mjs';

let browser;
let tab;

before(async () => {
  browser = await Browser.open();
  tab = await browser.tab();
  await tab.start();
});
after(async () => {
  tab.assertHealthy();
  await browser.close();
});

/** Numbers are shown with thin spaces between thousands. */
const plain = (text) => text.replace(/[\u2009\u202f\u00a0]/g, '');

const totals = async () => plain(await tab.text('statusTotals'));

async function cell(view, row, header) {
  return (await tab.cells(view)).find((one) => one.row === row && one.header === header);
}

async function column(view, header) {
  return (await tab.cells(view)).filter((one) => one.header === header).map((one) => one.text);
}

/** Types into a cell the way a person does: a double click, the text, Enter. */
async function fill(view, row, header, text) {
  const {x, y, w, h} = await cell(view, row, header);
  await tab.page.mouse.dblclick(x + w / 2, y + h / 2);
  await tab.page.keyboard.press('Control+A');
  await tab.page.keyboard.type(text);
  await tab.page.keyboard.press('Enter');
}

const kRows = ['0.5', '-0.5', '1'].map((value) => Array(64).fill(value).join(',')).join('\n') + '\n';

test('a new workbench shows the example network', async () => {
  assert.match(await totals(), /3 layers · 2744 params/);
  await tab.tabNamed('Layers');
  assert.deepEqual(await column('layersTable', 'Units'), ['64', '32', '16', '8']);
});

test('a layer is added on the canvas, resized in the table, undone and redone', async () => {
  const button = (await tab.ask('testItems', 'canvas')).find((one) => one.name === 'insertLayer1');
  await tab.clickAt(button);
  await tab.until('a fourth layer', async () => /4 layers/.test(await totals()));
  await fill('layersTable', 2, 'Units', '24');
  await tab.until('24 units', async () => (await cell('layersTable', 2, 'Units')).text === '24');
  assert.match(await totals(), /4 layers · 3408 params/);  // 64x32+32 + 32x24+24 + 24x16+16 + 16x8+8
  await tab.choose('Edit', /^Undo/);
  await tab.until('the undone size', async () => (await cell('layersTable', 2, 'Units')).text !== '24');
  await tab.choose('Edit', /^Redo/);
  await tab.until('the redone size', async () => (await cell('layersTable', 2, 'Units')).text === '24');
  await tab.picture('designed');
});

test('a changed input changes the outputs at once', async () => {
  await tab.tabNamed('Inference');
  const untouched = await column('outputView', 'Value');
  assert.equal(untouched.length, 8);
  await fill('inputList', 0, 'Value', '0.75');
  await tab.until('other outputs', async () => (await column('outputView', 'Value')).join() !== untouched.join());
});

test('rows come from a file, all are run, and the results go to a file', async () => {
  const chooser = tab.page.waitForEvent('filechooser');
  await tab.click('loadRows');
  await (await chooser).setFiles({name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(kRows)});
  await tab.untilText('rowsSource', /rows\.csv/);
  if ((await tab.ask('testTabs')).some((one) => one.text === 'All rows'))  // in a narrow window one page at a time
    await tab.tabNamed('All rows');
  await tab.untilIdle();
  await tab.click('runAllRows');
  await tab.until('three results', async () => new Set((await tab.cells('resultsTable')).map((one) => one.row)).size === 3);
  await tab.picture('ran');
  const download = tab.page.waitForEvent('download');
  await tab.click('exportResults');
  const path = await (await download).path();
  const lines = (await import('node:fs')).readFileSync(path, 'utf8').trim().split('\n');
  assert.equal(lines.filter((line) => !line.startsWith('#')).length, 4, lines[0]);
});

test('latency is measured, with its conditions', async () => {
  await tab.tabNamed('Latency');
  await tab.click('measureNowButton');
  await tab.until('the measurement', async () =>
    (await tab.ask('testFind', 'latencyMetric0')).some((one) => one.visible), 120_000);
  await tab.untilIdle();
  assert.match(await tab.text('latencyConditions'), /wasm32/);
  await tab.picture('measured');
  await tab.tabNamed('Memory');
  await tab.widget('memoryBars');
  await tab.picture('memory');
  const {w, h} = await tab.widget('mainWindow');
  assert.deepEqual([w, h], [1280, 800], 'the window outgrew the page');
});

test('the expert is kept, and is there after a reload', async () => {
  await tab.choose('File', /^Save to library/);
  await tab.enter('saveName', 'Browser expert');
  await tab.enter('saveTags', 'browser, test');
  await tab.picture('saving');
  await tab.click('saveToLibrarySave');
  await tab.tabNamed('Library');
  await tab.untilText('storageState', /^Saved/);
  await tab.picture('kept');
  await tab.start();
  await tab.tabNamed('Library');
  const kept = await tab.until('the expert in the list', async () =>
    (await tab.cells('libraryList')).find((one) => one.text.includes('Browser expert')));
  await tab.picture('found-again');
  await tab.clickAt(kept);
  await tab.page.keyboard.press('Enter');
  await tab.until('the opened expert', async () => /4 layers · 3408 params/.test(await totals()));
  await tab.picture('opened-again');
});

test('a network learns in the browser', async () => {
  const answers = async () => {
    await tab.tabNamed('Inference');
    await tab.widget('outputView');
    return (await column('outputView', 'Value')).join();
  };
  await tab.choose('View', 'Mode', 'Welcome');
  await tab.click('example-xor');
  await tab.widget('trainButton');
  const untaught = await answers();
  await tab.tabNamed('Training');
  await tab.click('trainButton');
  // It ends by itself, at the goal of the example.
  const end = await tab.untilText('messageText', /^Training has ended: the error is at its target/, 120_000);
  const [, epoch, error] = plain(end.text).match(/weights of epoch (\d+) are in place, error ([\d.e-]+);/);
  assert.ok(Number(error) <= 0.001, end.text);
  assert.ok(Number(epoch) > 1, end.text);
  await tab.picture('learnt');
  const taught = await answers();
  assert.notEqual(taught, untaught);
  await tab.choose('Edit', /^Undo Train to epoch/);
  await tab.until('the old weights', async () => (await answers()) === untaught);
  await tab.choose('Edit', /^Redo Train to epoch/);
  await tab.until('the new weights', async () => (await answers()) === taught);
  // What it is gone on with came along.
  await tab.tabNamed('Training');
  assert.match(await tab.text('continueTraining'), /epoch \d+/);
  await tab.choose('Edit', /^Undo/);
});

test('a second tab may look, and says that it does not save', async () => {
  const second = await browser.tab();
  await second.start();
  await second.tabNamed('Library');
  await second.untilText('storageState', /[Rr]ead only/);
  second.assertHealthy();
  await second.page.close();
});
