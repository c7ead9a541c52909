/** The JSON-LD of a saved page. The page is never parsed as HTML, let alone shown: its scripts of one type are cut out as text. */

const OPEN = /<script\b/gi;
const CLOSE = /<\/script\b/gi;
/** An opening tag is looked at so far: no script has more attributes than that. */
const TAG = 1_000;
const IS_JSON_LD = /\btype\s*=\s*["']?\s*application\/ld\+json\b/i;

/** Texts of a page's `application/ld+json` scripts. Linear: each script is looked for from where the last one ended. */
export function jsonLdScripts(html: string): string[] {
  const scripts: string[] = [];
  let from = 0;
  for (;;) {
    OPEN.lastIndex = from;
    const open = OPEN.exec(html);
    if (!open) return scripts;
    const start = html.indexOf('>', open.index);
    if (start < 0) return scripts;
    CLOSE.lastIndex = start;
    const close = CLOSE.exec(html);
    if (!close) return scripts;
    if (IS_JSON_LD.test(html.slice(open.index, Math.min(start, open.index + TAG))))
      scripts.push(bare(html.slice(start + 1, close.index)));
    from = close.index + 1;
  }
}

/** Without the comment or CDATA marks that some systems put about a script. */
const bare = (script: string): string =>
  script
    .trim()
    .replace(/^(?:\/\/\s*)?<!(?:--|\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)$/, '')
    .trim();
