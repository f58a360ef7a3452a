// The service worker: it keeps the built files, and the page for when the server does not answer. The page itself always comes from the server if
// it can, so that nobody works with an older app than the server's. The build puts `hashed` and `named` before it: paths of files by what is in them, and of those that stay.

const cacheName = 'shell';

async function keep() {
  const cache = await caches.open(cacheName);
  const missing = await Promise.all(hashed.map(async (path) => ((await cache.match(path)) ? [] : [path])));
  await cache.addAll(missing.flat());
  // Last, so that the page that is kept never names a file that is not.
  await cache.addAll(named.map((path) => new Request(path, { cache: 'reload' })));
}

async function dropOthers() {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
  const cache = await caches.open(cacheName);
  for (const request of await cache.keys()) if (!isKept(request)) await cache.delete(request);
}

function isKept({ url }) {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && (hashed.includes(pathname) || named.includes(pathname));
}

async function keptOf(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(keep().then(() => skipWaiting())));

addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => clients.claim())));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match('/index.html', { ignoreVary: true })));
  else if (isKept(request)) event.respondWith(keptOf(request));
});
