import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Job } from 'graphile-worker';
import { receive } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import { allColumns, allHeadings } from '../imports/columns.ts';
import { enterRows } from '../imports/enter-rows.ts';
import { passedOverIn } from '../imports/headings.ts';
import type { RowFault } from '../imports/row-fault.ts';
import { readSheet } from '../imports/sheet.ts';
import { writeWorkbook } from '../imports/write-workbook.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { ImportRun } from '../organization/import-run.entity.ts';
import { viewerOfAccount } from '../organization/sessions.ts';
import type { FileParts } from '../platform/file-store.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';

const tries = 3;
/** How many of the faults the record itself shows; its file has as many as anybody will mend before trying again. */
const MAX_FAULTS_SHOWN = 20;
const MAX_FAULTS_LISTED = 5_000;

/** Checks the rows of an import, or once it is confirmed enters them: whoever uploaded them takes every step. */
export async function runImport(
  parts: FileParts,
  { id, language }: { id: string; language: Language },
  { job, abortSignal: signal }: { job: Pick<Job, 'attempts'>; abortSignal: AbortSignal },
) {
  const em = companyEm(parts.orm.em);
  const run = await em.findOne(ImportRun, { id }, { populate: ['file'] });
  const kind = run && procedureOf(em).importNamed(run.step);
  if (!kind || !['CHECKING', 'IMPORTING'].includes(run.state)) return;
  const viewer = (await viewerOfAccount(em, run.userId, new Date())) ?? systemViewer();
  const context = { ...systemContext(parts.orm, new Date(), viewer, parts), viewer, language };
  const take = (step: string, input: object) => takeNamed(step, { id, input: { ...input } }, context);
  const fault = (key: Parameters<typeof message>[1], facts?: Record<string, unknown>) => [
    { row: 1, column: '', reason: message(language, key, facts) },
  ];

  const { sha256, size } = run.file;
  const columns = allColumns(context.procedure.labels, kind);
  const sheet = await readSheet(await buffer(await parts.store.read(sha256, 0, size - 1)), allHeadings(columns));
  const rows = 'rule' in sheet ? 0 : Math.max(0, sheet.rows.length - sheet.top - 1);
  const { state } = run;
  const discarded = new AbortController();
  const progress = async (done: number) => {
    if (!(await em.nativeUpdate(ImportRun, { id, state }, { done }))) discarded.abort();
  };
  await em.nativeUpdate(ImportRun, { id }, { rows, done: 0 });
  const faults =
    'rule' in sheet
      ? fault(sheet.rule, sheet.facts)
      : await enterRows(kind, sheet, {
          context,
          signal: AbortSignal.any([signal, discarded.signal]),
          finish: state === 'IMPORTING' ? next => next('finishImport', { id }) : undefined,
          onProgress: progress,
        }).catch(error => {
          if (discarded.signal.aborted) return [];
          if (signal.aborted || job.attempts < tries) throw error;
          return fault('importBroke');
        });
  // Discarded meanwhile, or imported.
  if (!(await em.fork().count(ImportRun, { id, state }))) return;
  if (faults.length)
    await take('rejectImport', {
      rows,
      faultCount: faults.length,
      faults: faults.slice(0, MAX_FAULTS_SHOWN),
      faultFile: await faultFile(parts, faults.slice(0, MAX_FAULTS_LISTED), viewer.userId, language),
    });
  else if (state === 'CHECKING')
    await take('passImport', { rows, passedOver: 'rule' in sheet ? [] : passedOverIn(columns, sheet, language) });
}

async function faultFile(parts: FileParts, faults: RowFault[], uploadedBy: string, language: Language) {
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const content = writeWorkbook([
    {
      name: say('faultsOfImport'),
      columns: [say('faultRow'), say('faultColumn'), say('faultReason')].map(heading => ({ heading })),
      rows: faults.map(({ row, column, reason }) => [row, column, reason]),
    },
  ]);
  const name = `${say('faultsOfImport')}.xlsx`;
  const file = await receive(parts, {
    source: Readable.from([Buffer.from(content)]),
    name,
    uploadedBy,
    now: new Date(),
  });
  if (!(file instanceof StoredFile)) throw new Error(`The list of errors is not taken: ${file.rule}`);
  return file.id;
}
