import type { GraphQLError } from 'graphql';
import { validate as isUuid, NIL } from 'uuid';
import { message } from '../messages/catalogue.ts';
import { badInput, beginAnew } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { ofLineage } from '../procedure/lineage.entity.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { Statement } from './statement.ts';

/**
 * The oldest running transaction. All earlier ones have ended, so their rows are final. Later rows wait for the next
 * pull, so that a long transaction is not missed.
 */
const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())';

/** The horizon, the line of descent of the database, and whether it has had no other. */
export type Here = readonly [horizon: string, lineage: string, isFirst: boolean];
export const HERE = ofLineage(`json_build_array(${HORIZON}::text, id, position is null)`);

/** The order of a pull: by the transaction that last changed a record, up to the horizon. The first cursor is empty. */
export class Changes {
  readonly #transaction: string;
  readonly #id: string;
  /** None where the cursor was written before there were any. */
  readonly #lineage: string | undefined;

  constructor(
    since: string,
    private readonly language: Language,
  ) {
    const [whole, transaction = '0', id = NIL, lineage] = CURSOR.exec(decoded(since)) ?? [];
    if (since && !(whole && isUuid(id) && isUuid(lineage ?? NIL))) throw invalidChangedSince(language);
    this.#transaction = transaction;
    this.#id = id;
    this.#lineage = lineage;
  }

  by = (_statement: Statement, row: string) => `${row}.changed_in, ${row}.id`;

  position = (_statement: Statement, row: string) =>
    `json_build_array(${row}.changed_in::text, ${row}.id, ${ofLineage('id')})`;

  where = (statement: Statement, row: string) =>
    `(${row}.changed_in, ${row}.id) > (${statement.param(this.#transaction, '::xid8')}, ${statement.param(this.#id, '::uuid')}) and ${row}.changed_in < ${HORIZON}`;

  /**
   * The ids of records that the dealer has lost sight of since the cursor. Every page has all of them, since forgetting a
   * record twice does no harm.
   */
  tombstones(statement: Statement, record: RecordClass) {
    const { viewer, tables } = statement;
    if (viewer.visibility !== 'DEALER' || this.#transaction === '0') return `'[]'::json`;
    const row = statement.alias();
    const seenAgain = `select from ${tables.table(record)} ${row} where ${row}.id = g.record_id and ${statement.visible(record, row)}`;
    return `(select coalesce(json_agg(g.record_id), '[]') from lost_sight g
      where g.dealer_id = ${statement.param(viewer.dealerId, '::uuid')} and g.record = '${record.name}'
        and g.changed_in >= ${statement.param(this.#transaction, '::xid8')} and g.changed_in < ${HORIZON} and not exists (${seenAgain}))`;
  }

  cursor = (place: readonly unknown[]) => Buffer.from(place.join('.')).toString('base64url');

  /** The cursor after the last page. One of another database is refused, also where it is the same as it was before a restore. */
  end([horizon, lineage, isFirst]: Here): string {
    const isOurs = this.#lineage ? this.#lineage === lineage : isFirst || this.#transaction === '0';
    if (!isOurs || BigInt(this.#transaction) > BigInt(horizon)) throw beginAnew(this.language);
    return this.cursor([horizon, NIL, lineage]);
  }
}

const CURSOR = /^(\d{1,19})\.([0-9a-f-]{36})(?:\.([0-9a-f-]{36}))?$/;
const decoded = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

const invalidChangedSince = (language: Language): GraphQLError =>
  badInput(language, { fields: { changedSince: message(language, 'invalidChangedSince') } });
