import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import { User } from './user.entity.ts';

const moment = (nullable: boolean) => Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable });

/**
 * Lets whoever a mail has reached choose the password of their account, once. They hold the secret, the database only
 * its digest.
 */
@Entity()
export class AccountLink {
  @PrimaryKey({ type: 'uuid' }) id: string = uuidv7();
  @Property({ type: 'text', unique: true }) tokenHash!: string;
  @ManyToOne(() => User, { index: true, deleteRule: 'cascade' }) user!: User;
  /** A digest of the hash of the password that it replaces: another password ends it. */
  @Property({ type: 'text' }) passwordDigest!: string;
  @moment(false) madeAt!: Date;
  @Index()
  @moment(false)
  expiresAt!: Date;
  /** Since when another one has taken its place. */
  @moment(true) replacedAt: Date | null = null;
  @moment(true) usedAt: Date | null = null;
}
