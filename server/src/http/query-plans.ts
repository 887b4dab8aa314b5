import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLError, TypeNameMetaFieldDef, visit } from 'graphql';
import type { DatabaseError, Pool } from 'pg';
import { validate as isUuid } from 'uuid';
import { SESSION } from '../access/visit.ts';
import type { Context } from '../context.ts';
import { digest } from '../credentials/secret.ts';
import { languageOf } from '../messages/language.ts';
import { askingWhether, lastVisitor, stands, type Visitor } from '../organization/sessions.ts';
import type { Sent } from '../platform/batch.ts';
import { poolOf } from '../platform/connections.ts';
import { Recent } from '../platform/recent.ts';
import type { FieldPlan } from '../read/field-plan.ts';
import { rights, statement, together, tookTooLong } from '../read/read-only.ts';
import { tooLong } from '../read/run.ts';
import { databaseSession, type Viewer } from '../viewer/viewer.ts';

interface Parts {
  orm: MikroORM;
  now: () => Date;
}

interface Question {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown>;
  /** What else its answer, or the form of that, depends on. */
  head: string;
}

/** A field of a question: how it is asked for again, or what it always is. */
interface Field {
  key: string;
  plan?: FieldPlan;
  always?: string;
}

const MAX_PLANS = 200;
/** In letters; longer questions are hardly asked again. */
const MAX_QUERY_LENGTH = 10_000;
/** They stand in one transaction, one after another. */
const MAX_FIELDS = 8;

/**
 * Answers questions of people who are signed in that were asked before and are answered by rows as they stand: one
 * message asks the database whose session it is, and for the rows by the role of whom it was last. Where it is not that
 * person with those rights any more, the rows are thrown away and the question goes the whole way, as it does the first
 * time, and where anything fails. What is kept are statements, no rows.
 */
export class QueryPlans {
  /** Of each document which variables are ids and nothing else: whatever they are, the statements are the same. */
  readonly #ids = new Recent<readonly string[]>(MAX_PLANS);
  readonly #answers = new Recent<readonly Field[]>(MAX_PLANS);

  readonly #failures = new WeakMap<FastifyRequest, unknown>();
  readonly #refusals = new WeakMap<FastifyRequest, GraphQLError>();

  constructor(private readonly parts: Parts) {}

  /** The answer's text; nothing where the question has to go the whole way. */
  async answer(request: FastifyRequest): Promise<string | undefined> {
    const session = request.cookies?.[SESSION];
    const question = session && questionOf(request);
    if (!question) return undefined;
    const ids = this.#ids.get(documentOf(question));
    if (!ids?.every(id => isUuid(question.variables[id]))) return undefined;
    const [hash, now, pool] = [digest(session), this.parts.now(), await poolOf(this.parts.orm.em)];
    const visitor = lastVisitor(pool, hash, now);
    if (!visitor || visitor.viewer.passwordChangeDue) return undefined;
    const key = keyOf(question, ids, visitor.viewer);
    const fields = this.#answers.get(key);
    if (!fields) return undefined;
    try {
      return await this.#ask(pool, askingWhether(hash, visitor, now), visitor, fields, question);
    } catch (error) {
      // Whoever waited in vain, for a connection or for the rows, does not wait again.
      if (tookTooLong(error as DatabaseError))
        this.#refusals.set(request, tooLong(languageOf(request.headers['accept-language'])));
      else if (!(error as DatabaseError).code) this.#failures.set(request, error);
      this.#answers.delete(key);
      return undefined;
    }
  }

  async #ask(pool: Pool, whether: Sent, { viewer }: Visitor, fields: readonly Field[], { variables }: Question) {
    const session = databaseSession(viewer);
    const asked = fields.flatMap(({ plan }) => plan ?? []);
    const [standing = [], , ...answers] = await together(pool, client => [
      whether,
      ...(asked.length ? [rights(session)] : []),
      ...asked.map(({ text, values, keepsPlan, id }) =>
        statement(client, session, {
          text,
          values: id ? values.with(id.at, variables[id.variable]) : values,
          keepsPlan,
        }),
      ),
    ]);
    if (!stands(standing)) return undefined;
    const told = fields.map(({ key, plan, always }) => key + (plan?.write(answers.shift() as unknown[][]) ?? always));
    return `{"data":{${told}}}\n`;
  }

  /** Fails as the first attempt at an answer did, where that is nothing of the question. */
  assertReachable(request: FastifyRequest) {
    if (this.#failures.has(request)) throw this.#failures.get(request);
  }

  /** The context in which such a question goes the whole way: it is noted how each of its fields is answered. */
  noting(request: FastifyRequest, context: Context): Context {
    const { visitor, viewer } = context;
    const question = visitor && viewer && questionOf(request);
    if (!question) return context;
    context.refusal ??= this.#refusals.get(request);
    const plans = new Map<string, FieldPlan>();
    context.plans = plans;
    context.planned = (document, data) => {
      const keys = Object.keys(data);
      const typenames = typenamesIn(document);
      const all = keys.length <= MAX_FIELDS && keys.every(key => plans.has(key) || typenames.includes(key));
      const ids = all ? idsOf(document, plans) : undefined;
      if (!ids) return;
      this.#ids.set(documentOf(question), ids);
      const fields = keys.map((name): Field => {
        const [key, field] = [`${JSON.stringify(name)}:`, plans.get(name)];
        if (!field) return { key, always: JSON.stringify(data[name]) };
        return { key, plan: { ...field, id: ids.includes(field.id?.variable ?? '') ? field.id : undefined } };
      });
      this.#answers.set(keyOf(question, ids, viewer), fields);
    };
    return context;
  }
}

/** What is asked in the one way in which it is asked again and again. */
function questionOf({ method, headers, body }: FastifyRequest): Question | undefined {
  const type = headers['content-type'];
  if (method !== 'POST' || headers.authorization !== undefined || !type?.startsWith('application/json'))
    return undefined;
  // What may be of a while ago is looked for elsewhere.
  if (headers['cache-control']?.includes('max-stale')) return undefined;
  // Apollo gives these another form.
  if (/graphql-response|multipart/.test(headers.accept ?? '')) return undefined;
  const { query, operationName = null, variables, ...others } = (body ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string' || query.length > MAX_QUERY_LENGTH || Object.keys(others).length) return undefined;
  if (operationName !== null && typeof operationName !== 'string') return undefined;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return undefined;
  const head = `${type}\n${headers.accept}\n${languageOf(headers['accept-language'])}`;
  return { query, operationName, variables: (variables ?? {}) as Question['variables'], head };
}

const documentOf = ({ query, operationName }: Question) => `${operationName}\n${query}`;

const keyOf = (question: Question, ids: readonly string[], { visibility, dealerId }: Viewer) => {
  const others = Object.entries(question.variables).filter(([name]) => !ids.includes(name));
  return `${visibility} ${dealerId}\n${question.head}\n${JSON.stringify(others)}\n${documentOf(question)}`;
};

/** Under which names the type at the top is asked for: whoever only wants to know whether they are answered asks for nothing else. */
const typenamesIn = ({ definitions }: DocumentNode) =>
  definitions
    .flatMap(each => (each.kind === 'OperationDefinition' ? each.selectionSet.selections : []))
    .flatMap(each =>
      each.kind === 'Field' && each.name.value === TypeNameMetaFieldDef.name ? [(each.alias ?? each.name).value] : [],
    );

/** The variables that stand nowhere but where the id of a field is asked for; nothing where one cannot tell. */
function idsOf(document: DocumentNode, plans: ReadonlyMap<string, FieldPlan>): string[] | undefined {
  if (document.definitions.filter(({ kind }) => kind === 'OperationDefinition').length > 1) return undefined;
  const uses = new Map<string, number>();
  visit(document, {
    VariableDefinition: () => false,
    Variable({ name }) {
      uses.set(name.value, (uses.get(name.value) ?? 0) + 1);
    },
  });
  for (const { id } of plans.values()) if (id) uses.set(id.variable, (uses.get(id.variable) ?? 0) - 1);
  return [...uses].filter(([, left]) => left === 0).map(([name]) => name);
}
