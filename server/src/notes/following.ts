import { forbidden, notFound, refuse, ruleViolated } from '../messages/errors.ts';
import { rowsOf } from '../platform/connections.ts';
import { nameable } from '../read/allow.ts';
import { kindOfRecord } from '../read/kind-of-record.ts';
import { companyEm } from '../viewer/viewer.ts';
import { calledOf } from './called.ts';
import type { Followed } from './notice.ts';
import { type Asking, isReader, kindsToldOf } from './reader.ts';

/** So many records one person follows at most: each is looked at when they ask what there is to tell. */
export const MAX_FOLLOWED = 200;

/** From now on the viewer is told of what others do with a record. */
export async function follow(id: string, context: Asking) {
  const { viewer, now, language } = context;
  const kind = await kindOfRecord(id, context);
  if (!isReader(viewer, kind)) throw forbidden(language);
  const em = companyEm(context);
  if (!(await em.count(kind, { $and: [{ id }, nameable(viewer, kind)] } as never))) throw notFound(language);
  const [row] = await rowsOf<{ full: boolean }>(
    em,
    `with own as (select record_id from follow where user_id = $1),
      added as (insert into follow (user_id, record_id, record, since, seen)
        select $1, $2, $3, $4, e.id from (select id from procedure_event where record_id = $2 order by id desc limit 1) e
        where (select count(*) from own) < ${MAX_FOLLOWED} on conflict do nothing)
     select count(*) >= ${MAX_FOLLOWED} and not bool_or(record_id = $2) as full from own`,
    [viewer.userId, id, kind.name, now],
  );
  if (row?.full) throw ruleViolated(language, undefined, refuse('followsTooMany', { most: MAX_FOLLOWED }));
}

export const unfollow = (id: string, context: Asking) =>
  rowsOf(companyEm(context), 'delete from follow where user_id = $1 and record_id = $2', [context.viewer.userId, id]);

type Row = Pick<Followed, 'record' | 'resource' | 'since'>;

const rowsFollowed = (context: Asking) =>
  rowsOf<Row>(
    companyEm(context),
    'select record_id as record, record as resource, since from follow where user_id = $1 and record = any($2) order by since desc, record_id',
    [context.viewer.userId, kindsToldOf(context).map(({ name }) => name)],
  );

/** The ids of what the viewer follows. */
export const followedIds = async (context: Asking) => (await rowsFollowed(context)).map(({ record }) => record);

/** What the viewer follows, what was followed last first. */
export async function followed(context: Asking): Promise<Followed[]> {
  const rows = await rowsFollowed(context);
  const called = await calledOf(rows, context);
  return rows.flatMap(row => {
    const name = called.get(row.record);
    return name ? { ...row, ...name } : [];
  });
}
