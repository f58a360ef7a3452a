import { generateSW } from 'workbox-build';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const silo = 'http://127.0.0.1:5080';

/**
 * The service worker: it keeps the built files, and the page for when the server does not answer. The page itself always comes from the
 * server if it can, so that nobody works with an older app than the server's.
 */
function offlineShell(): Plugin {
  let folder = '';
  return {
    name: 'offline-shell',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: async () => {
      await generateSW({
        globDirectory: folder,
        globPatterns: ['index.html', 'assets/*', 'icon.svg'],
        // Nobody needs it without a connection.
        globIgnores: ['assets/Styleguide*'],
        swDest: `${folder}/sw.js`,
        // Their names hold a hash: what the browser has need not be fetched again.
        dontCacheBustURLsMatching: /^\/?assets\//,
        // Otherwise "/" would be answered from the cache.
        directoryIndex: null,
        runtimeCaching: [
          {
            urlPattern: ({ request }) => request.mode === 'navigate',
            handler: 'NetworkOnly',
            options: { precacheFallback: { fallbackURL: 'index.html' } },
          },
        ],
        inlineWorkboxRuntime: true,
        sourcemap: false,
        skipWaiting: true,
        clientsClaim: true,
        cleanupOutdatedCaches: true,
      });
    },
  };
}

export default defineConfig({
  build: {
    outDir: '../Silo/wwwroot',
    emptyOutDir: true,
    target: 'es2023',
    minify: 'terser',
    // The server's content security policy allows nothing inline, data: addresses included.
    assetsInlineLimit: 0,
    // What opens first is one file, however many of its parts the pages share that are fetched later.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } } },
  },
  plugins: [offlineShell()],
  server: { proxy: { '/api': silo, '/hub': { target: silo, ws: true } } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/**/*.test.ts'], css: true },
});
