import { Extensions, UseMiddleware } from 'type-graphql';
import type { Context } from '../context.ts';
import { forbidden, linksOnlyAct, unauthenticated } from '../procedure/errors.ts';
import type { RecordClass } from '../procedure/record.ts';
import { mayRead } from './may-read.ts';
import { isStaff } from './visibility.ts';

/**
 * Who may ask: everyone, who is signed in, staff, or who may read such
 * records. Whoever comes by a one-time link takes the step that it is for, and asks for nothing.
 */
export type Rule = 'everyone' | 'signedIn' | 'staff' | RecordClass;

/**
 * The rule of a query or mutation that is no step of the procedure. The schema holds none without one. `whenDue` lets in
 * who has to change their password first.
 */
export const Allow =
  (rule: Rule, { whenDue = false } = {}): MethodDecorator =>
  (prototype, name, descriptor) => {
    Extensions({ allow: typeof rule === 'string' ? rule : `read:${rule.name}` })(prototype, name, descriptor);
    UseMiddleware(({ context }, next) => {
      assertAllowed(rule, context as Context, whenDue);
      return next();
    })(prototype, name, descriptor);
  };

function assertAllowed(rule: Rule, { viewer: undue, due, language }: Context, whenDue: boolean) {
  const viewer = whenDue ? (undue ?? due) : undue;
  if (viewer?.kind === 'LINK') throw linksOnlyAct(language);
  if (rule === 'everyone') return;
  if (!viewer) throw unauthenticated(language);
  const allowed = rule === 'signedIn' || (rule === 'staff' ? isStaff(viewer) : mayRead(viewer, rule));
  if (!allowed) throw forbidden(language);
}
