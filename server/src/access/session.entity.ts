import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { User } from '../organization/user.entity.ts';

/** A sign-in. The browser holds the token, the database only its hash. */
@Entity()
export class Session {
  @PrimaryKey({ type: 'text' }) tokenHash!: string;
  @ManyToOne(() => User, { index: true, deleteRule: 'cascade' }) user!: User;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' }) createdAt!: Date;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' }) expiresAt!: Date;
}
