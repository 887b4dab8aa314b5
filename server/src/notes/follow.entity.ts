import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { User } from '../organization/user.entity.ts';

/** A record that somebody follows, and up to which event of its history they have seen it. What was done since is found when they ask: no step writes anything for its followers. */
@Entity()
export class Follow {
  @ManyToOne(() => User, { primary: true, deleteRule: 'cascade' }) user!: User;
  @PrimaryKey({ type: 'uuid' }) recordId!: string;
  @Property({ type: 'text' }) record!: string;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' }) since!: Date;
  @Property({ type: 'uuid' }) seen!: string;
}
