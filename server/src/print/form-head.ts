import type { Content, ContentStack, ContentText } from 'pdfmake/interfaces.js';
import { type Class, fieldOf } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import type { InEach } from '../messages/language.ts';
import { formTitleOf } from '../procedure/document-texts.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { ControlledForm, ProcedureDocument } from '../procedures/document.ts';
import { english, QUIET, RED, sentence } from './bilingual-text.ts';
import { verificationCode } from './verification-code.ts';

interface Head {
  document: ProcedureDocument;
  issuer?: string;
  number: string;
  /** The record's own number, none on a blank, and which revision of it this is. */
  record: { number?: string; revision?: number };
  /** Which of several copies this is. */
  copy?: InEach;
  code?: { verificationToken?: string; publicUrl: string };
}

const CODE = 74;
const SIDE = 150;

/** The head of a form of the procedure's appendix: whose it is, which form, which record, and the code to verify it by. */
export function formHead({ document, issuer, number, record, copy, code }: Head): Content {
  const { zh, en } = formTitleOf(document, number);
  const { verificationToken, publicUrl = '' } = code ?? {};
  const qr = verificationToken ? [verificationCode(verificationToken, publicUrl, CODE)] : [];
  return {
    columns: [
      {
        width: SIDE,
        stack: appendixOf(document, number),
      },
      {
        width: '*',
        alignment: 'center',
        stack: [
          ...(issuer ? [{ text: issuer, fontSize: 10, color: QUIET }] : []),
          { text: zh, fontSize: 22, bold: true, characterSpacing: 6 },
          english(en.toUpperCase(), { fontSize: 8, color: QUIET }),
        ],
      },
      { width: SIDE, columns: [{ width: '*', alignment: 'right', stack: own(record, copy) }, ...qr], columnGap: 6 },
    ],
    margin: [0, 0, 0, 10],
  };
}

/** The form's number, and of which appendix it is. */
export function appendixOf({ forms }: ProcedureDocument, number: string): ContentText[] {
  const { appendix } = forms[number] as ControlledForm;
  const { zh, en } = sentence('paperAppendix', () => ({ appendix }));
  return [
    { text: number, fontSize: 9, bold: true },
    { text: [zh, english(`  ${en}`)], fontSize: 7, color: QUIET },
  ];
}

/** The record's own number, and below it which copy this is, or which revision. */
function own({ number, revision }: Head['record'], copy?: InEach): ContentText[] {
  const which = copy ?? (revision ? sentence('paperRevision', () => ({ revision })) : undefined);
  return [
    { text: number ?? sentence('paperNumber').zh, fontSize: 8 },
    ...(which ? [{ text: which.zh, fontSize: 8 }, english(which.en, { fontSize: 7, color: QUIET })] : []),
  ];
}

/** What the paper is, below whose it is. */
export const heading = (issuer: string, { zh, en }: InEach): ContentStack => ({
  stack: [
    { text: issuer, fontSize: 13, color: QUIET },
    { text: zh, bold: true, fontSize: 42, color: RED },
    english(en.toUpperCase(), { fontSize: 10, color: QUIET }),
  ],
  alignment: 'center',
});

/** A text longer than what there is room for is set smaller, to the half of its size at most. */
export const fitting = (text: string, size: number, room: number) =>
  Math.max(size / 2, Math.min(size, Math.floor(size * Math.sqrt(room / text.length))));

/** Written across a paper that no longer holds, so that no copy made from now on passes for a good one. */
export function stateMark(labels: Labels, record: BaseRecord, good: readonly string[]): InEach | undefined {
  if (good.includes(record.state)) return undefined;
  return labels.ofValues(fieldOf(record.constructor as Class, 'state').target?.() as object)[record.state];
}
