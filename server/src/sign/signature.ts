import { Text, Value } from '../fields/declarations.ts';
import type { FieldOptions } from '../fields/field.ts';
import { ValueType } from '../fields/output.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { pictureOf } from './picture.ts';
import { readStrokes } from './strokes.ts';

/**
 * A signature as evidence: who signs, every point of what they drew with its time, and the picture, which is made here
 * from the points. Whoever cannot draw signs by their name alone.
 */
@ValueType(
  'A signature: the name, the drawing point by point, and its picture. Without a drawing the name stands for it.',
)
export class Signature {
  @Text({ min: 2, max: 60 }) name!: string;
  @Text({
    optional: true,
    max: 60_000,
  })
  points!: string | null;
  @Text({ optional: true, serverSet: true }) svg!: string | null;
}

/** A field in which somebody signs. */
export const Signed = (options: FieldOptions = {}) =>
  Value(() => Signature, { widget: 'SIGNATURE', complete: drawn, ...options });

/** Makes the picture, or says why there can be none. */
function drawn(signature: Partial<Signature>): [part: string, fault: MessageKey] | undefined {
  signature.svg = null;
  if (!signature.points) return undefined;
  const strokes = readStrokes(signature.points);
  if (typeof strokes === 'string') return ['points', strokes];
  signature.svg = pictureOf(strokes);
  return undefined;
}
