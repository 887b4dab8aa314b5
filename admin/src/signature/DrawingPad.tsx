import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import SignaturePad from 'signature_pad';
import { toGroups, toPoints } from './strokes.ts';

interface Props {
  label: string;
  clear: string;
  /** The drawing, as `toPoints` writes it. */
  points: string | null;
  onChange: (points: string | null) => void;
}

const ink = {
  penColor: '#16265c',
  minWidth: 1,
  maxWidth: 3,
  dotSize: 2,
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over',
} as const;

/** A frame to sign in with finger, pen or mouse. Used by the panel and by the page behind a link: no component library. */
export const DrawingPad = ({ label, clear, points, onChange }: Props) => {
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

  const empty = () => {
    pad.current?.clear();
    onChange(null);
  };

  return (
    <div style={{ position: 'relative' }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        style={{
          width: '100%',
          height: 180,
          display: 'block',
          background: '#fff',
          border: '1px dashed #8a938f',
          borderRadius: 8,
        }}
      />
      {!points && (
        <span
          aria-hidden
          style={{
            position: 'absolute',
            inset: 'auto 0 12px',
            textAlign: 'center',
            color: '#6b7472',
            pointerEvents: 'none',
          }}
        >
          {label}
        </span>
      )}
      {points && (
        <button
          type="button"
          onClick={empty}
          style={{ position: 'absolute', top: 4, right: 4, minHeight: 40, padding: '0 14px' }}
        >
          {clear}
        </button>
      )}
    </div>
  );
};
