/** Plain text as a news page: the least that a news page is, with a paragraph a line. */

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0; background: light-dark(#fff, #17181a); color: light-dark(#1c1c1a, #e8e5df); font: 18px/1.6 Georgia, "DejaVu Serif", serif; }
  header { border-bottom: 1px solid light-dark(#dcd8cf, #35373a); padding: 14px 24px; font: 600 14px/1.4 system-ui, "DejaVu Sans", sans-serif; }
  article { max-width: 680px; margin: 0 auto; padding: 28px 24px 80px; }
  h1 { font-size: 30px; line-height: 1.2; margin: 0 0 20px; }
  p { margin: 0 0 18px; overflow-wrap: break-word; }
`;

/** @param name shown as the headline */
export function renderText(name: string, text: string): string {
  const paragraphs = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `      <p>${escapeHtml(line)}</p>`);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(name)}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <header>Text file, shown by Sidelight's demo</header>
    <article>
      <h1>${escapeHtml(name)}</h1>
${paragraphs.join('\n')}
    </article>
  </body>
</html>
`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
