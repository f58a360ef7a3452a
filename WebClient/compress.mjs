// Compresses what was built, so that the server can send it as it is: the best compression takes too long for an answer.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);
const [folder] = process.argv.slice(2);
const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(?:js|css|html)$/.test(file));
await Promise.all(files.map(async (file) => writeFile(`${folder}/${file}.br`, await brotli(await readFile(`${folder}/${file}`)))));
