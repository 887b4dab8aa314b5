import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { keyOf } from '../fields/columns.ts';
import { fieldsOf } from '../fields/field.ts';
import { normalForm } from '../fields/normal-form.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import { nameable } from '../read/allow.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { CellFault, type Find } from './cell-value.ts';

/**
 * Finds records by what people call them: their number, also at the end of a name as exports write it, whatever else
 * is theirs alone, or their name where only one in use has it. What the viewer may not see is not found.
 */
export function findRecords(em: SqlEntityManager, viewer: Viewer): Find {
  const loaders = new Map<RecordClass, DataLoader<string, BaseRecord[]>>();
  return async (field, name, alsoNamed) => {
    const kind = field.target?.() as RecordClass;
    const loader = loaders.get(kind) ?? loaderOf(em, kind, viewer);
    loaders.set(kind, loader);
    const [, before, number] = behindName(kind).exec(name) ?? [];
    const found = await loader.load(number ?? name);
    const inUse = found.filter(({ state }) => state !== 'INACTIVE' && state !== 'MERGED');
    const [one, ...others] = inUse.length ? inUse : found;
    if (!one) throw new CellFault('noSuchRecord');
    if (others.length) throw new CellFault('severalSoNamed');
    for (const said of [before, alsoNamed])
      if (said && !isNamed(kind, one, said)) throw new CellFault('numberOfAnother');
    return one.id;
  };
}

/** Its own name, with its number behind or without; what borrows its name from another record goes unasked. */
function isNamed(kind: RecordClass, record: BaseRecord, text: string) {
  const title = record[descriptionOf(kind).title as keyof BaseRecord] as unknown;
  return typeof title !== 'string' || [title, title + record.number].map(normalForm).includes(normalForm(text));
}

/** A number at the end of a name, and what stands before it. */
const behindName = (kind: RecordClass) =>
  new RegExp(`^(?:(.*)\\s)?(${descriptionOf(kind).prefix}-\\d{4}-\\d{4,})$`, 's');

const loaderOf = (em: SqlEntityManager, kind: RecordClass, viewer: Viewer) =>
  new DataLoader<string, BaseRecord[]>(
    async names => {
      const visible = nameable(viewer, kind);
      const keys = keysOf(kind);
      const named = { $or: keys.map(({ key, spelt }) => ({ [key]: { $in: names.map(spelt) } })) };
      const found = (await em.find(kind, { $and: [named, visible] } as never)) as BaseRecord[];
      return names.map(name =>
        found.filter(each => keys.some(({ key, spelt }) => each[key as keyof BaseRecord] === spelt(name))),
      );
    },
    { maxBatchSize: 500 },
  );

/** By what a record is known: its name, and what is its alone; a number or code in whichever spelling. */
const keysOf = (kind: RecordClass) => {
  const { title } = descriptionOf(kind);
  return fieldsOf(kind)
    .filter(({ name, kind: type, unique }) => name === title || (type === 'text' && unique))
    .map(({ name, coded }) =>
      coded ? { key: keyOf(name), spelt: normalForm } : { key: name, spelt: (text: string) => text },
    );
};
