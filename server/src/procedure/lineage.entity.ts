import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * From when on the database is one that it was not before: from its beginning, and from each restore. What was read of it
 * before is of another line of descent; the last one holds. It is no part of a backup.
 */
@Entity()
export class Lineage {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' }) id!: string;
  /** The last event of the history as it was restored; null of a database that began here. */
  @Property({ type: 'integer', nullable: true }) position!: number | null;
  /** As of which moment it was restored, where that is known. */
  @Property({ type: 'datetime', nullable: true }) restoredTo!: Date | null;
}

/** SQL of what is asked of the line of descent that holds. */
export const ofLineage = (asked: string) => `(select ${asked} from lineage order by id desc limit 1)`;
