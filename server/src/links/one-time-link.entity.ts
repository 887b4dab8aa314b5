import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import type { Language } from '../messages/language.ts';
import { policies } from '../viewer/row-rules.ts';

const moment = (nullable: boolean) => Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable });
const textOnceUsed = () => Property({ type: 'text', nullable: true });

/**
 * Lets a customer without an account take one step on one record. The customer holds the secret, the database only its
 * digest; who used it, from where and when stays with it.
 */
@Entity({ policies: policies(undefined), rowLevelSecurity: true })
export class OneTimeLink {
  @PrimaryKey({ type: 'uuid' }) id: string = uuidv7();
  @Property({ type: 'text', unique: true }) tokenHash!: string;
  @Property({ type: 'text' }) record!: string;
  @Index()
  @Property({ type: 'uuid' })
  recordId!: string;
  /** The steps of which one may be taken. */
  @Property({ type: 'string[]' }) steps!: string[];
  /** The version or revision of the record that the customer is asked about; it holds for no other. */
  @Property({ type: 'text' }) pinned!: string;
  /** The language of the first page. */
  @Property({ type: 'text' }) language!: Language;
  @moment(false) madeAt!: Date;
  @Property({ type: 'date' }) expiresOn!: string;
  /** When another link took its place. */
  @moment(true) replacedAt: Date | null = null;

  @moment(true) usedAt: Date | null = null;
  @textOnceUsed() usedFor: string | null = null;
  @textOnceUsed() callerName: string | null = null;
  @textOnceUsed() callerPhone: string | null = null;
  @textOnceUsed() callerAddress: string | null = null;
}
