/** What some browsers offer to read bar codes in a picture; TypeScript does not know of it yet. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

/** A reader of bar codes, where the browser has one and may use a camera. */
export function codeReader(): BarcodeDetector | undefined {
  const { BarcodeDetector: Reader } = window as { BarcodeDetector?: new () => BarcodeDetector };
  return Reader && navigator.mediaDevices ? new Reader() : undefined;
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
