/** The SVG picture as pixels, for where no SVG is taken. Drawn by the browser itself. */

/** Pixels a unit of the picture: sharp on the screens of today, and in print. */
const SCALE = 2;
/** Beyond this browsers draw no canvas. */
const MOST = 16_000;

/** @throws where the picture is too large for the browser even at its own size */
export async function pngOf(document: Document, svg: string): Promise<Blob> {
  const image = document.createElement('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SCALE, MOST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
