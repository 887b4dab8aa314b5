import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { BaseRecord } from '../procedure/record.ts';
import { Allow } from '../read/allow.ts';
import { kindOfRecord } from '../read/kind-of-record.ts';
import { pageOf } from '../read/page.ts';
import { readOne } from '../read/record-queries.ts';
import { companyEm } from '../viewer/viewer.ts';
import { addNote, NoteInput } from './add-note.ts';
import { follow, followed, followedIds, MAX_FOLLOWED, unfollow } from './following.ts';
import { Followed, Notices } from './notice.ts';
import { noticeCount, noticesOf } from './notices.ts';
import type { Asking } from './reader.ts';
import { seen } from './seen.ts';

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
    @Ctx() context: Asking,
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
    @Ctx() context: Asking,
  ): Promise<Notices> {
    const { first } = pageOf({ first: asked }, context.language);
    return noticesOf(first, context);
  }

  @Allow('signedIn')
  @Query(() => Int, { complexity: 20, description: 'Of how many records the viewer has not seen something yet.' })
  noticeCount(@Ctx() context: Asking): Promise<number> {
    return noticeCount(context);
  }

  @Allow('signedIn')
  @Mutation(() => Boolean, { description: 'The viewer has seen the records of these events up to them.' })
  async seeNotices(
    @Arg('events', () => [ID], { description: 'Events in the histories of records, such as those of notices.' })
    events: string[],
    @Ctx() context: Asking,
  ): Promise<boolean> {
    await seen(
      companyEm(context),
      context.viewer.userId,
      events.filter(each => isUuid(each)),
      context.now,
    );
    return true;
  }

  @Allow('signedIn')
  @Query(() => [Followed], { complexity: 100, description: 'The records that the viewer follows.' })
  followed(@Ctx() context: Asking): Promise<Followed[]> {
    return followed(context);
  }

  @Allow('signedIn')
  @Query(() => [ID], { complexity: 20, description: 'The ids of the records that the viewer follows.' })
  followedIds(@Ctx() context: Asking): Promise<string[]> {
    return followedIds(context);
  }

  @Allow('signedIn')
  @Mutation(() => Boolean, {
    description: `From now on the viewer is told of what others do with a record; of at most ${MAX_FOLLOWED}.`,
  })
  async follow(@Arg('id', () => ID) id: string, @Ctx() context: Asking): Promise<boolean> {
    await follow(id, context);
    return true;
  }

  @Allow('signedIn')
  @Mutation(() => Boolean, { description: 'The viewer is told of it no longer.' })
  async unfollow(@Arg('id', () => ID) id: string, @Ctx() context: Asking): Promise<boolean> {
    if (isUuid(id)) await unfollow(id, context);
    return true;
  }
}
