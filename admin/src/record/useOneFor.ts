import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RaRecord } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { readRows } from '../api/readRows.ts';
import { defaultSort } from '../schema/columns.ts';
import type { Field } from '../schema/metadata.ts';
import { partsOf, recordType } from '../schema/schema.ts';
import { selectTitle } from '../schema/selection.ts';

type Line = Record<string, unknown>;

/** The records that a field of lines has one line for; whatever was entered in a line stays with its record. */
export function useOneFor({ type, oneFor }: Field, source: string) {
  const link = partsOf(type).find(({ kind }) => kind === 'record')!;
  const { getValues, setValue } = useFormContext();
  const shared = useWatch({ name: oneFor!.sharing });
  const { data, isFetching, refetch } = useQuery({
    queryKey: [link.type, 'oneFor', oneFor, shared],
    queryFn: () => readAll(link.type, { [oneFor!.sharing]: { id: { eq: shared } }, state: { in: oneFor!.in } }),
    enabled: Boolean(shared),
    staleTime: 0,
  });
  useEffect(() => {
    if (!data) return;
    const known: Line[] = getValues(source) ?? [];
    const lines = data.map(({ id }) => known.find(line => line[link.name] === id) ?? { [link.name]: id });
    setValue(source, lines);
  }, [data, source, link.name, getValues, setValue]);
  const told = useTold(source);
  // Somebody has been enrolled, or has withdrawn, since: the refusal says who, and the lines follow.
  useEffect(() => void (told && refetch()), [told, refetch]);
  return { link, told, records: data ?? [], isChosen: Boolean(shared), isFetching };
}

/** What was refused of the lines as a whole: it stands until they are sent again, and keeps nobody from sending them. */
function useTold(source: string): string | undefined {
  const { clearErrors, formState } = useFormContext();
  const { isSubmitting, errors } = formState;
  const message = errors[source]?.message;
  const [told, setTold] = useState<string>();
  useEffect(() => {
    if (isSubmitting) setTold(undefined);
    else if (typeof message === 'string') {
      setTold(message);
      clearErrors(source);
    }
  }, [isSubmitting, message, source, clearErrors]);
  return told;
}

async function readAll(type: string, filter: object): Promise<RaRecord[]> {
  const record = recordType(type);
  const sort = { ...defaultSort(record), order: 'ASC' };
  const all: RaRecord[] = [];
  for await (const rows of readRows(record, selectTitle(record), { filter, sort, limit: Number.POSITIVE_INFINITY }))
    all.push(...rows);
  return all;
}
