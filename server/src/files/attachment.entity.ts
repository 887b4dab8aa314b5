import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';
import { addColumns } from '../fields/columns.ts';
import { Identifier, Moment, Text } from '../fields/declarations.ts';
import { addOutputFields, rememberClass } from '../fields/output.ts';
import { policies, sameForAll } from '../viewer/row-rules.ts';
import { File } from './declarations.ts';
import type { StoredFile } from './stored-file.entity.ts';

/** Dealers see what is attached where they see the file. */
const ofVisibleFile = (row: string) => `exists (select from stored_file f where f.id = ${row}.file_id and f.shared)`;

/** The condition under which an attachment is shown; one that was removed is told of in the history alone. */
export const attachmentRule = (row: string, whole: boolean) =>
  `${row}.removed_at is null${whole ? '' : ` and ${ofVisibleFile(row)}`}`;

/** A file added to a record of any type, whatever its state. */
@Entity({
  policies: policies(
    sameForAll(ofVisibleFile),
    row => `exists (select from stored_file f where f.id = ${row}.file_id)`,
  ),
  rowLevelSecurity: true,
})
@Index({ properties: ['recordId', 'id'] })
@ObjectType('Attachment', { description: 'A file that was attached to a record.' })
export class Attachment {
  @Identifier() id: string = uuidv7();
  @Property({ type: 'uuid' }) recordId!: string;
  @File() file!: StoredFile;
  @Text({ optional: true }) caption!: string | null;
  @Text() attachedBy!: string;
  @Moment() attachedAt!: Date;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true }) removedAt: Date | null = null;
}
addColumns(Attachment);
addOutputFields(Attachment);
rememberClass('Attachment', Attachment);
