import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** By which rule the search terms of a kind of record were made, and how far its records have been gone through. */
@Entity()
export class SearchRenewal {
  @PrimaryKey({ type: 'text' }) record!: string;
  @Property({ type: 'text' }) rule!: string;
  /** The last one that was gone through; none once all were. */
  @Property({ type: 'uuid', nullable: true }) after!: string | null;
}
