/** The theme of this page as an app's frame takes it over: Atlaskit's token sheets, the stand-in for Atlassian's font, and what is on `html`. */
import type { PageTheme } from '../../uikit/host/page';

const isFontFace = (rule: CSSRule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule;

/** Only rules over tokens: the page's own looks are none of the app's business. */
const isTokenRule = (rule: CSSRule): boolean => rule.cssText.includes('--ds-font-') && rule.cssText.startsWith('html[data-theme]');

const absolute = (css: string, base: string): string =>
  css.replace(/url\("?([^")]+)"?\)/g, (_, path: string) => `url("${new URL(path, base).href}")`);

const sheetCss = (sheet: CSSStyleSheet): string =>
  [...sheet.cssRules]
    .filter((rule) => isFontFace(rule) || isTokenRule(rule))
    .map((rule) => absolute(rule.cssText, sheet.href ?? window.location.href))
    .join('\n');

export const readPageTheme = (): PageTheme => {
  const { dataset } = document.documentElement;
  const tokens = [...document.querySelectorAll('style[data-theme]')].map((style) => style.textContent);
  const own = [...document.styleSheets].filter((sheet) => sheet.href !== null).map(sheetCss);
  return {
    attributes: { 'data-theme': dataset['theme'] ?? '', 'data-color-mode': dataset['colorMode'] ?? 'light' },
    css: [...tokens, ...own].join('\n'),
  };
};
