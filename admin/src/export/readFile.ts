import { mayBeStale } from '../api/client.ts';
import { inApiTerms } from '../api/filter.ts';
import { orderOf } from '../api/queries.ts';
import type { Listed } from '../api/readRows.ts';
import { noAnswer, refused } from '../api/refusal.ts';
import { i18nProvider } from '../i18n/i18nProvider.ts';
import { localeOf } from '../i18n/language.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { csvBlob } from './csv.ts';

/** The file that the server writes of a list, and while it comes how many of its lines are there. */
export async function readFile(
  record: RecordType,
  fields: readonly Field[],
  { filter, sort }: Omit<Listed, 'limit'>,
  onRead: (lines: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const { orderBy } = orderOf(record, sort);
  const query = new URLSearchParams({
    fields: fields.map(({ name }) => name).join(','),
    filter: JSON.stringify(inApiTerms(record, filter).filter),
    ...(orderBy && { orderBy: orderBy.join(',') }),
  });
  const headers = { 'Accept-Language': localeOf(i18nProvider.getLocale()), ...mayBeStale };
  const response = await fetch(`/exports/${record.name}.csv?${query}`, { headers, signal }).catch(() => undefined);
  if (!response?.body) throw noAnswer();
  if (!response.ok) {
    const { errors } = await response.json().catch(() => ({}));
    throw errors?.[0] ? refused(errors[0]) : noAnswer();
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let lines = -1;
  const reader = response.body.getReader();
  for (;;) {
    // A file that breaks off is none.
    const { done, value } = await reader.read().catch(() => {
      throw noAnswer();
    });
    if (done) break;
    parts.push(value);
    for (const byte of value) if (byte === NEW_LINE) lines += 1;
    onRead(Math.max(0, lines));
  }
  return csvBlob(parts);
}

const NEW_LINE = 10;
