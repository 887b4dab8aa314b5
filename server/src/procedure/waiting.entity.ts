import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { policies } from '../viewer/row-rules.ts';

/**
 * A record in a state in which the procedure waits for somebody, so that an inbox is one scan of one table however many
 * kinds of records there are. The law keeps it (`server/sql/waits.sql`): nothing else writes it.
 */
@Entity({
  policies: policies(
    undefined,
    row => `split_part(${row}.place, ' ', 1) in ('User', 'RoleChange', 'Letter', 'BackgroundJob', 'Restore')`,
  ),
  rowLevelSecurity: true,
})
@Index({ properties: ['place', 'due', 'since', 'record'] })
export class Waiting {
  @PrimaryKey({ type: 'uuid' }) record!: string;
  /** Its kind and its state: `ServiceOrder PLANNED`. */
  @Property({ type: 'text' }) place!: string;
  /** The day by which the next step is wanted, where the record has one. */
  @Property({ type: 'date', nullable: true }) due!: string | null;
  @Property({ type: 'datetime' }) since!: Date;
}
