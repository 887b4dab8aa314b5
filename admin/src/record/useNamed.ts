import { createContext, useContext } from 'react';
import { type RaRecord, useGetOne, useLocale } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { Step } from '../schema/metadata.ts';
import { formOf, recordType } from '../schema/schema.ts';
import { selectPage } from '../schema/selection.ts';

/** The step whose form is open, and what it acts on. */
export const FormSubject = createContext<{ step: Step; record?: RaRecord } | undefined>(undefined);

/**
 * What a field of the form holds, or of the record that it acts on; or along a link of either, as `order.kind`. What is linked
 * is read as its page reads it, which has mostly been opened before and lies on an engineer's device.
 */
export function useNamed(path = ''): unknown {
  const subject = useContext(FormSubject);
  const locale = useLocale();
  const [head = '', name] = path.split('.');
  const chosen = useWatch({ name: head, disabled: !head });
  const held = chosen ?? subject?.record?.[head];
  const fields = subject ? [...formOf(subject.step), ...recordType(subject.step.record).fields] : [];
  const link = name ? fields.find(field => field.name === head) : undefined;
  const id = link && (held?.id ?? held);
  const { data } = useGetOne(
    link?.type ?? '',
    { id, meta: { select: link ? selectPage(recordType(link.type)) : '', locale } },
    { enabled: Boolean(id) },
  );
  return name ? data?.[name] : held;
}
