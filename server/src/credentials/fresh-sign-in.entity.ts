import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

const moment = (nullable: boolean) => Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable });

/** A person has just signed in anew at the identity provider, in order to sign: in the place of a password, for one step. */
@Entity()
export class FreshSignIn {
  @PrimaryKey({ type: 'text' }) tokenHash!: string;
  @Property({ type: 'uuid' }) user!: string;
  @Index()
  @moment(false)
  expiresAt!: Date;
  @moment(true) usedAt: Date | null = null;
}
