// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {kSite} from './workbench.mjs';

test('random numbers and initial weights have the desktop\'s bits', () => {
  const printed = execFileSync(process.execPath, [join(kSite, '../tests/wasm/core_bits.js')], {encoding: 'utf8'});
  assert.equal(printed, readFileSync(new URL('core_bits.txt', import.meta.url), 'utf8'));
});
