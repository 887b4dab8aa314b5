import type { DataProvider, RaRecord } from 'react-admin';
import { gtinInside, gtinOf, shortest } from '../../../server/src/codes/gtin.ts';
import type { CodeRead } from '../../../server/src/codes/read-code.ts';
import { defaultSort } from '../schema/columns.ts';
import type { RecordType } from '../schema/metadata.ts';
import { selectTitle } from '../schema/selection.ts';

/** The answer to a code: the one record that it names exactly, or those among which somebody has to choose. */
export interface Found {
  record?: RaRecord;
  offered: RaRecord[];
}

const MAX_OFFERS = 6;

/** Whether records of this type are found by codes. */
export const isScanned = ({ fields }: RecordType) => fields.some(({ scan }) => scan && scan !== 'QUANTITY');

/** The conditions of which a record fulfils one if the code names it exactly. */
export function exactly({ fields }: RecordType, { partNumbers, gtin, serial, machine }: CodeRead): object[] {
  return fields.flatMap(({ name, scan }): object[] => {
    if (scan === 'MACHINE_CODE') return machine ? [{ [name]: { eq: machine } }] : [];
    if (scan === 'GTIN') return gtin ? [{ [name]: { eq: shortest(gtin) } }] : [];
    const numbers = scan === 'PART_NUMBER' ? partNumbers : scan === 'SERIAL' ? [...partNumbers, serial ?? ''] : [];
    const named = numbers.filter(Boolean);
    return named.length ? [{ [name]: { in: named } }] : [];
  });
}

/** Finds what a code names. Of what is only like it, or would fit if it were another code, none is ever taken by itself. */
export async function find(dataProvider: DataProvider, type: RecordType, code: CodeRead): Promise<Found> {
  const select = [selectTitle(type), ...facts(type)].join(' ');
  const list = async (filter: object): Promise<RaRecord[]> => {
    const params = { filter, sort: defaultSort(type), pagination: { page: 1, perPage: MAX_OFFERS }, meta: { select } };
    return (await dataProvider.getList(type.name, params)).data;
  };
  const among = (read: CodeRead) => {
    const or = exactly(type, read);
    return or.length ? list({ or }) : [];
  };
  const exact = code.fault ? [] : await among(code);
  if (exact.length === 1) return { record: exact[0], offered: [] };
  if (exact.length) return { offered: exact };
  const inside = code.gtin && gtinInside(code.gtin);
  const near = [
    ...(inside ? await among({ text: '', partNumbers: [], gtin: inside }) : []),
    ...(code.guess ? await among(code.guess) : []),
    ...(isPlain(code) ? await list({ q: code.text }) : []),
  ];
  return { offered: [...new Map(near.map(each => [each.id, each])).values()].slice(0, MAX_OFFERS) };
}

/** Words or a number as somebody types them, of which a part may be enough. */
export const isPlain = ({ text, partNumbers, gtin, machine, fault }: CodeRead) =>
  !machine && !fault && partNumbers.length === 1 && partNumbers[0] === text && gtin === gtinOf(text);

/** The choices of a record by which its codes are read: in which unit it is counted, and whether its pieces have numbers. */
const facts = ({ fields }: RecordType) =>
  fields
    .filter(({ name, scan, kind }) => scan || (kind === 'enum' && ['unit', 'tracking'].includes(name)))
    .map(({ name }) => name);
