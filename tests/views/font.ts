/** The font that views are photographed in: the same letters on every machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const NAME = 'Views';
const require = createRequire(import.meta.url);

const FACES = [400, 600].flatMap((weight) =>
  ['latin', 'latin-ext', 'cyrillic'].map((script) => {
    const file = require.resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff2`);
    return { weight: String(weight), script, data: readFileSync(file).toString('base64') };
  }),
);

/** By script, so that no face stands in for another's letters. */
const RANGES: Record<string, string> = {
  latin: 'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122',
  'latin-ext': 'U+100-130,U+132-151,U+154-2BA,U+1E00-1E9F,U+1EF2-1EFF',
  cyrillic: 'U+400-45F,U+490-491',
};

/** Sets all text of a page in it; a popover that stands there by its token. */
export async function setFont(page: Page): Promise<void> {
  await page.evaluate(
    async (name, faces, ranges) => {
      // Bytes and a sheet of its own: the policy of the page forbids addresses and style elements.
      for (const { weight, script, data } of faces) {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
        const face = new FontFace(name, bytes, { weight, unicodeRange: ranges[script] ?? '' });
        document.fonts.add(await face.load());
      }
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`*, ::before, ::after { font-family: ${name} !important }`);
      document.adoptedStyleSheets.push(sheet);
    },
    NAME,
    FACES,
    RANGES,
  );
}

/** Sets a card's text in it, once the page has it. */
export const setFontOf = (card: Element): void => {
  (card.closest('.sl-root') as HTMLElement).style.setProperty('--sl-font', 'Views');
};
