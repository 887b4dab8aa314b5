import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What is used up in the present window, as failed sign-ins of one account, address or device; shared by all server processes. */
@Entity()
export class SignInBudget {
  /** A digest, so that nobody reads from it who tried to sign in. */
  @PrimaryKey({ type: 'text' }) key!: string;
  @Property({ type: 'integer' }) failures!: number;
  @Index()
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  since!: Date;
}
