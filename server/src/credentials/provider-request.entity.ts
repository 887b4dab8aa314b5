import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

const moment = (nullable: boolean) => Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable });

/**
 * Somebody has been sent to the identity provider. The state that comes back with them is good once, and in the same browser
 * alone; of both the database holds a digest.
 */
@Entity()
export class ProviderRequest {
  @PrimaryKey({ type: 'text' }) state!: string;
  @Property({ type: 'text' }) browser!: string;
  /** The session in which somebody signs; a sign-in begins one. */
  @Property({ type: 'text', nullable: true }) session: string | null = null;
  /** Where they were going, on this site. */
  @Property({ type: 'text' }) next!: string;
  @Index()
  @moment(false)
  askedAt!: Date;
  @moment(true) usedAt: Date | null = null;
}
