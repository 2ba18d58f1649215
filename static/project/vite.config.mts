/** Forge serves `build/` as it is, from an address of its own: every path is relative, and nothing is loaded from elsewhere. */
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** The offline verifier, for people to take along with an evidence package. */
const withVerifier: Plugin = {
  name: 'with-verifier',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'verifier.html', source: readFileSync('../verifier/build/index.html', 'utf8') });
  },
};

export default defineConfig({
  base: './',
  envDir: false,
  logLevel: 'error',
  cacheDir: '../../.cache/vite-project',
  plugins: [withVerifier],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  build: { outDir: 'build', emptyOutDir: true, modulePreload: false, chunkSizeWarningLimit: 10_000, target: 'es2022' },
});
