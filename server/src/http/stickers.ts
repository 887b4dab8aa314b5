import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { isStickerSize, MOST_STICKERS } from '../codes/sticker-sizes.ts';
import { createContext } from '../create-context.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, notFound, ruleViolated, unauthenticated } from '../messages/errors.ts';
import { companyLanguage } from '../messages/language.ts';
import { drawnSticker, stickerSheet } from '../print/stickers.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import { mayRead } from '../read/allow.ts';
import { visibleTo } from '../viewer/row-rules.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Parts } from './api.ts';
import { fileHeaders } from './files.ts';
import { assertAttemptLeft } from './print.ts';

interface Query {
  ids?: string;
  size?: string;
  copies?: string;
  skip?: string;
  language?: string;
}
type Wanted = FastifyRequest<{ Params: { record: string }; Querystring: Query }>;

/** The labels of records that are named by their ids, on one sheet or roll: for whoever may read them. */
export function serveStickers(app: FastifyInstance, parts: Parts) {
  app.get('/print/stickers/:record.pdf', (request: Wanted, reply) => answer(parts, request, reply));
}

async function answer(parts: Parts, request: Wanted, reply: FastifyReply) {
  const context = await createContext(parts, request, reply);
  const { procedure, viewer, language } = context;
  if (!viewer) throw unauthenticated(language);
  const owner = procedure.recordNamed(request.params.record);
  const sticker = owner && procedure.stickerOf(owner);
  if (!sticker || !mayRead(viewer, owner)) throw notFound(language);
  const { ids = '', size, copies = '1', skip = '0', language: wording } = request.query;
  const wanted = [...new Set(ids.split(',').filter(isUuid))];
  const numbers = { copies: Number(copies), skipped: Number(skip) };
  if (
    !isStickerSize(size) ||
    !Object.values(numbers).every(Number.isSafeInteger) ||
    numbers.copies < 1 ||
    numbers.skipped < 0
  )
    throw badInput(language, { fields: { size: message(language, 'badInput') } });
  if (wanted.length * numbers.copies + numbers.skipped > MOST_STICKERS)
    throw ruleViolated(language, undefined, { rule: 'tooManyStickers', facts: { most: MOST_STICKERS } });

  const em = companyEm(parts.orm.em);
  await assertAttemptLeft(parts, context);
  const visible = visibleTo(viewer, descriptionOf(owner).dealers);
  const seen = await context.fork().count(owner, { $and: [{ id: { $in: wanted } }, visible] } as never);
  if (!wanted.length || seen < wanted.length) throw notFound(language);
  const found = await em.find(owner as RecordClass, { id: { $in: wanted } } as never, {
    populate: sticker.load as never,
  });
  const records = wanted.map(id => found.find(each => each.id === id) as BaseRecord);

  const { publicUrl } = parts.config;
  const drawn = records.map(record => drawnSticker(sticker, record, publicUrl));
  const without = records.filter((_, at) => !drawn[at]).map(({ number }) => number);
  if (without.length)
    throw ruleViolated(language, undefined, { rule: 'stickersWithoutCode', facts: { numbers: without } });
  const title = message(language, 'stickersOf', { what: procedure.labels.of(owner.name)[language] });
  const bytes = await stickerSheet(
    title,
    drawn.filter(each => each !== undefined),
    {
      ...numbers,
      size,
      chinese: wording === companyLanguage,
    },
  );
  return reply.headers(fileHeaders({ name: `${title}.pdf`, type: 'application/pdf' })).send(bytes);
}
