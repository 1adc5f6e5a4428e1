// SPDX-License-Identifier: GPL-3.0-or-later
// serve.mjs FOLDER [--port N]: serves a folder on this machine alone. Sends the .br or .gz copy of a file
// where there is one and the browser takes it, and forbids caching: a rebuild shows at the next reload.

import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
const kEncodings = [['br', '.br'], ['gzip', '.gz']];

const isFile = (path) => existsSync(path) && statSync(path).isFile();

function answer(folder, request, response) {
  const asked = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const path = join(folder, asked.endsWith('/') ? join(asked, 'index.html') : asked);
  if (!path.startsWith(folder) || !isFile(path)) {
    response.writeHead(404, {'Content-Type': 'text/plain'}).end('not found\n');
    return;
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  const [encoding, suffix] = kEncodings.find(([name, end]) => accepted.includes(name) && isFile(path + end)) ?? ['', ''];
  response.writeHead(200, {
    'Content-Type': kTypes[extname(path)] ?? 'application/octet-stream',
    'Content-Length': statSync(path + suffix).size,
    'Cache-Control': 'no-store',
    ...(encoding && {'Content-Encoding': encoding}),
  });
  createReadStream(path + suffix).pipe(response);
}

/** Serves folder; port 0 takes a free one. Resolves with the server and its address. */
export function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    try {
      answer(root, request, response);
    } catch (error) {
      response.writeHead(400, {'Content-Type': 'text/plain'}).end(`${error.message}\n`);
    }
  });
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => listening({server, url: `http://127.0.0.1:${server.address().port}/`}));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, option, number] = process.argv.slice(2);
  try {
    if (!folder || !isFile(join(folder, 'index.html')))
      throw new Error(`no page in "${folder}"; usage: serve.mjs FOLDER [--port N]`);
    const {url} = await serve(folder, option === '--port' ? Number(number) : 8080);
    console.log(`The workbench is at ${url}  (Ctrl+C ends)`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `port ${number ?? 8080} is taken; try --port N` : error.message);
    process.exitCode = 1;
  }
}
