import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Figures of a month as they were counted: of the records of a kind, or of what a department did with them. */
@Entity()
export class KeptFigures {
  /** What was counted, and of which kind of record: `conformance ServiceOrder`. */
  @PrimaryKey({ type: 'text' }) kind!: string;
  /** The department; empty where the figures are those of all. */
  @PrimaryKey({ type: 'text' }) department!: string;
  @PrimaryKey({ type: 'date' }) month!: string;
  /** What it was counted by: another release counts anew. */
  @Property({ type: 'text' }) rules!: string;
  /** When it was counted: it says nothing of an earlier time. */
  @Property({ type: 'datetime' }) at!: Date;
  @Property({ type: 'json' }) figures!: object;
}

/** Up to which transactions the kept figures of a kind have been compared with what changed. */
@Entity()
export class KeptUntil {
  @PrimaryKey({ type: 'text' }) kind!: string;
  @Property({ type: 'string', columnType: 'pg_snapshot' }) snapshot!: string;
}

/**
 * Links and days of a row as they were before a change took them away, by which figures are found that it no longer belongs
 * to. The law keeps it (`server/sql/former-row.sql`): nothing else writes it.
 */
@Entity()
@Index({ properties: ['changedIn'] })
export class FormerRow {
  @PrimaryKey({ type: 'bigint', autoincrement: true }) id!: string;
  /** The table. */
  @Property({ type: 'text' }) source!: string;
  @Property({ type: 'json' }) was!: object;
  @Property({ type: 'string', columnType: 'xid8', defaultRaw: 'pg_current_xact_id()' }) changedIn!: string;
}
