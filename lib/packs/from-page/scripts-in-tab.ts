/** The ClaimReview markup of the page in a tab, as text. Nothing of the page is run, and nothing is left in it. */
import * as v from 'valibot';
import { browser } from '../../browser.ts';

const ScriptsSchema = v.array(v.string());

/** Texts of the page's JSON-LD scripts that speak of a review of a claim; none where the page cannot be read. */
export async function reviewScriptsIn(tabId: number): Promise<string[]> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: reviewScripts });
    const scripts = v.safeParse(ScriptsSchema, frame?.result);
    return scripts.success ? scripts.output : [];
  } catch {
    return [];
  }
}

/** Runs in the page's tab, by itself: it may use nothing from around it. */
function reviewScripts(): string[] {
  const most = { scripts: 50, characters: 2_000_000 };
  const texts: string[] = [];
  let characters = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (!text.includes('ClaimReview')) continue;
    characters += text.length;
    if (texts.length >= most.scripts || characters > most.characters) break;
    texts.push(text);
  }
  return texts;
}
