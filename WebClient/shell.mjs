// Makes the service worker of what was built: it has to know which files there are.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { minifySync } from 'vite';

const [folder] = process.argv.slice(2);
// Nobody needs the style guide without a connection.
const assets = (await readdir(`${folder}/assets`)).filter((file) => !file.startsWith('Styleguide')).sort();
const named = ['index.html', 'icon.svg'];
// A browser takes a worker for new when a byte of it is.
const content = createHash('sha256');
for (const file of named) content.update(await readFile(`${folder}/${file}`));
const { code } = minifySync('worker.js', await readFile(new URL('worker.js', import.meta.url), 'utf8'), { module: false });
const list = (name, paths) => `const ${name} = ${JSON.stringify(paths.map((path) => `/${path}`))};`;
const lines = [list('hashed', assets.map((file) => `assets/${file}`)), list('named', named), code, `// ${content.digest('hex')}`];
await writeFile(`${folder}/sw.js`, lines.join('\n'));
