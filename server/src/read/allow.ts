import { Extensions, UseMiddleware } from 'type-graphql';
import { forbidden, linksOnlyAct, unauthenticated } from '../messages/errors.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { visibleTo } from '../viewer/row-rules.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { isStaff } from '../viewer/visibility.ts';

/**
 * Who may ask: everyone, who is signed in, staff, or who may read such
 * records. Whoever comes by a one-time link takes the step that it is for, and asks for nothing.
 */
export type Rule = 'everyone' | 'signedIn' | 'staff' | RecordClass;

/** The request with its viewer; `due` is a viewer who has to change their password first. */
interface Asking extends RequestContext {
  due: Viewer | null;
}

/**
 * The rule of a query or mutation that is no step of the procedure. The schema holds none without one. `whenDue` lets in
 * who has to change their password first.
 */
export const Allow =
  (rule: Rule, { whenDue = false } = {}): MethodDecorator =>
  (prototype, name, descriptor) => {
    Extensions({ allow: typeof rule === 'string' ? rule : `read:${rule.name}` })(prototype, name, descriptor);
    UseMiddleware(({ context }, next) => {
      assertAllowed(rule, context as Asking, whenDue);
      return next();
    })(prototype, name, descriptor);
  };

function assertAllowed(rule: Rule, { viewer: undue, due, language }: Asking, whenDue: boolean) {
  const viewer = whenDue ? (undue ?? due) : undue;
  if (viewer?.kind === 'LINK') throw linksOnlyAct(language);
  if (rule === 'everyone') return;
  if (!viewer) throw unauthenticated(language);
  const allowed = rule === 'signedIn' || (rule === 'staff' ? isStaff(viewer) : mayRead(viewer, rule));
  if (!allowed) throw forbidden(language);
}

/** Whether the viewer may read records of this kind: dealers those with a row rule, administrators the chapter ORGANIZATION, customers none. */
export function mayRead({ visibility }: Pick<Viewer, 'visibility'>, record: RecordClass): boolean {
  const { dealers, chapter } = descriptionOf(record);
  const readable: Record<typeof visibility, boolean> = {
    STAFF: true,
    ADMINISTRATION: chapter === 'ORGANIZATION',
    DEALER: dealers !== undefined,
    NONE: false,
  };
  return readable[visibility];
}

/** The condition (for the ORM) on records that the viewer may change or name in a form; behind a link, its one record. */
export function nameable(viewer: Viewer | null, record: RecordClass): object {
  if (viewer?.link) return { id: viewer.link.record === record.name ? viewer.link.recordId : null };
  return viewer && mayRead(viewer, record) ? visibleTo(viewer, descriptionOf(record).dealers) : { id: null };
}
