/** Hands a text to the reader as a file: the browser's own download, without a permission. */
export function saveFile(document: Document, name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once it has begun, which is after this task.
  setTimeout(() => URL.revokeObjectURL(url));
}
