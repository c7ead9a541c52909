/** Colours as the browser computes them, whatever notation it writes them in. */

/** Channels 0 to 255 (sRGB), alpha 0 to 1. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/**
 * Reads a computed colour. `rgb()` is read as it stands; all else (`oklch()`, `color()`, names) is painted on one pixel of a canvas
 * that is in no document.
 *
 * @returns null when it is no colour.
 */
export function parseColour(css: string): Colour | null {
  const rgb = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/.exec(css);
  if (!rgb) return paintedColour(css);
  const [, red, green, blue, alpha = '1', percent] = rgb;
  return {
    red: Number(red),
    green: Number(green),
    blue: Number(blue),
    alpha: Number(alpha) / (percent ? 100 : 1),
  };
}

function paintedColour(css: string): Colour | null {
  if (!CSS.supports('color', css)) return null;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return null;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, alpha: alpha / 255 };
}

/** `top` painted over `below`; the result is as opaque as both together. */
export function over(top: Colour, below: Colour): Colour {
  const alpha = top.alpha + below.alpha * (1 - top.alpha);
  if (alpha === 0) return { red: 0, green: 0, blue: 0, alpha: 0 };
  const mix = (a: number, b: number) => (a * top.alpha + b * below.alpha * (1 - top.alpha)) / alpha;
  return {
    red: mix(top.red, below.red),
    green: mix(top.green, below.green),
    blue: mix(top.blue, below.blue),
    alpha,
  };
}

/** Relative luminance as WCAG defines it: 0 for black, 1 for white. Alpha is not looked at. */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
