import type { PointGroup } from 'signature_pad';

/** The server takes so many characters of a drawing. */
const MAX_CHARACTERS = 50_000;
const MAX_PIXELS = 4000;

type Stroke = [x: number, y: number, ms: number][];

/** The drawing as the server takes it: whole pixels, and milliseconds since the pen first touched. */
export function toPoints(groups: readonly Pick<PointGroup, 'points'>[]): string | null {
  const start = groups[0]?.points[0]?.time;
  if (start === undefined) return null;
  const strokes = groups.map(({ points }) =>
    points.map(({ x, y, time }): Stroke[number] => [pixel(x), pixel(y), Math.max(0, Math.round(time - start))]),
  );
  return fitting(strokes);
}

const pixel = (value: number) => Math.min(MAX_PIXELS, Math.max(0, Math.round(value)));

/** Of a drawing that is too long every other point is left out: so dense, nobody sees it. */
function fitting(strokes: Stroke[]): string {
  const text = JSON.stringify(strokes);
  if (text.length <= MAX_CHARACTERS || strokes.every(({ length }) => length < 3)) return text;
  return fitting(strokes.map(stroke => stroke.filter((_, at) => at % 2 === 0 || at === stroke.length - 1)));
}

/** The same for drawing it once more, such as on a screen that was turned. */
export const toGroups = (points: string): Pick<PointGroup, 'points'>[] =>
  (JSON.parse(points) as Stroke[]).map(stroke => ({
    points: stroke.map(([x, y, time]) => ({ x, y, time, pressure: 0.5 })),
  }));
