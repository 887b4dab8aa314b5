import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { Identifier, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { viewerOfAccount } from '../organization/sessions.ts';
import { User } from '../organization/user.entity.ts';
import { inboxPage } from '../overview/inbox.ts';
import { InboxArguments, InboxPage } from '../overview/inbox-types.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Allow } from '../read/allow.ts';
import { run } from '../read/run.ts';
import { departmentOf, departmentsLedBy, Role } from '../viewer/roles.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { isStaff } from '../viewer/visibility.ts';

@ValueType('Somebody of a department, by their account.')
export class Colleague {
  @Identifier() id!: string;
  @Text() name!: string;
}

@Resolver()
export class ColleagueQueries {
  @Allow('staff')
  @Query(() => [Colleague], { description: 'Those of the departments whose head the viewer is, by name.' })
  async colleagues(@Ctx() context: RequestContext): Promise<Colleague[]> {
    const { roles, userId } = context.viewer as Viewer;
    const led = departmentsLedBy(roles);
    const theirs = Object.keys(Role).filter(role => led.includes(departmentOf(role as Role)));
    if (!theirs.length) return [];
    return run(context, statement => {
      const conditions = [
        `u.state = 'ACTIVE'`,
        `u.roles && ${statement.param(theirs, '::text[]')}`,
        `u.id <> ${statement.param(userId, '::uuid')}`,
      ];
      return `(select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
        from ${statement.tables.table(User)} u where ${conditions.join(' and ')})`;
    });
  }

  @Allow('staff')
  @Query(() => InboxPage, {
    complexity: 500,
    nullable: true,
    description:
      'All that waits for somebody of a department, as they see it: for its head. Null where they are of none whose head the viewer is.',
  })
  async colleagueInbox(
    @Arg('account', () => ID, { description: 'The id of their account.' }) account: string,
    @Args(() => InboxArguments) asked: InboxArguments,
    @Ctx() context: RequestContext,
  ): Promise<InboxPage | null> {
    const { viewer, now } = context;
    const led = departmentsLedBy(viewer?.roles ?? []);
    const colleague = isUuid(account) ? await viewerOfAccount(companyEm(context), account, now) : null;
    if (!colleague || !isStaff(colleague) || !colleague.departments.some(each => led.includes(each))) return null;
    return inboxPage(asked, { ...context, viewer: colleague });
  }
}
