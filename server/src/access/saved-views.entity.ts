import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { User } from '../organization/user.entity.ts';
import type { SavedView } from './saved-views-types.ts';

/** The views of one list that somebody keeps for themselves. */
@Entity()
export class SavedViews {
  @ManyToOne(() => User, { primary: true, deleteRule: 'cascade' }) user!: User;
  @PrimaryKey({ type: 'text' }) resource!: string;
  @Property({ type: 'json' }) views!: SavedView[];
}
