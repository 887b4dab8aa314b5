import { extname } from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import { paperOf } from '../print/issue-papers.ts';
import { bytesOf } from '../print/kept-paper.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { evidenceIndex, type Listed } from './evidence-index.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';
import {
  content,
  type Evidence,
  historyOf,
  isDecision,
  isSignature,
  recordsUnder,
  wholeRecord,
} from './evidence-records.ts';
import type { PackedFile } from './evidence-zip.ts';

export type Gathering = FileParts & { em: SqlEntityManager; progress: (done: number, of: number) => Promise<unknown> };

/** The files of a pack, one after another: each record's content, history, paper and files, then what leads to them. */
export async function* evidenceFiles(pack: EvidencePack, parts: Gathering): AsyncGenerator<PackedFile> {
  const { clause, from, until } = pack;
  const procedure = procedureOf(parts.em);
  const found = await recordsUnder(parts.em, clause as ClauseNumber, from, until);
  const listed: Listed[] = [];
  const steps: (Evidence & { number: string })[] = [];
  for (const [at, which] of found.entries()) {
    await parts.progress(at, found.length);
    const record = await wholeRecord(parts.em, which);
    const history = await historyOf(parts.em, record);
    const files: Listed['files'] = [];
    for await (const { title, ...file } of filesOf(record, history, parts)) {
      files.push({ name: file.name, title });
      yield file;
    }
    const label = procedure.labels.of(record.constructor.name);
    listed.push({ number: record.number, ...label, state: record.state, steps: history.length, files });
    steps.push(...history.map(step => ({ number: record.number, ...step })));
    parts.em.clear();
  }
  yield json('decisions.json', steps.filter(isDecision(procedure)));
  yield json('signatures.json', steps.filter(isSignature(procedure)));
  yield { name: 'index.html', bytes: Buffer.from(evidenceIndex(pack, listed)) };
  await parts.progress(found.length, found.length);
}

const json = (name: string, value: unknown) => ({ name, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });

async function* filesOf(record: BaseRecord, history: Evidence[], parts: Gathering) {
  const { em, store } = parts;
  const { number } = record;
  yield { ...json(`records/${number}.json`, content(record)), title: '内容 Content' };
  yield { ...json(`history/${number}.json`, history), title: '履历 History' };
  const form = procedureOf(em).printedFormOf(record.constructor as RecordClass);
  if (form && record.state !== 'DISPOSED') {
    await em.populate(record, form.load as never);
    const bytes = await paperOf(em, form, record, parts);
    yield { name: `forms/${number}.pdf`, bytes, title: '表单 Form' };
  }
  const all = await em.find(StoredFile, { recordId: record.id, erasedAt: null }, { orderBy: { id: 'asc' } });
  // A paper that no field of the record holds is what its form is given as.
  const held = all.filter(file => form?.kept || !file.paperOf);
  for (const [at, file] of held.entries())
    yield {
      name: `files/${number}/${at + 1}${extname(file.name)}`,
      bytes: await bytesOf(store, file),
      title: file.name,
    };
}
