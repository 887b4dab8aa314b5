import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiPages } from '../contract/api-pages.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { type Parts, sharedExecution } from './api.ts';
import { unlessChanged } from './conditional.ts';
import { documentPage, FIRST, policy } from './document-page.ts';
import { refuseRequest } from './error-answers.ts';

/** Where the API is documented. */
export const DOCUMENTS = '/docs';

interface Document {
  type: string;
  text: string;
  tag: string;
}

/**
 * The contract at /schema.graphql, and its pages, one a record, at /docs: made from the schema that runs, once somebody
 * asks. Nobody has to sign in, as for introspection.
 */
export function serveDocuments(app: FastifyInstance, { orm }: Parts) {
  const procedure = procedureOf(orm);
  const known = new Map<string, Promise<Document>>();
  let pages: ReturnType<typeof apiPages> | undefined;
  const schema = async () => (await sharedExecution(procedure)).schema;
  const kept = (name: string, make: () => Promise<Omit<Document, 'tag'>>) => {
    const document = known.get(name) ?? make().then(made => ({ ...made, tag: tagOf(made.text) }));
    known.set(name, document);
    return document;
  };
  app.get('/schema.graphql', { compress: {} }, async (request, reply) =>
    give(request, reply, await kept('schema.graphql', async () => contract(await schema()))),
  );
  const page = async (request: FastifyRequest, reply: FastifyReply, name: string) => {
    pages ??= apiPages(procedure, await schema());
    const text = pages.get(`${name}.md`);
    if (!text) return refuseRequest(request, reply, 404);
    return give(
      request,
      reply,
      await kept(name, async () => ({ type: 'text/html', text: await documentPage(name, text) })),
    );
  };
  app.get(DOCUMENTS, { compress: {} }, (request, reply) => page(request, reply, FIRST));
  app.get<{ Params: { name: string } }>(`${DOCUMENTS}/:name`, { compress: {} }, (request, reply) =>
    page(request, reply, request.params.name),
  );
}

async function contract(schema: Parameters<typeof apiPages>[1]) {
  const { printed } = await import('../contract/printed-schema.ts');
  return { type: 'text/plain', text: printed(schema) };
}

const tagOf = (text: string) => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

/** Whoever has it already is told so. */
function give(request: FastifyRequest, reply: FastifyReply, { type, text, tag }: Document) {
  reply.headers({ etag: tag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
  if (type === 'text/html') reply.header('content-security-policy', policy);
  const unchanged = unlessChanged(request, tag);
  if (unchanged) return reply.code(unchanged).send();
  return reply.type(`${type}; charset=utf-8`).send(text);
}
