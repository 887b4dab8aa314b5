import type { Point, Stroke } from './strokes.ts';

const PEN = 2.5;
const MARGIN = 6;

/** The drawing as SVG, of our own making: one path and nothing else, so that nothing from outside is ever shown. */
export function pictureOf(strokes: readonly Stroke[]): string {
  const points = strokes.flat();
  const [left, right] = ends(points.map(([x]) => x));
  const [top, bottom] = ends(points.map(([, y]) => y));
  const box = [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN].join(' ');
  const path = `<path d="${strokes.map(line).join('')}" fill="none" stroke="#16265c" stroke-width="${PEN}" stroke-linecap="round" stroke-linejoin="round"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${path}</svg>`;
}

const ends = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** From the middle between two points to the next, curved by the point itself: the line has no corners. */
function line(stroke: Stroke): string {
  const [[x, y] = [0, 0], ...others] = stroke as Point[];
  const [lastX, lastY] = stroke.at(-1) as Point;
  const curves = others.slice(0, -1).map(([atX, atY], index) => {
    const [nextX, nextY] = others[index + 1] as Point;
    return `Q${atX} ${atY} ${(atX + nextX) / 2} ${(atY + nextY) / 2}`;
  });
  return `M${x} ${y}${curves.join('')}L${lastX} ${lastY}`;
}
