/** Puts HTML on the test page, declarative shadow roots included, and takes it off again. */
import { onTestFinished } from 'vitest';

export function stage(html: string, css = ''): HTMLElement {
  const root = document.createElement('div');
  root.setHTMLUnsafe(`${css && `<style>${css}</style>`}${html}`);
  document.body.append(root);
  onTestFinished(() => root.remove());
  return root;
}

/** A signal that is aborted when the test is over. */
export function testSignal(): AbortController {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  return controller;
}
