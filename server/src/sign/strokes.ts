import type { MessageKey } from '../messages/catalogue.ts';

/** A point of a drawn line: across and down in pixels, and the milliseconds since the pen first touched. */
export type Point = readonly [x: number, y: number, ms: number];
export type Stroke = readonly Point[];

const MAX_STROKES = 200;
const MAX_POINTS = 5000;
const FARTHEST = 4000;
const MAX_MILLISECONDS = 30 * 60 * 1000;
/** So far the pen moves at least, across or down; less is a slip of the finger. */
const MIN_EXTENT = 20;

/** Reads what was drawn, from JSON that may hold anything; or says what is wrong with it. */
export function readStrokes(text: string): Stroke[] | MessageKey {
  const strokes = parsed(text);
  if (!isDrawing(strokes)) return 'signatureUnreadable';
  const points = strokes.flat();
  const wide = spread(points.map(([x]) => x)) >= MIN_EXTENT || spread(points.map(([, y]) => y)) >= MIN_EXTENT;
  return wide ? strokes : 'signatureTooSmall';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDrawing(value: unknown): value is Stroke[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_STROKES) return false;
  if (!value.every(stroke => Array.isArray(stroke) && stroke.length > 0)) return false;
  const points = value.flat();
  return points.length <= MAX_POINTS && points.every(isPoint) && points.every(isNotBefore(points as Point[]));
}

const within = (value: unknown, most: number) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) &&
  value.length === 3 &&
  within(value[0], FARTHEST) &&
  within(value[1], FARTHEST) &&
  within(value[2], MAX_MILLISECONDS);

/** Nobody draws back in time. */
const isNotBefore =
  (points: readonly Point[]) =>
  ([, , ms]: Point, at: number) =>
    ms >= (points[at - 1]?.[2] ?? 0);

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
