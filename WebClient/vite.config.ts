import { defineConfig } from 'vitest/config';

const silo = 'http://127.0.0.1:5080';

export default defineConfig({
  build: {
    outDir: '../Silo/wwwroot',
    emptyOutDir: true,
    target: 'es2023',
    // The server's content security policy allows nothing inline, data: addresses included.
    assetsInlineLimit: 0,
    // What opens first is one file, however many of its parts the pages share that are fetched later.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } } },
  },
  server: { proxy: { '/api': silo, '/hub': { target: silo, ws: true } } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/**/*.test.ts'], css: true },
});
