import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { houseSession } from '../access/viewer.ts';
import type { Config } from '../config.ts';
import { message } from '../messages/catalogue.ts';
import { type Anchor, readAnchors, writeAnchor } from '../procedure/anchors.ts';
import { ProcedureChainHead } from '../procedure/procedure-event.entity.ts';
import type { Mailbox } from './mailbox.ts';

/**
 * Writes down each day, outside the database, where the chain of events has come to: whoever rewrites all of it, or cuts
 * off its end, is found by that. Where nothing was added since, there is nothing new to write.
 */
export async function anchorChain(orm: MikroORM, mailbox: Mailbox, config: Config, now: Date) {
  const em = orm.em.fork({ session: houseSession }) as SqlEntityManager;
  const head = await em.findOneOrFail(ProcedureChainHead, { id: 1 });
  const anchor: Anchor = {
    at: now.toISOString(),
    position: Number(head.position),
    hash: Buffer.from(head.hash).toString('hex'),
  };
  const last = (await readAnchors(config)).at(-1);
  if (last?.position === anchor.position && last.hash === anchor.hash) return;
  await writeAnchor(config, anchor);
  if (!config.anchorMailTo) return;
  const said = (key: 'anchorMailSubject' | 'anchorMailText') =>
    (['zh', 'en'] as const).map(language => message(language, key, { ...anchor }));
  await mailbox({
    id: `anchor-${anchor.position}`,
    to: config.anchorMailTo,
    subject: said('anchorMailSubject').join(' · '),
    text: said('anchorMailText').join('\n\n'),
  });
}
