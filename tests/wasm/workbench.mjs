// SPDX-License-Identifier: GPL-3.0-or-later
// A person at the workbench in a browser: looks through the page's read-only test bridge, acts with real
// mouse and keys. Every wait has an end, and says what it waited for and what was there instead.

import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

import {serve} from '../../wasm/serve.mjs';

const kRepository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const kPage = join(kRepository, 'wasm/page');
export const kSite = join(kRepository, 'build/wasm-test/site');
const kPictures = join(kRepository, 'build/wasm-test/pictures');
const kFlags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const kWait = 30_000;
const kMessages = 500;  // a hang prints tens of thousands of lines
const kForbidden = [/exec\(\) is not supported/, /WaitForMoreEvents/, /Aborted\(/];

/** The folder served on a free port, and a browser whose stored data live as long as it does. */
export class Browser {
  static async open({flags = [], withoutFlags = [], folder = kSite, colorScheme = 'light', locale = 'en-US'} = {}) {
    const browser = new Browser();
    browser.profile = mkdtempSync(join(tmpdir(), 'workbench-browser-'));
    ({server: browser.server, url: browser.url} = await serve(folder));
    browser.context = await chromium.launchPersistentContext(browser.profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...kFlags, ...flags],
      ignoreDefaultArgs: withoutFlags,
      viewport: {width: 1280, height: 800},
      acceptDownloads: true,
      colorScheme,
      locale,
    });
    // The browser's own file pickers cannot be driven; without them Qt takes an upload field and a download.
    await browser.context.addInitScript(() => {
      window.showOpenFilePicker = undefined;
      window.showSaveFilePicker = undefined;
    });
    return browser;
  }

  async tab() {
    return new Workbench(await this.context.newPage(), this.url);
  }

  async close() {
    await this.context.close();
    this.server.close();
    rmSync(this.profile, {recursive: true, force: true});
  }
}

export class Workbench {
  messages = [];
  errors = [];

  constructor(page, url) {
    this.page = page;
    this.url = url;
    page.on('console', (message) => this.messages.length < kMessages && this.messages.push(message.text()));
    page.on('pageerror', (error) => this.errors.push(error.stack ?? String(error)));
  }

  /** Opens or reloads the page and waits until the program runs; goes on from the welcome page to the design. */
  async start() {
    await this.page.goto(this.url);
    await this.page.waitForFunction(() => window.workbench || !document.getElementById('failure').hidden,
      null, {timeout: kWait});
    const failure = await this.page.evaluate(() => !document.getElementById('failure').hidden &&
      document.getElementById('reason').textContent + document.getElementById('details').textContent);
    assert.equal(failure, false, `the page says: ${failure}`);
    await this.choose('View', 'Mode', 'Design');
  }

  /** Nothing went wrong that a person might not have seen. */
  assertHealthy() {
    assert.deepEqual(this.errors, [], 'the page threw errors');
    const forbidden = this.messages.filter((text) => kForbidden.some((pattern) => pattern.test(text)));
    assert.deepEqual(forbidden, [], 'the program complained');
    assert.ok(this.messages.length < kMessages, `the console is flooded: ${this.messages.slice(0, 20).join('\n')}`);
  }

  async picture(name) {
    mkdirSync(kPictures, {recursive: true});
    await this.page.screenshot({path: join(kPictures, `${name}.png`)});
  }

  /** One question to the bridge. */
  ask(name, ...args) {
    return this.page.evaluate(([f, a]) => {
      const answer = window.workbench[f](...a);
      return typeof answer === 'string' && /^[[{]/.test(answer) ? JSON.parse(answer) : answer;
    }, [name, args]);
  }

  /** Asks until probe gives something, and gives that. */
  async until(what, probe, timeout = kWait) {
    const end = Date.now() + timeout;
    for (;;) {
      const seen = await probe();
      if (seen)
        return seen;
      if (Date.now() > end)
        break;
      await this.page.waitForTimeout(50);
    }
    await this.picture('waited-in-vain');
    assert.fail(`waited ${timeout / 1000} s in vain for ${what}; console: ${this.messages.slice(-5).join(' | ')}`);
  }

  /** The one visible widget of that name (or "text:...", "class:..."). */
  widget(selector) {
    return this.until(`a visible ${selector}`, async () =>
      (await this.ask('testFind', selector)).find((seen) => seen.visible));
  }

  async text(selector) {
    return (await this.widget(selector)).text;
  }

  untilText(selector, pattern, timeout) {
    return this.until(`${selector} to say ${pattern}`, async () =>
      (await this.ask('testFind', selector)).find((seen) => seen.visible && pattern.test(seen.text)), timeout);
  }

  async clickAt({x, y, w, h}, options = {}) {
    await this.page.mouse.click(x + w / 2, y + h / 2, options);
  }

  async click(selector, options) {
    const look = async () =>
      (await this.ask('testFind', selector)).find((one) => one.visible && one.enabled && one.hit);
    let before = null;
    const seen = await this.until(`${selector} to be clickable and to stay where it is`, async () => {
      const now = await look();
      const rests = now && before && now.x === before.x && now.y === before.y;
      before = now;
      return rests && now;
    });
    await this.clickAt(seen, options);
  }

  /** Replaces what a field holds. */
  async enter(selector, text) {
    await this.click(selector, {clickCount: 1});
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Opens menu after menu and chooses the last; a name is the whole text or a pattern. */
  async choose(...path) {
    for (const name of path) {
      const fits = (text) => name instanceof RegExp ? name.test(text) : text === name;
      const entry = await this.until(`the menu entry ${name}`, async () =>
        (await this.ask('testMenus')).find((one) => fits(one.text) && one.w > 0));
      assert.ok(entry.enabled, `the menu entry ${name} is disabled`);
      await this.clickAt(entry);
    }
  }

  async tabNamed(text) {
    await this.clickAt(await this.until(`the tab ${text}`, async () =>
      (await this.ask('testTabs')).find((one) => one.text === text)));
  }

  cells(view) {
    return this.ask('testCells', view);
  }

  untilIdle() {
    return this.until('the work to end', () => this.ask('testIdle'), 60_000);
  }
}
