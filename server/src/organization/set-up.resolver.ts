import { Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../procedure/request-context.ts';
import { answersFor, rolesOfMatter, type SetUpMatter } from '../procedure/set-up.ts';
import { Allow, mayRead } from '../read/allow.ts';
import { run } from '../read/run.ts';
import type { Statement } from '../read/statement.ts';
import { departmentsOf } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { SetUpCompletion, SetUpSubject } from './set-up-completion.entity.ts';
import { SetUpMatterInWork } from './set-up-types.ts';

interface Found {
  there: Readonly<Record<string, number>>;
  said: Readonly<Record<string, string>>;
}

const order = Object.keys(SetUpSubject);
const mattersOf = ({ procedure }: RequestContext) =>
  [...procedure.setUp].sort((one, other) => order.indexOf(one.subject) - order.indexOf(other.subject));

/** SQL: of which matters somebody has said that they are complete, and by which record. */
const said = `(select coalesce(json_object_agg(c.subject, c.id), '{}') from set_up_completion c where c.state = 'COMPLETE')`;

const counts = (matters: readonly SetUpMatter[], statement: Statement) =>
  `json_build_object(${matters.map(({ subject, there }) => `${statement.param(subject)}::text, (${there})`).join(', ')})`;

/** What the administrator and After-Sales see to as a whole; the others enter what is theirs. */
const seesTo = (matter: SetUpMatter, { procedure }: RequestContext, viewer: Viewer) =>
  viewer.roles.some(role => role === 'ADMINISTRATOR' || role === 'AFTER_SALES') ||
  answersFor(matter, procedure.steps, viewer);

@Resolver()
export class SetUpQueries {
  @Allow(SetUpCompletion)
  @Query(() => [SetUpMatterInWork], {
    complexity: 200,
    description: 'What the company enters before it can work by the procedure, in that order, and how far it is.',
  })
  async setUp(@Ctx() context: RequestContext & { viewer: Viewer }): Promise<SetUpMatterInWork[]> {
    const matters = mattersOf(context);
    const readable = matters.filter(({ record }) => mayRead(context.viewer, record));
    const { there, said: completions } = await run<Found>(
      context,
      statement => `json_build_object('there', ${counts(readable, statement)}, 'said', ${said})`,
    );
    return matters.map(matter => {
      const { subject, record, steps, all = null } = matter;
      const completion = completions[subject] ?? null;
      return {
        ...{ subject: subject as SetUpSubject, record: record.name, steps, all, completion },
        departments: departmentsOf(rolesOfMatter(matter, context.procedure.steps)).filter(each => each !== 'DEALER'),
        there: there[subject] ?? null,
        complete: all === null ? completion !== null : (there[subject] ?? 0) >= all,
      };
    });
  }

  @Allow('signedIn')
  @Query(() => Int, {
    complexity: 20,
    description:
      'How much of it is not complete: of all for the administrator and After-Sales, else of what is theirs.',
  })
  async setUpMissing(@Ctx() context: RequestContext & { viewer: Viewer }): Promise<number> {
    const { viewer } = context;
    const matters = mattersOf(context).filter(matter => seesTo(matter, context, viewer));
    if (!matters.length || !mayRead(viewer, SetUpCompletion)) return 0;
    const counted = matters.filter(({ all }) => all);
    const { there, said: completions } = await run<Found>(
      context,
      statement => `json_build_object('there', ${counts(counted, statement)}, 'said', ${said})`,
    );
    return matters.filter(({ subject, all }) => (all ? (there[subject] ?? 0) < all : !completions[subject])).length;
  }
}
