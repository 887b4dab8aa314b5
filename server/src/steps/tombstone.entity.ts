import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { eachItsOwn, policies } from '../viewer/row-rules.ts';

/** A record that a dealer saw and sees no longer, for the dealer's next pull to tell. */
@Entity({
  tableName: 'lost_sight',
  policies: policies(eachItsOwn((row, dealer) => `${row}.dealer_id = ${dealer}`)),
  rowLevelSecurity: true,
})
@Index({ properties: ['dealerId', 'record', 'changedIn'] })
export class Tombstone {
  @PrimaryKey({ type: 'uuid' }) dealerId!: string;
  @PrimaryKey({ type: 'uuid' }) recordId!: string;
  @Property({ type: 'text' }) record!: string;
  /** The transaction since which the dealer sees it no longer. */
  @Property({ type: 'string', columnType: 'xid8' }) changedIn!: string;
}
