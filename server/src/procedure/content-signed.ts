import { createHash } from 'node:crypto';
import { type ContentField, contentText } from '../fields/content-text.ts';
import { type Class, fieldsOf, findField } from '../fields/field.ts';
import { lineForm } from '../fields/form.ts';
import { refuse } from '../messages/errors.ts';
import type { Step } from './step.ts';
import type { StepContext } from './step-context.ts';

/** Of the fields of a form, those that its record keeps. */
export const contentFields = (form: Class, record?: Class): ContentField[] =>
  fieldsOf(form)
    .filter(({ name }) => !record || findField(record, name))
    .map(({ name, kind, target }) => ({
      name,
      isNumber: kind === 'decimal' || kind === 'whole',
      ...(['lines', 'value', 'values'].includes(kind) && { parts: contentFields(lineForm(target?.() as Class)) }),
    }));

const digestOf = (form: Class, record: object) =>
  createHash('sha256')
    .update(contentText(contentFields(form, record.constructor as Class), record))
    .digest('hex');

/**
 * What somebody signed out of reach is what the record says, or else nobody has signed it: it may have been amended since, or
 * been another when it was shown.
 */
export const signedAsShown =
  ({ offline }: Step) =>
  (
    _: object,
    record: object,
    { contentDigest, doneAt, now }: Pick<StepContext, 'contentDigest' | 'doneAt' | 'now'>,
  ) => {
    const content = offline?.content?.();
    const isShown = contentDigest !== null || doneAt.getTime() !== now.getTime();
    if (content && isShown && contentDigest !== digestOf(content, record)) return refuse('signedOtherwise');
  };
