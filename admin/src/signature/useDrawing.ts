import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import SignaturePad from 'signature_pad';
import { toGroups, toPoints } from './strokes.ts';

const ink = {
  penColor: '#16265c',
  minWidth: 1,
  maxWidth: 3,
  dotSize: 2,
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over',
} as const;

/** A canvas on which somebody draws; what is drawn is told stroke by stroke, as `toPoints` writes it. */
export function useDrawing(points: string | null, onChange: (points: string | null) => void) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const latest = useRef({ points, onChange });
  latest.current = { points, onChange };

  useEffect(() => {
    const surface = canvas.current!;
    const signature = new SignaturePad(surface, ink);
    pad.current = signature;
    // At once: whoever types their name next must not write over a signature that is still on its way.
    const keep = () => flushSync(() => latest.current.onChange(toPoints(signature.toData())));
    signature.addEventListener('endStroke', keep);
    // A canvas that changes its size is empty: what was drawn is drawn once more.
    const fit = new ResizeObserver(() => {
      const ratio = Math.max(1, window.devicePixelRatio);
      surface.width = surface.offsetWidth * ratio;
      surface.height = surface.offsetHeight * ratio;
      surface.getContext('2d')!.scale(ratio, ratio);
      signature.clear();
      const drawn = latest.current.points;
      if (drawn) signature.fromData(toGroups(drawn).map(group => ({ ...ink, ...group })));
    });
    fit.observe(surface);
    return () => {
      fit.disconnect();
      signature.off();
    };
  }, []);

  function clear() {
    pad.current?.clear();
    onChange(null);
  }

  return { canvas, clear };
}
