import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type DataProvider, type RaRecord, useDataProvider } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import type { OneForEach } from '../../../server/src/fields/presentation.ts';
import { readAllRows } from '../api/readRows.ts';
import type { Field } from '../schema/metadata.ts';
import { partsOf, recordType } from '../schema/schema.ts';
import { selectLines, selectTitle } from '../schema/selection.ts';
import { representation, titleOf } from './representation.ts';

type Line = Record<string, unknown>;

/** The subject of a line: the value by which the line names it, its label, and its further facts. */
export interface FormFacts {
  key: string;
  name: string;
  facts?: { type: string; value: Line };
  /** The initial values of its line. */
  given?: Line;
}

/** All for which a field of lines has one; whatever was entered in a line stays with what it is for. */
export function useOneFor(field: Field, source: string) {
  const oneFor = field.oneFor!;
  const by = lineIsFor(field);
  const { getValues, setValue } = useFormContext();
  const dataProvider = useDataProvider();
  const shared = useWatch({ name: oneFor.sharing });
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [field.type, 'oneFor', oneFor, shared],
    queryFn: () => ('lines' in oneFor ? knownLines(oneFor, shared, dataProvider) : knownRecords(field, oneFor, shared)),
    enabled: Boolean(shared),
    // The facts arrive after the form was initialised, which would sweep them away.
    gcTime: 0,
  });
  useEffect(() => {
    if (!data) return;
    const known: Line[] = getValues(source) ?? [];
    setValue(
      source,
      data.map(({ key, given }) => known.find(line => line[by] === key) ?? { [by]: key, ...given }),
    );
  }, [data, source, by, getValues, setValue]);
  const refusal = useRefusalOfLines(source);
  // Somebody has been enrolled, or has withdrawn, since: the refusal says who, and the lines follow.
  useEffect(() => void (refusal && refetch()), [refusal, refetch]);
  return { by, fault: refusal ?? error?.message, known: data ?? [], isChosen: Boolean(shared), isFetching };
}

type OneFor = OneForEach<string>;

/** The field of a line that says for what it is: what the lines are told apart by, or their link. */
const lineIsFor = ({ type, oneFor }: Field) =>
  oneFor && 'by' in oneFor ? oneFor.by : partsOf(type).find(({ kind }) => kind === 'record')!.name;

async function knownRecords(
  { type }: Field,
  { sharing, in: states }: Extract<OneFor, { in: readonly string[] }>,
  shared: string,
) {
  const link = partsOf(type).find(({ kind }) => kind === 'record')!;
  const record = recordType(link.type);
  const found = await readAllRows(record, selectTitle(record), {
    [sharing]: { id: { eq: shared } },
    state: { in: states },
  });
  return found.map((each): FormFacts => ({ key: String(each.id), name: titleOf(record, each) ?? each.number }));
}

async function knownLines(oneFor: Extract<OneFor, { of: string }>, shared: string, dataProvider: DataProvider) {
  const { of, lines, by, given } = oneFor;
  const record = recordType(of);
  const { type } = record.fields.find(({ name }) => name === lines)!;
  const named = partsOf(type).find(({ name }) => name === by)!;
  const link = named.kind === 'record' ? recordType(named.type) : undefined;
  const { data } = await dataProvider.getOne(of, { id: shared, meta: { select: selectLines(oneFor) } });
  return lastOfEach(
    data[lines].map((value: RaRecord): FormFacts => {
      const name = value[by];
      return {
        ...(link ? { key: name.id, name: representation(link)(name) } : { key: String(name), name: String(name) }),
        facts: { type, value },
        given: given ? { [given]: value[given] } : undefined,
      };
    }),
  );
}

/** Of what is told several times, such as by two who have counted, the last holds. */
const lastOfEach = (lines: FormFacts[]) => [...new Map(lines.map(line => [line.key, line])).values()];

/** The refusal of the lines as a whole: it stands until they are sent again, and does not prevent sending. */
function useRefusalOfLines(source: string): string | undefined {
  const { clearErrors, formState } = useFormContext();
  const { isSubmitting, errors } = formState;
  const message = errors[source]?.message;
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => {
    if (isSubmitting) setRefusal(undefined);
    else if (typeof message === 'string') {
      setRefusal(message);
      clearErrors(source);
    }
  }, [isSubmitting, message, source, clearErrors]);
  return refusal;
}
