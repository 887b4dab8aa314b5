import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Choice, Flag, Text, Values } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ValueType } from '../fields/output.ts';
import { User } from '../organization/user.entity.ts';
import { Department } from '../viewer/roles.ts';

/** The views of one list that somebody keeps. */
@Entity()
export class SavedViews {
  @ManyToOne(() => User, { primary: true, deleteRule: 'cascade' }) user!: User;
  @PrimaryKey({ type: 'text' }) resource!: string;
  @Property({ type: 'json' }) views!: SavedView[];
  /** With which some of them are shared, by which these are found. */
  @Index({ type: 'gin' })
  @Property({ type: 'string[]', default: [] })
  departments!: Department[];
}

@ValueType('A view of a list under the name that somebody gave it.')
export class SavedView {
  @Text({ max: 60 }) label!: string;
  /** As the panel writes it. */
  @Text({ max: 4000 }) value!: string;
  @Choice(() => Department, { optional: true, description: 'With whom it is shared; with nobody where absent.' })
  department?: Department | null;
  @Flag({ optional: true, description: 'Stands in the menu, below its list.' }) pinned?: boolean | null;
}

@ValueType("A colleague's view of a list, shared with a department of the viewer's.")
export class SharedView extends pick(SavedView, 'label', 'value', 'pinned') {
  @Text({ description: 'Whose it is, who alone changes it.' }) by!: string;
}

@ValueType('The views of one list.')
export class ViewsOfList {
  @Text() resource!: string;
  @Values(() => SavedView, { description: 'Those that the viewer keeps.' }) views!: SavedView[];
  @Values(() => SharedView, { description: "Colleagues' that are shared with the viewer." }) shared!: SharedView[];
}

@Form('A view of a list as its viewer keeps it: what it is called, and what is filtered and shown.')
export class SavedViewInput extends pick(SavedView, 'label', 'value', 'department', 'pinned') {}
