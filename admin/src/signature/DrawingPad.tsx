import type { CSSProperties } from 'react';
import { useDrawing } from './useDrawing.ts';

interface Props {
  label: string;
  /** The name of the button that takes it back. */
  clear: string;
  points: string | null;
  onChange: (points: string | null) => void;
}

/** A frame to sign in with finger, pen or mouse. Used by the panel and by the page behind a link: no component library. */
export const DrawingPad = ({ label, clear: clearing, points, onChange }: Props) => {
  const { canvas, clear } = useDrawing(points, onChange);
  return (
    <div style={{ position: 'relative' }}>
      <canvas ref={canvas} role="img" aria-label={label} style={frame} />
      {points ? (
        <button type="button" onClick={clear} style={corner}>
          {clearing}
        </button>
      ) : (
        <span aria-hidden style={foot}>
          {label}
        </span>
      )}
    </div>
  );
};

const frame: CSSProperties = {
  width: '100%',
  height: 180,
  display: 'block',
  background: '#fff',
  border: '1px dashed #8a938f',
  borderRadius: 8,
};
const corner: CSSProperties = { position: 'absolute', top: 4, right: 4, minHeight: 40, padding: '0 14px' };
const foot: CSSProperties = {
  position: 'absolute',
  inset: 'auto 0 12px',
  textAlign: 'center',
  color: '#6b7472',
  pointerEvents: 'none',
};
