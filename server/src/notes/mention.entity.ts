import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { User } from '../organization/user.entity.ts';

/** Somebody for whom a note is, and when they have seen it. What it says stands in the history of the record alone. */
@Entity()
@Index({
  name: 'mention_unseen_index',
  expression: 'create index "mention_unseen_index" on "mention" ("user_id", "record_id") where seen_at is null',
})
export class Mention {
  @ManyToOne(() => User, { primary: true, deleteRule: 'cascade' }) user!: User;
  /** The step by which the note was written. */
  @PrimaryKey({ type: 'uuid' }) note!: string;
  @Property({ type: 'text' }) record!: string;
  @Property({ type: 'uuid' }) recordId!: string;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true }) seenAt: Date | null = null;
}
