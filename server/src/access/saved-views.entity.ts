import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Text, Values } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ValueType } from '../fields/output.ts';
import { User } from '../organization/user.entity.ts';

/** The views of one list that somebody keeps for themselves. */
@Entity()
export class SavedViews {
  @ManyToOne(() => User, { primary: true, deleteRule: 'cascade' }) user!: User;
  @PrimaryKey({ type: 'text' }) resource!: string;
  @Property({ type: 'json' }) views!: SavedView[];
}

@ValueType('A view of a list under the name that somebody gave it.')
export class SavedView {
  @Text({ max: 60 }) label!: string;
  /** As the panel writes it. */
  @Text({ max: 4000 }) value!: string;
}

@ValueType('The views that the viewer keeps of the lists of one type of record.')
export class ViewsOfList {
  @Text() resource!: string;
  @Values(() => SavedView) views!: SavedView[];
}

@Form('A view of a list as its viewer keeps it: what it is called, and what is filtered and shown.')
export class SavedViewInput extends pick(SavedView, 'label', 'value') {}
