/** Reads bar codes in a picture. Some browsers have one; TypeScript does not know of it yet. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

/** Whether there may be a camera: browsers offer none to a page that did not come over HTTPS. */
export const mayUseCamera = () => Boolean(navigator.mediaDevices);

/** The browser's own reader, or where it has none (Safari, Firefox) one of a megabyte, fetched from Sanbao when needed. */
export async function codeReader(): Promise<BarcodeDetector> {
  const { BarcodeDetector: Own } = window as { BarcodeDetector?: new () => BarcodeDetector };
  if (Own) return new Own();
  const [{ BarcodeDetector: Reader, prepareZXingModule }, { default: program }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  // Otherwise it would be fetched from a host on the internet.
  prepareZXingModule({ overrides: { locateFile: () => program } });
  return new Reader();
}

/** How long a code has to be out of sight before it counts anew, in milliseconds. */
const ABSENCE = 1000;

/** Tells the codes that have come into sight; one that stays in sight, perhaps flickering, is told once. */
export function comingIntoSight() {
  const lastSeen = new Map<string, number>();
  return (codes: readonly string[], now: number): string[] =>
    [...new Set(codes)].filter(code => {
      const before = lastSeen.get(code);
      lastSeen.set(code, now);
      return before === undefined || now - before > ABSENCE;
    });
}
