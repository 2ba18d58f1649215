/**
 * UI Kit's `xcss`: a style object of design tokens and a few raw values. The SDK hands it over untouched; here it becomes one
 * class over the theme's CSS variables. Only the properties and values that UI Kit's types admit are taken.
 */
import tokenNames from '@atlaskit/tokens/token-names';
import { isRecord } from './forge-doc';

const sides = (prefix: string, suffix = ''): string[] =>
  ['', 'Block', 'BlockStart', 'BlockEnd', 'Inline', 'InlineStart', 'InlineEnd', 'Top', 'Right', 'Bottom', 'Left'].map(
    (side) => `${prefix}${side}${suffix}`,
  );
const corners = ['', 'TopLeft', 'TopRight', 'BottomLeft', 'BottomRight', 'StartStart', 'StartEnd', 'EndStart', 'EndEnd'].map(
  (corner) => `border${corner}Radius`,
);

/** The CSS for a value, or undefined for one that is not taken. */
type Check = (value: string | number) => string | undefined;

const variables: Readonly<Record<string, string>> = tokenNames;

const tokensOf =
  (...prefixes: readonly string[]): Check =>
  (value) => {
    const name = String(value);
    const fits = prefixes.some((prefix) => name === prefix || name.startsWith(`${prefix}.`));
    return fits && Object.hasOwn(variables, name) ? `var(${variables[name] ?? ''})` : undefined;
  };
const raw: Check = (value) => (typeof value === 'number' ? `${value}px` : value);
const bare: Check = (value) => String(value);
const words =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.find((word) => word === value);

const lines = words('dotted', 'dashed', 'solid', 'none', 'hidden');
const scrolls = words('hidden', 'visible', 'scroll', 'auto');
const each = (names: readonly string[], check: Check): Record<string, Check> => Object.fromEntries(names.map((name) => [name, check]));

const properties: Readonly<Record<string, Check>> = {
  textAlign: raw,
  color: tokensOf('color.text', 'color.link'),
  boxShadow: tokensOf('elevation.shadow'),
  opacity: tokensOf('opacity'),
  backgroundColor: tokensOf('color.background', 'color.blanket', 'color.skeleton', 'elevation.surface', 'utility.elevation.surface'),
  ...each(sides('border', 'Color'), tokensOf('color.border')),
  ...each(sides('border', 'Width'), tokensOf('border.width')),
  ...each(corners, tokensOf('radius', 'border.radius')),
  ...each(['borderStyle', 'borderTopStyle', 'borderBottomStyle', 'borderRightStyle', 'borderLeftStyle'], lines),
  ...each(['overflow', 'overflowX', 'overflowY'], scrolls),
  display: words('block', 'inline-block', 'inline', 'none'),
  flexGrow: bare,
  ...each(['width', 'height', 'minWidth', 'maxWidth', 'minHeight', 'maxHeight'], raw),
  ...each(sides('margin'), tokensOf('space')),
  ...each(sides('padding'), tokensOf('space')),
  position: words('relative', 'static'),
};

const pseudo = /^::?[a-z-]+$/;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface Rule {
  /** Empty for the box itself, else `:hover` and its like. */
  readonly pseudo: string;
  readonly declarations: readonly string[];
}

export interface ReadStyle {
  readonly rules: readonly Rule[];
  /** What UI Kit does not take, by name. */
  readonly unknown: readonly string[];
}

const cssOf = (name: string, value: unknown): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return Object.hasOwn(properties, name) ? properties[name]?.(value) : undefined;
};

/** Reads a style object. One level of pseudo classes may nest. */
export const readXcss = (style: Readonly<Record<string, unknown>>, within = ''): ReadStyle => {
  const declarations: string[] = [];
  const unknown: string[] = [];
  const nested: Rule[] = [];
  for (const [name, value] of Object.entries(style)) {
    const css = cssOf(name, value);
    if (css !== undefined) declarations.push(`${kebab(name)}: ${css}`);
    else if (pseudo.test(name) && isRecord(value) && within === '') {
      const inner = readXcss(value, name);
      nested.push(...inner.rules);
      unknown.push(...inner.unknown);
    } else unknown.push(`${name}=${JSON.stringify(value)}`);
  }
  return { rules: [{ pseudo: within, declarations }, ...nested], unknown };
};

const classes = new Map<string, string>();

/** The class for some rules; written into the page's style sheets when it is first asked for. Doubled, so that it wins over Atlaskit's own. */
export const classOf = (rules: readonly Rule[]): string => {
  const key = JSON.stringify(rules);
  const known = classes.get(key);
  if (known !== undefined) return known;
  const name = `uikit-xcss-${classes.size}`;
  classes.set(key, name);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.map((rule) => `.${name}.${name}${rule.pseudo} { ${rule.declarations.join('; ')} }`).join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return name;
};
