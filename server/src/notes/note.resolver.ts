import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { BaseRecord } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from '../read/allow.ts';
import { kindOfRecord } from '../read/kind-of-record.ts';
import { pageOf } from '../read/page.ts';
import { readOne } from '../read/record-queries.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { addNote, NoteInput } from './add-note.ts';
import { Notices } from './notice.ts';
import { noticeCount, noticesOf } from './notices.ts';
import { seen } from './seen.ts';

type SignedIn = RequestContext & { viewer: Viewer };

/** Notes on records of all types, and what of them somebody is told. */
@Resolver()
export class NoteResolver {
  @Allow('signedIn')
  @Mutation(() => BaseRecord, {
    nullable: true,
    description:
      'Writes a note into the history of a record, in any state, and tells those whom it is for: whoever of the company may read the record. It changes nothing of it.',
  })
  async addNote(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => NoteInput) input: NoteInput,
    @Ctx() context: SignedIn,
    @Info() info: GraphQLResolveInfo,
  ) {
    const record = await kindOfRecord(id, context);
    await addNote(record, id, input, context, info);
    const row = await readOne(record, id, context, info);
    return row && { ...row, __typename: record.name };
  }

  @Allow('signedIn')
  @Query(() => Notices, { complexity: 100, description: 'What the viewer has not seen yet, the latest first.' })
  notices(
    @Arg('first', () => Int, { defaultValue: 25, description: 'At most 100.' }) asked: number,
    @Ctx() context: SignedIn,
  ): Promise<Notices> {
    const { first } = pageOf({ first: asked }, context.language);
    return noticesOf(first, context);
  }

  @Allow('signedIn')
  @Query(() => Int, { complexity: 20, description: 'Of how many records the viewer has not seen something yet.' })
  noticeCount(@Ctx() context: SignedIn): Promise<number> {
    return noticeCount(context);
  }

  @Allow('signedIn')
  @Mutation(() => Boolean, { description: 'The viewer has seen what there is to tell of these records.' })
  async seeNotices(
    @Arg('records', () => [ID], { description: 'Their ids.' }) records: string[],
    @Ctx() context: SignedIn,
  ): Promise<boolean> {
    await seen(companyEm(context), context.viewer.userId, records.filter(isUuid), context.now);
    return true;
  }
}
