import type { CanvasElement, Content } from 'pdfmake/interfaces.js';
import { GOLD } from './bilingual-text.ts';

const INSET = 44;
const BAND = 7;
const WAVE = 22;
const STRANDS = [0, 0.25, 0.5, 0.75];

/** A frame as papers of value have it: fine waves woven into each other between two lines. */
export function frame(width: number, height: number): Content {
  const [right, bottom] = [width - INSET, height - INSET];
  const box = (inset: number, lineWidth: number): CanvasElement => ({
    type: 'rect',
    x: inset,
    y: inset,
    w: width - 2 * inset,
    h: height - 2 * inset,
    lineColor: GOLD,
    lineWidth,
  });
  const sides = STRANDS.flatMap(phase => [
    wave(right - INSET, phase, (along, across) => ({ x: INSET + along, y: INSET + across })),
    wave(right - INSET, phase, (along, across) => ({ x: INSET + along, y: bottom + across })),
    wave(bottom - INSET, phase, (along, across) => ({ x: INSET + across, y: INSET + along })),
    wave(bottom - INSET, phase, (along, across) => ({ x: right + across, y: INSET + along })),
  ]);
  const corners = [INSET, right].flatMap(x => [INSET, bottom].flatMap(y => corner(x, y)));
  return { canvas: [box(INSET - BAND, 1.6), ...sides, box(INSET + BAND, 0.5), ...corners] };
}

type Place = (along: number, across: number) => { x: number; y: number };

/** One strand along one side, a whole number of waves long. */
function wave(length: number, phase: number, place: Place): CanvasElement {
  const count = Math.round(length / WAVE);
  const steps = count * 8;
  const points = Array.from({ length: steps + 1 }, (_, at) =>
    place((length * at) / steps, Math.sin(2 * Math.PI * ((count * at) / steps + phase)) * (BAND - 2)),
  );
  return { type: 'polyline', points, lineColor: GOLD, lineWidth: 0.4 };
}

/** Squares on their points over the place where two sides meet. */
const corner = (x: number, y: number): CanvasElement[] =>
  (
    [
      [BAND + 7, '#ffffff'],
      [BAND + 1, GOLD],
      [BAND - 3, '#ffffff'],
    ] as const
  ).map(([half, color]) => ({
    type: 'polyline',
    closePath: true,
    points: [
      { x, y: y - half },
      { x: x + half, y },
      { x, y: y + half },
      { x: x - half, y },
    ],
    lineColor: GOLD,
    lineWidth: 0.8,
    color,
  }));
