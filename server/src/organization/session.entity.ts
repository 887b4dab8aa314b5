import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 as uuidv7 } from 'uuid';
import { SignInWay } from '../viewer/sign-in-way.ts';
import { User } from './user.entity.ts';

/** A sign-in. The browser holds the token, the database only its digest. */
@Entity()
export class Session {
  @PrimaryKey({ type: 'text' }) tokenHash!: string;
  /** By which its user names it, to end it. */
  @Property({ type: 'uuid', unique: true }) id: string = uuidv7();
  @ManyToOne(() => User, { index: true, deleteRule: 'cascade' }) user!: User;
  /** A digest of the hash of the password it was begun with: another password ends it. */
  @Property({ type: 'text' }) passwordDigest!: string;
  @Enum({ items: () => Object.keys(SignInWay), default: 'PASSWORD' }) signedInBy!: SignInWay;
  /** Browser and system, in words; and the network it was begun from. */
  @Property({ type: 'text' }) device!: string;
  @Property({ type: 'text' }) network!: string;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' }) createdAt!: Date;
  @Index()
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;
}

/**
 * A transaction that changed for whom sessions stand. The law keeps it (`server/sql/account-change.sql`), and each start
 * begins anew.
 */
@Entity()
export class AccountChange {
  @PrimaryKey({ type: 'string', columnType: 'xid8', defaultRaw: 'pg_current_xact_id()' }) changedIn!: string;
}
