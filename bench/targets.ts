/** What a figure has to reach: at most, or at least so much. A figure counts as missed beyond its noise, a share of the target. */
export interface Target {
  most?: number;
  least?: number;
  unit: string;
  noise?: number;
}

interface Line {
  what: string;
  target: string;
  figure: string;
  met: string;
}

const NOISE = 0.1;
const lines: Line[] = [];

/** Holds a figure to its target, and keeps both for the table at the end. */
export function hold(what: string, figure: number, { most, least, unit, noise = NOISE }: Target) {
  const met =
    Number.isFinite(figure) &&
    figure <= (most ?? Number.POSITIVE_INFINITY) * (1 + noise) &&
    figure >= (least ?? Number.NEGATIVE_INFINITY) * (1 - noise);
  const target = most === undefined ? `≥ ${least} ${unit}` : `≤ ${most} ${unit}`;
  lines.push({ what, target, figure: `${figure.toFixed(figure < 10 ? 2 : 0)} ${unit}`, met: met ? '✔' : '✘' });
}

/** What could not be measured is as good as missed. */
export function unmeasured(what: string, why: string) {
  lines.push({ what, target: '', figure: why, met: '✘' });
}

/** The table of all that was held to a target; whether none was missed. */
export function verdict(): boolean {
  if (lines.length) console.table(lines);
  return lines.every(({ met }) => met === '✔');
}
