import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { addColumns } from '../fields/columns.ts';
import { Computed, Identifier, Moment, Text, Whole } from '../fields/declarations.ts';
import { addOutputFields, rememberClass } from '../fields/output.ts';
import { policies, sameForAll } from '../viewer/row-rules.ts';

/**
 * A file as it was uploaded. Until a step takes it into a record only its uploader can use it and nobody can read it;
 * from then on it never changes and is read by whoever reads the record.
 */
@Entity({
  policies: policies(
    sameForAll(row => `${row}.shared and sanbao_sees(${row}.record, ${row}.record_id)`),
    row => `sanbao_sees(${row}.record, ${row}.record_id)`,
  ),
  rowLevelSecurity: true,
})
@Index({ properties: ['uploadedAt'], where: 'record_id is null' })
@Index({ properties: ['sha256'] })
@Index({ properties: ['paperOf'], where: 'paper_of is not null' })
@ObjectType('StoredFile', { description: 'A file that belongs to a record; its bytes are at `url`.' })
export class StoredFile {
  @Identifier() id: string = uuidv7();
  @Text() name!: string;
  @Text() type!: string;
  @Whole({ unit: 'B' }) size!: number;
  @Text() sha256!: string;
  @Moment() uploadedAt!: Date;
  @Computed('text', row => `'/files/' || ${row}.id`) url!: string;

  @Property({ type: 'uuid' }) uploadedBy!: string;
  /** The type and id of the record that it belongs to. */
  @Property({ type: 'text', nullable: true }) record: string | null = null;
  @Property({ type: 'uuid', nullable: true }) recordId: string | null = null;
  /** The record whose paper it is, where Sanbao itself has printed it, and which edition of that paper. */
  @Property({ type: 'uuid', nullable: true }) paperOf: string | null = null;
  @Property({ type: 'text', nullable: true }) edition: string | null = null;
  /** Since when its bytes are gone: its record was disposed of. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true }) erasedAt: Date | null = null;
  /** Whether dealers who see the record see the file too. */
  @Property({ type: 'boolean' }) shared = false;
}
addColumns(StoredFile);
addOutputFields(StoredFile);
rememberClass('StoredFile', StoredFile);
