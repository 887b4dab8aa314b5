import { useState } from 'react';
import { type Identifier, useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { type Refusal, refusalOf } from '../api/refusal.ts';
import { newKey } from '../device.ts';
import type { Step } from '../schema/metadata.ts';

interface Subject {
  id: Identifier;
  number: string;
}

/** A record on which a step was refused, and why. */
export interface RefusedSubject extends Subject {
  message: string;
}

/**
 * Takes a step on several records, one after the other; what is refused says why. Each is taken under a key of its own, the
 * same for another attempt where no answer came: what was taken before the network was lost is not taken twice.
 */
export function useTakeEach() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const [key, setKey] = useState(newKey);
  const [isTaking, setTaking] = useState(false);
  const [refused, setRefused] = useState<RefusedSubject[]>([]);
  async function take(step: Step, subjects: readonly Subject[]): Promise<RefusedSubject[]> {
    setTaking(true);
    const refusals: (Refusal & Subject)[] = [];
    for (const { id, number } of subjects)
      await dataProvider
        .performStep(step, { id }, `${key} ${step.name} ${id}`)
        .catch(error => refusals.push({ ...refusalOf(error), id, number }));
    const told = refusals.map(({ id, number, message }) => ({ id, number, message: translate(message) }));
    setRefused(told);
    if (!refusals.some(({ code }) => code === 'NO_ANSWER')) setKey(newKey);
    setTaking(false);
    const count = subjects.length - refusals.length;
    if (count) notify('sanbao.inbox.taken', { type: 'success', messageArgs: { smart_count: count } });
    refresh();
    return told;
  }
  return { take, isTaking, refused };
}
