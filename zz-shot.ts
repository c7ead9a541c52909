import { launch } from './tests/browser/launch.ts';
const l = await launch({ headless: true, language: process.argv[2] ?? 'de' });
const dir = process.argv[3] ?? 'ltr';
for (const [v, w] of [['popup.html',360],['sidepanel.html',320],['options.html',320],['welcome.html',320],['articles.html',320],['story.html?story=vucic-putin-call',320],['story.html?story=vucic-putin-call',1100]] as const) {
  const p = await l.newPage();
  await p.setViewport({ width: w, height: 900 });
  await p.goto(`chrome-extension://${l.extension.id}/${v}`);
  await p.waitForSelector('h1');
  await p.evaluate((d) => { document.documentElement.dir = d; }, dir);
  await new Promise((r) => setTimeout(r, 400));
  if (v.startsWith('story')) console.log(JSON.stringify(await p.evaluate(() => [...document.querySelectorAll('.squares')].map((s) => { const r = s.getBoundingClientRect(); const t = s.parentElement!.getBoundingClientRect(); const c = getComputedStyle(s); return [r.left, r.right, t.left, t.right, c.right, c.left, c.translate, (s as SVGElement).style.cssText]; }))), await p.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]));
  await p.screenshot({ path: `/tmp/loc/shot-${v.split('.')[0]}-${w}-${dir}.png`, fullPage: true });
  await p.close();
}
await l.close();
