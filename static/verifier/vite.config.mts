/** One file that opens from a disk: its script stands in the page itself. */
import { defineConfig, type Plugin } from 'vite';

const inOneFile: Plugin = {
  name: 'in-one-file',
  enforce: 'post',
  generateBundle(_, bundle) {
    const scripts = Object.values(bundle).filter((part) => part.type === 'chunk');
    const page = Object.values(bundle).find((part) => part.type === 'asset' && part.fileName.endsWith('.html'));
    const [script] = scripts;
    if (scripts.length !== 1 || !script || page?.type !== 'asset') throw new Error('The verifier is one page with one script');
    const code = script.code.replaceAll('</script', '<\\/script');
    const text = String(page.source).replace(/<script[^>]*src="[^"]*"[^>]*><\/script>/, '');
    page.source = text.replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
    Reflect.deleteProperty(bundle, script.fileName);
  },
};

export default defineConfig({
  base: './',
  envDir: false,
  logLevel: 'error',
  cacheDir: '../../.cache/vite-verifier',
  plugins: [inOneFile],
  build: { outDir: 'build', emptyOutDir: true, modulePreload: false, target: 'es2022' },
});
