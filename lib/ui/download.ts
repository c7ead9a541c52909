/** Hands the reader a file. No permission is needed: it is what a link with `download` does. */
export function download(document: Document, name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once it has begun; nobody tells when that is, and on a busy machine it is later than this task.
  setTimeout(() => URL.revokeObjectURL(address), HELD);
}

/** Milliseconds. */
const HELD = 40_000;

/** A text as a file's content. */
export const textFile = (type: string, text: string): Blob =>
  new Blob([text], { type: `${type};charset=utf-8` });
