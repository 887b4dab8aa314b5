import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { User } from '../organization/user.entity.ts';

/** A sign-in. The browser holds the token, the database only its digest. */
@Entity()
export class Session {
  @PrimaryKey({ type: 'text' }) tokenHash!: string;
  @ManyToOne(() => User, { index: true, deleteRule: 'cascade' }) user!: User;
  /** A digest of the hash of the password it was begun with: another password ends it. */
  @Property({ type: 'text' }) passwordDigest!: string;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' }) createdAt!: Date;
  @Index()
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;
}
