import { buildQuery } from '../api/buildQuery.ts';
import { request } from '../api/client.ts';
import { refusalOf } from '../api/refusal.ts';
import {
  beginningQuery,
  clauseTextsQuery,
  dayQuery,
  type OrderFragment,
  viewerQuery,
} from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { defaultSort } from '../schema/columns.ts';
import type { Field } from '../schema/metadata.ts';
import { formOf, partsOf, recordType, steps } from '../schema/schema.ts';
import { selectChoice, selectLines, selectPage } from '../schema/selection.ts';
import { signedInAs } from '../store.ts';
import { type KeptAnswer, keepAnswers } from './answers.ts';
import { askedAs } from './asked.ts';

/** Orders that begin within so many days are taken along; what has begun is in any case. */
const DAYS = 7;
const DAY = 86_400_000;
/** The largest page that the API gives, and how many of them: further ones are found where there is a network. */
const PAGE = 100;
const PAGES = 10;

const offline = steps.filter(step => step.offline);

type Ask = <Data>(text: string, variables?: object) => Promise<Data | undefined>;

/** Reads what the pages and forms of the days to come will ask for, word for word, and keeps the answers on the device. */
export async function takeAlong() {
  const viewer = signedInAs();
  if (!viewer) return;
  const answers: KeptAnswer[] = [];
  const keep = (text: string, variables: object, data: unknown) =>
    answers.push({ viewer, asked: askedAs(text, variables), data, at: Date.now() });
  const ask: Ask = async <Data>(text: string, variables = {}) => {
    const data = await unlessRefused(request<Data>(text, variables));
    if (data) keep(text, variables, data);
    return data;
  };
  const known = await ask<ReturnType<(typeof viewerQuery)['types']>>(viewerQuery);
  // Somebody else may have signed in meanwhile.
  if (known?.viewer?.id !== viewer) return;
  await ask(clauseTextsQuery);
  const day = await ask<ReturnType<(typeof dayQuery)['types']>>(dayQuery, { person: known.viewer.personId });
  for (const order of (day?.serviceOrders.nodes ?? []).filter(isNear)) await takeOrder(order, ask);
  for (const field of choices()) await takeChoices(field, keep);
  await keepAnswers(viewer, answers);
}

/** What this person may not see is not taken along; without an answer nothing is. */
const unlessRefused = <Data>(answer: Promise<Data>): Promise<Data | undefined> =>
  answer.catch(error => {
    if (refusalOf(error).code === 'NO_ANSWER') throw error;
    return undefined;
  });

const isNear = ({ state, startsOn }: OrderFragment) =>
  state !== 'DISPATCHED' || Date.parse(startsOn) <= Date.parse(today()) + DAYS * DAY;

/** Its page, its machine's, the papers that wait for a signature, and what its forms begin with. */
async function takeOrder({ id, equipment, workReports }: OrderFragment, ask: Ask) {
  const page = (resource: string, record: string) =>
    ask(...asked('GET_ONE', resource, { id: record, meta: { select: selectPage(recordType(resource)) } }));
  await page('ServiceOrder', id);
  await page('Equipment', equipment.id);
  for (const report of workReports) await page('WorkReport', report.id);
  for (const step of offline.filter(({ begins }) => begins)) {
    const begun = await ask<{ beginning: Record<string, string> | null }>(beginningQuery, {
      step: step.name,
      record: id,
    });
    for (const { oneFor } of formOf(step)) {
      const shared = oneFor && begun?.beginning?.[oneFor.sharing];
      if (shared && 'lines' in oneFor)
        await ask(...asked('GET_ONE', oneFor.of, { id: shared, meta: { select: selectLines(oneFor) } }));
    }
  }
}

/** What the forms offer to choose from, each once. */
function choices(): Field[] {
  const links = offline.flatMap(step => linksIn(formOf(step)).filter(({ name }) => name !== step.offline));
  return [...new Map(links.map(field => [`${field.type} ${JSON.stringify(field.among)}`, field])).values()];
}

const linksIn = (fields: Field[]): Field[] =>
  fields.flatMap(field => {
    if (field.kind === 'object') return linksIn(partsOf(field.type));
    return field.kind === 'record' ? [field] : [];
  });

/** As a whole, so that it can be looked through. */
async function takeChoices(field: Field, keep: (text: string, variables: object, data: unknown) => void) {
  const record = recordType(field.type);
  const nodes: unknown[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const [text, variables] = asked('GET_LIST', record.name, {
      pagination: { page, perPage: PAGE },
      sort: defaultSort(record),
      filter: { ...field.among },
      meta: { select: selectChoice(field) },
    });
    const data = await unlessRefused(request<{ answer: { nodes: unknown[]; totalCount: number } }>(text, variables));
    if (!data) return;
    nodes.push(...data.answer.nodes);
    keep(text, variables, { answer: { nodes, totalCount: nodes.length } });
    if (nodes.length >= data.answer.totalCount) return;
  }
}

/** The text and the variables by which the pages ask for the same. */
function asked(method: string, resource: string, params: object): [text: string, variables: object] {
  const { query, variables } = buildQuery()(method, resource, params);
  return [query.text, variables];
}
