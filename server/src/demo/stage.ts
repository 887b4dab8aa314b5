import type { FileParts } from '../platform/file-store.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import type { Ids } from './seed-accounts.ts';

/** Who acts in the demo, by the name of the account. */
export type Cast = Record<string, Viewer>;

/** All that the demo is played with. */
export interface Stage {
  readonly files: FileParts;
  /** Of the week in which the demo is made. */
  readonly monday: string;
  readonly ids: Ids;
  readonly cast: Cast;
  /** The one-time links that customers were sent, by the record's id. */
  readonly links: Map<string, string>;
}

/** The demo's records of a kind so far, in the order in which they were made. */
export function find<R extends object>({ files }: Stage, kind: new () => R, where: object): Promise<R[]> {
  const em = companyEm(files.orm.em);
  return em.find(kind, where as never, { orderBy: { id: 'asc' } as never }) as Promise<R[]>;
}
