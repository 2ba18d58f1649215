/** The module `virtual:glyphs`: every icon of Atlaskit's core set by its name, so that an app may name any of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:glyphs';

/** @param root the project, whose node_modules holds the icons */
export const glyphModule = (root: string): Plugin => ({
  name: 'plumbline-glyphs',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => {
    if (id !== `\0${NAME}`) return undefined;
    const files = readdirSync(join(root, 'node_modules', '@atlaskit', 'icon', 'core')).filter((file) => file.endsWith('.js'));
    const names = files.map((file) => file.replace(/\.js$/, ''));
    const imports = names.map((name, index) => `import glyph${index} from '@atlaskit/icon/core/${name}';`);
    const entries = names.map((name, index) => `${JSON.stringify(name)}: glyph${index}`);
    return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
  },
});
