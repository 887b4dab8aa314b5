import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { Letter } from '../letters/letter.entity.ts';
import { type Anchor, readAnchors, writeAnchor } from '../overview/anchors.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { anchorLetter } from '../records/anchor.letter.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';
import { endOf, faultsBehind, verifiedPosition } from './verify-trail.ts';

/**
 * Writes down each day, outside the database, where the chain of events has come to: whoever rewrites all of it, or cuts
 * off its end, is found by that. Where nothing was added since, there is nothing new to write. The last one is mailed
 * apart from that, until the mail server has taken it.
 */
export async function anchorChain(orm: MikroORM, config: Config, now: Date) {
  await writeLast(orm, config, now);
  const last = (await readAnchors(config)).anchors.at(-1);
  for (const to of addresses(config.anchorMailTo)) if (last) await mailAnchor(orm, last, to, now);
}

/** It is verified where all since the last verified one was recomputed without a fault; the first is that of the whole. */
async function writeLast(orm: MikroORM, config: Config, now: Date) {
  const anchors = await readAnchors(config);
  const end = await endOf(orm);
  const base = await verifiedPosition(orm, anchors);
  const last = anchors.anchors.at(-1);
  const same = last?.position === end.position && last.hash === end.hash;
  if (same && (last.verified || !base)) return;
  const verified = base && !(await faultsBehind(orm, base, anchors)).length;
  if (!same || verified) await writeAnchor(config, { at: now.toISOString(), ...end, ...(verified && { verified }) });
}

const addresses = (setting = '') => setting.split(/[\s,;]+/).filter(Boolean);

/** One letter for each anchor and address. What was given up meanwhile is tried anew each day. */
async function mailAnchor(orm: MikroORM, anchor: Anchor, recipient: string, now: Date) {
  const em = companyEm(orm.em);
  const kind = anchorLetter.name;
  const context = systemContext(orm, now, systemViewer(['ADMINISTRATOR']));
  for (const { id } of await em.find(Letter, { kind, recipient, state: 'FAILED' }))
    await takeNamed('retryLetter', { id }, context);
  const facts = { position: anchor.position };
  if (!(await em.count(Letter, { kind, recipient, facts })))
    await takeNamed('queueLetter', { input: { kind, recipient, facts: { ...anchor } } }, context);
}
