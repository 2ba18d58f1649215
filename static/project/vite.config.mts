/** Forge serves `build/` as it is, from an address of its own: every path is relative, and nothing is loaded from elsewhere. */
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  envDir: false,
  logLevel: 'error',
  cacheDir: '../../.cache/vite-project',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  build: { outDir: 'build', emptyOutDir: true, modulePreload: false, chunkSizeWarningLimit: 10_000, target: 'es2022' },
});
