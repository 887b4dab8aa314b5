import type { StickerCode } from '../procedure/sticker.ts';

/** In how many modules nothing is drawn around it: ISO/IEC 18004 asks for four, ISO/IEC 16022 for one, and a cut is never exact. */
const QUIET = { QR: 4, DATA_MATRIX: 2, GS1_DATA_MATRIX: 2 };

const DRAWN = {
  QR: { bcid: 'qrcode', eclevel: 'M' },
  DATA_MATRIX: { bcid: 'datamatrix' },
  GS1_DATA_MATRIX: { bcid: 'gs1datamatrix' },
};

/** The code as a picture, one path of all dark modules, its quiet zone around it. */
export async function symbol({ symbology, text }: StickerCode): Promise<string> {
  // Only who prints labels needs it. By its own name `raw` is a kind of bar code.
  const { default: drawing } = await import('bwip-js/node');
  const [drawn] = drawing.raw({ ...DRAWN[symbology], text }) as { pixs: number[]; pixx: number; pixy: number }[];
  const { pixs, pixx: width, pixy: height } = drawn as NonNullable<typeof drawn>;
  const quiet = QUIET[symbology];
  const dark = pixs.flatMap((isDark, at) =>
    isDark ? [`M${quiet + (at % width)} ${quiet + Math.floor(at / width)}h1v1h-1z`] : [],
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 2 * quiet} ${height + 2 * quiet}"><path fill="#000" d="${dark.join('')}"/></svg>`;
}
