import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { notFound } from '../messages/errors.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from '../read/allow.ts';
import { pageOf } from '../read/page.ts';
import { asksFor, below, selectionOf } from '../read/selection.ts';
import { Calendar, CalendarArguments, calendar } from './calendar.ts';
import { CaseThread, caseThread } from './case-thread.ts';
import { inbox, inboxPage } from './inbox.ts';
import { InboxArguments, InboxEntry, InboxPage } from './inbox-types.ts';
import { procedureAsItRuns, recordCounts } from './procedure-as-it-runs.ts';
import { ProcedureAsItRuns } from './procedure-types.ts';
import { search } from './search.ts';
import { SearchHit } from './search-types.ts';

@Resolver()
export class ProcedureQueries {
  @Allow('signedIn')
  @Query(() => ProcedureAsItRuns, {
    description: 'The procedure as it runs: its clauses, their steps, and where the records stand.',
  })
  async procedure(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ProcedureAsItRuns> {
    const counted = asksFor(below(selectionOf(info), 'clauses'), 'counts');
    return procedureAsItRuns(context.procedure, counted ? await recordCounts(context) : []);
  }

  @Allow('signedIn')
  @Query(() => [InboxEntry], {
    description:
      'What of all that waits for the viewer can be done now, or should be over by now: by the day at which it stands. `first` is at most 100.',
  })
  inbox(
    @Arg('first', () => Int, {
      defaultValue: 50,
      description: 'How many at most: 50 unless said, and never more than 100.',
    })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<InboxEntry[]> {
    return inbox(pageOf({ first }, context.language).first, context);
  }

  @Allow('signedIn')
  @Query(() => InboxPage, {
    complexity: 500,
    description:
      'All that waits for the viewer, a page at a time, with true totals: by the day at which it stands. What a rule still refuses says what has to be done first.',
  })
  inboxPage(@Args(() => InboxArguments) asked: InboxArguments, @Ctx() context: RequestContext): Promise<InboxPage> {
    return inboxPage(asked, context);
  }

  @Allow('signedIn')
  @Query(() => [SearchHit], {
    complexity: 500,
    description:
      'Records of every kind that the viewer may read, by number, name, serial number, phone, pinyin and initials. `first` is at most 100.',
  })
  search(
    @Arg('q', () => String, { description: 'What is searched for: beginnings of words and numbers.' }) q: string,
    @Arg('first', () => Int, {
      defaultValue: 20,
      description: 'How many at most: 20 unless said, and never more than 100.',
    })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<SearchHit[]> {
    return search(q, pageOf({ first }, context.language).first, context);
  }

  @Allow('signedIn')
  @Query(() => Calendar, { complexity: 2_000, description: 'The days of the records in a period, the earliest first.' })
  calendar(@Args(() => CalendarArguments) asked: CalendarArguments, @Ctx() context: RequestContext): Promise<Calendar> {
    return calendar(asked, context);
  }

  @Allow('staff')
  @Query(() => CaseThread, {
    complexity: 2_000,
    description:
      'What belongs to the case of a record, named by its type and id: records and steps, the earliest first.',
  })
  caseThread(
    @Arg('resource', () => String) resource: string,
    @Arg('record', () => ID) record: string,
    @Ctx() context: RequestContext,
  ): Promise<CaseThread> {
    if (!isUuid(record)) throw notFound(context.language);
    return caseThread(resource, record, context);
  }
}
