/** A picture of letters and lines as pixels, for where only those are taken. */

/** Twice as fine as a screen, but no more pixels than browsers draw. */
const fineness = 2;
const mostPixels = 60_000_000;

/** @param {string} svg @returns {Promise<Blob>} a PNG */
export async function pixelsOf(svg) {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const scale = Math.min(fineness, Math.sqrt(mostPixels / (Number(width) * Number(height))));
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(Number(width) * scale);
    canvas.height = Math.round(Number(height) * scale);
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) =>
      canvas.toBlob(blob =>
        blob ? done(blob) : failed(new Error('The picture is too large for pixels; save it as SVG.')),
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The fonts of the page inside a picture, because a picture sees none of them. */
export async function fontSheet() {
  const rules = [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSFontFaceRule)
    .filter(rule => rule.style.getPropertyValue('font-family').includes('Inter'));
  const inside = await Promise.all(
    rules.map(async rule => {
      const url = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (!url) return '';
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
      const data = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
      return (
        `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(data:font/woff2;base64,${data});` +
        `unicode-range:${rule.style.getPropertyValue('unicode-range')}}`
      );
    }),
  );
  return inside.join('');
}
