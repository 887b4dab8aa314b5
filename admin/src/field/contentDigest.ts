import { type ContentField, contentText } from '../../../server/src/fields/content-text.ts';
import { sha256 } from '../digest.ts';
import type { Field, Step } from '../schema/metadata.ts';
import { isNumber, partsOf, recordType } from '../schema/schema.ts';

/** The digest of what is shown to whoever signs by this step; nothing of a step by which nobody does. */
export async function contentDigest(step: Step, shown: object | undefined): Promise<string | undefined> {
  if (!step.signedContent || !shown) return undefined;
  const kept = new Set(recordType(step.record).fields.map(({ name }) => name));
  const fields = partsOf(step.signedContent).filter(({ name }) => kept.has(name));
  return sha256(new TextEncoder().encode(contentText(fields.map(contentField), shown)));
}

const contentField = (field: Field): ContentField => ({
  name: field.name,
  isNumber: isNumber(field),
  ...(field.kind === 'object' && { parts: partsOf(field.type).map(contentField) }),
});
