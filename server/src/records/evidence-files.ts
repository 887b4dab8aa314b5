import { extname } from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { InEach } from '../messages/language.ts';
import type { FileParts } from '../platform/file-store.ts';
import { alike, sentence } from '../print/bilingual-text.ts';
import { paperOf } from '../print/issue-papers.ts';
import { bytesOf } from '../print/kept-paper.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { snapshot } from '../procedure/snapshot.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { deadlineOf, type Listed, stateName, takenSteps, verdictInWords } from './evidence-document.ts';
import { evidenceIndex } from './evidence-index.ts';
import { namesOf } from './evidence-names.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import { evidencePage } from './evidence-page.ts';
import { evidencePaper } from './evidence-paper.ts';
import {
  content,
  type Evidence,
  type Found,
  historyOf,
  isDecision,
  isSignature,
  recordsUnder,
  wholeRecord,
} from './evidence-records.ts';
import { clausesOf } from './evidence-rules.ts';
import { type Verdict, verdictsOf } from './evidence-verdicts.ts';
import { labelledValues } from './evidence-words.ts';
import type { PackedFile } from './evidence-zip.ts';

export type Gathering = FileParts & {
  em: SqlEntityManager;
  context: RequestContext;
  progress: (done: number, of: number) => Promise<unknown>;
};

/** The files of a pack, one after another: each record's content, history, paper and files, then what leads to them. */
export async function* evidenceFiles(pack: EvidencePack, parts: Gathering): AsyncGenerator<PackedFile> {
  const { em, context, progress } = parts;
  const procedure = procedureOf(em);
  const clauses = clausesOf(pack);
  const checks = procedure.checks.filter(({ clause }) => clauses.includes(clause));
  const verdicts = await verdictsOf(checks, pack, context);
  const found = withJudged(await recordsUnder(em, clauses, pack), verdicts);
  const names = await namesOf(found, context);
  const listed: Listed[] = [];
  const steps: (Evidence & { number: string })[] = [];
  for (const [at, which] of found.entries()) {
    await progress(at, found.length);
    const record = await wholeRecord(em, which);
    const history = await historyOf(em, record);
    const { number } = record;
    const files: Listed['files'][number][] = [];
    for await (const { title, ...file } of filesOf(record, history, parts)) {
      files.push({ name: file.name, title });
      yield file;
    }
    const type = record.constructor as RecordClass;
    const line: Listed = {
      ...{ number, kind: procedure.labels.of(type.name), state: stateName(type, record.state), files },
      names: names.get(which.id) ?? [],
      clauses: which.clauses,
      verdicts: (verdicts.get(which.id) ?? []).map(each => verdictInWords(each, record)),
      deadline: deadlineOf(record),
      people: [...new Set(history.map(({ person }) => person))],
    };
    listed.push(line);
    const content = labelledValues(record, snapshot(record, systemViewer()));
    yield text(`records/${number}.html`, evidencePage(line, content, takenSteps(type, history)));
    steps.push(...history.map(step => ({ number, ...step })));
    em.clear();
  }
  yield json('decisions.json', steps.filter(isDecision(procedure)));
  yield json('signatures.json', steps.filter(isSignature(procedure)));
  const { COMPANY_NAME: company } = await parametersInForce(em, ['COMPANY_NAME'], businessDay(pack.createdAt));
  const document = { pack, company, clauses, records: listed };
  yield text('index.html', evidenceIndex(document));
  yield { name: 'index.pdf', bytes: await evidencePaper(document) };
  await progress(found.length, found.length);
}

/** Those on which a step was taken, and those of which one was wanted. */
function withJudged(taken: readonly Found[], verdicts: ReadonlyMap<string, readonly Verdict[]>): Found[] {
  const there = new Set(taken.map(({ id }) => id));
  const judged = [...verdicts].flatMap(([id, [first]]) =>
    first && !there.has(id) ? { record: first.check.record.name, id, clauses: [] } : [],
  );
  return [...taken, ...judged];
}

const text = (name: string, value: string): PackedFile => ({ name, bytes: Buffer.from(value) });
const json = (name: string, value: unknown) => text(name, `${JSON.stringify(value, null, 2)}\n`);

type TitledFile = PackedFile & { title: InEach };

async function* filesOf(record: BaseRecord, history: Evidence[], parts: Gathering): AsyncGenerator<TitledFile> {
  const { em, store } = parts;
  const { number } = record;
  const form = procedureOf(em).printedFormOf(record.constructor as RecordClass);
  if (form && record.state !== 'DISPOSED') {
    await em.populate(record, form.load as never);
    const bytes = await paperOf(em, form, record, parts);
    yield { name: `forms/${number}.pdf`, bytes, title: sentence('packForm') };
  }
  const all = await em.find(StoredFile, { recordId: record.id, erasedAt: null }, { orderBy: { id: 'asc' } });
  // A paper that no field of the record holds is what its form is given as.
  const held = all.filter(file => form?.kept || !file.paperOf);
  for (const [at, file] of held.entries())
    yield {
      name: `files/${number}/${at + 1}${extname(file.name)}`,
      bytes: await bytesOf(store, file),
      title: alike(file.name),
    };
  yield { ...json(`records/${number}.json`, content(record)), title: sentence('packContent') };
  yield { ...json(`history/${number}.json`, history), title: sentence('packHistoryFile') };
}
