/**
 * Draws the icon in a browser. Everything it needs is inside it, as its text is also sent to a browser from outside.
 *
 * @param svg the icon's source
 * @param size pixels of a side
 * @returns a PNG as a data URL
 */
export async function drawIcon({ svg, size }: { svg: string; size: number }): Promise<string> {
  const image = new Image();
  // Without a size of its own an SVG is drawn at 300 pixels and then scaled.
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png');
}
