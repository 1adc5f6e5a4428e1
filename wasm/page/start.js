// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the workbench: the program's bytes with a true progress bar, the library from the browser's
// store into the program's memory, then the program itself.

import {Snapshots, becomeWriter, explain} from './persistence.js';

const kLibrary = '/library/experts.db';
const kPrevious = '/library/experts.previous.db';  // what the program falls back to if the newest is damaged

const byId = (id) => document.getElementById(id);
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

function show(id) {
  for (const part of ['splash', 'failure', 'screen'])
    byId(part).hidden = part !== id;
}

function say(text) {
  byId('step').textContent = text;
}

/** Tells people in plain words; the application may be unable to. */
function fail(reason, error) {
  byId('reason').textContent = reason;
  byId('details').textContent = String(error?.stack || error || 'no details');
  byId('status').textContent = '';
  show('failure');
}

/** The program, compiled while it arrives. The size is known from the build: a compressed transfer has no true length. */
async function compile(url, total) {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`${url} answered ${response.status} ${response.statusText}`);
  let received = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      received += chunk.byteLength;
      byId('bar').value = Math.min(90, 90 * received / total);
      say(`${megabytes(received)} of ${megabytes(total)} MB`);
      controller.enqueue(chunk);
    },
    flush() { say('Preparing the program'); },
  });
  const counted = new Response(response.body.pipeThrough(counter), {headers: {'Content-Type': 'application/wasm'}});
  const module = await WebAssembly.compileStreaming(counted);
  byId('bar').value = 95;
  return module;
}

/** The program's side of the library: it asks here for a save, and is told how that went. */
class Library {
  writer = true;
  trouble = '';
  snapshots = new Snapshots();
  found = [];

  async open() {
    try {
      await this.snapshots.open();
      this.found = await this.snapshots.load();
      this.writer = await becomeWriter();
    } catch (error) {
      this.trouble = explain(error);
    }
  }

  place(FS) {
    FS.mkdirTree('/library');
    [kLibrary, kPrevious].forEach((path, i) => this.found[i] && FS.writeFile(path, this.found[i]));
    this.found = [];
  }

  async save(module) {
    try {
      await this.snapshots.save(module.FS.readFile(kLibrary));
      module.librarySaved('');
      navigator.storage?.persist?.();  // asked for only now that there is something to keep
    } catch (error) {
      module.librarySaved(explain(error));
    }
  }
}

/** A tab that goes away may never come back: what is not yet saved is saved now. */
function saveOnLeaving(module) {
  const flush = () => document.visibilityState === 'hidden' && module.flushLibrary();
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', () => module.flushLibrary());
  window.addEventListener('beforeunload', (event) => {
    if (!module.libraryIsSafe())
      event.preventDefault();
  });
}

/**
 * Qt offers a switch for screen readers in every window. In Qt 6.8 what it switches on stops the program at
 * the first window that was never shown, so it is hidden; the page's status line speaks instead.
 */
function hideScreenReaderSwitch() {
  const windows = document.querySelector('#qt-shadow-container')?.shadowRoot;
  if (!windows)
    return;
  const hide = () => windows.querySelectorAll('.hidden-visually-read-by-screen-reader')
    .forEach((button) => { button.hidden = button.disabled = true; });
  new MutationObserver(hide).observe(windows, {childList: true, subtree: true});
  hide();
}

async function start() {
  if (typeof WebAssembly?.compileStreaming !== 'function' || typeof TransformStream !== 'function')
    return fail('This browser is too old: it cannot run WebAssembly programs as they arrive.', '');
  const library = new Library();
  const opened = library.open();
  let module;
  try {
    module = await compile('expert-workbench.wasm', Number(document.body.dataset.wasmBytes));
  } catch (error) {
    return fail('The program did not arrive whole. Check the connection and try again.', error);
  }
  await opened;
  try {
    say('Opening');
    show('screen');  // Qt measures this element
    const instance = await qtLoad({
      library,
      preRun: [(program) => library.place(program.FS)],
      qt: {
        module: Promise.resolve(module),
        entryFunction: window.expert_workbench_entry,
        containerElements: [byId('screen')],
        onExit: (exit) => fail('The program stopped. What was saved in the library is safe.', exit.text),
      },
    });
    saveOnLeaving(instance);
    hideScreenReaderSwitch();
    byId('status').textContent = 'Expert Workbench is ready';
    window.workbench = instance;
  } catch (error) {
    fail('The program could not start in this browser.', error);
  }
}

/** Hands the library out as a file without the program, which may be what is broken. */
async function saveCopy() {
  try {
    const snapshots = new Snapshots();
    await snapshots.open();
    const [newest] = await snapshots.load();
    if (!newest)
      return void (byId('reason').textContent = 'This browser holds no library yet.');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([newest], {type: 'application/vnd.sqlite3'}));
    link.download = 'experts.db';
    link.click();
  } catch (error) {
    byId('reason').textContent = explain(error);
  }
}

byId('backup').addEventListener('click', saveCopy);
byId('again').addEventListener('click', () => location.reload());
start();
