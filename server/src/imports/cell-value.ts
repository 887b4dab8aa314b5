import type { Field } from '../fields/field.ts';
import { inTurn, type Labels } from '../fields/labels.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import type { Cell } from './sheet.ts';

/** Why a cell cannot be what its column asks for. */
export class CellFault extends Error {
  constructor(
    readonly key: MessageKey,
    readonly facts: (language: Language) => object = () => ({}),
  ) {
    super(key);
  }
}

/** Finds the record that a cell names. */
export type Find = (field: Field, name: string) => Promise<string>;

/** What the form takes for a cell: of the type the schema would have asked for. Bounds are the form's own to check. */
export async function cellValue(labels: Labels, field: Field, cell: Cell, find: Find): Promise<unknown> {
  const text = textOf(cell);
  const each = <T>(one: (item: string) => T) =>
    text.split(/[、,，;；\n]/).flatMap(item => (item.trim() ? [one(item.trim())] : []));
  switch (field.kind) {
    case 'day':
      return dayOf(cell, text);
    case 'whole':
      return numberOf(text, /^[+-]?\d{1,15}$/, 'notWhole');
    case 'decimal':
      return numberOf(text, /^[+-]?\d{1,15}(\.\d{1,15})?$/, 'notDecimal');
    case 'flag':
      return flagOf(text);
    case 'choice':
      return choiceOf(labels, field, text);
    case 'choices':
      return each(item => choiceOf(labels, field, item));
    case 'link':
      return find(field, text);
    case 'links':
      return Promise.all(each(item => find(field, item)));
    case 'texts':
      return each(item => item);
    default:
      if (/^\s*=/.test(text)) throw new CellFault('formulaNotTaken');
      return text;
  }
}

/** A spreadsheet keeps numbers to fifteen digits, and phone and part numbers easily become numbers there. */
function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== 'number') return String(cell ?? '').trim();
  const text = String(Number(cell.toPrecision(15)));
  if (!/^-?[\d.]+$/.test(text)) throw new CellFault('numberTooLong');
  return text;
}

function numberOf(text: string, pattern: RegExp, fault: MessageKey) {
  const plain = text.normalize('NFKC');
  if (!pattern.test(plain)) throw new CellFault(fault);
  return Number(plain);
}

const dayPattern = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

function dayOf(cell: Cell, text: string) {
  const [, year = '', month = '', day = ''] = dayPattern.exec(text.normalize('NFKC')) ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isDay = typeof cell !== 'number' && year && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!isDay) throw new CellFault('notDay');
  return value;
}

const flags: Record<string, boolean> = { 是: true, yes: true, true: true, 否: false, no: false, false: false };

function flagOf(text: string) {
  const value = flags[text.toLowerCase()];
  if (value === undefined) throw new CellFault('notYesOrNo');
  return value;
}

function choiceOf(labels: Labels, field: Field, text: string) {
  const choices = Object.entries(labels.ofValues(field.target?.() as object));
  const found = choices.find(([name, label]) =>
    [name, ...inTurn(label)].some(each => each.toLowerCase() === text.toLowerCase()),
  );
  if (!found)
    throw new CellFault('notAChoice', language => ({
      choices: choices.map(([, label]) => label[language]).join(' / '),
    }));
  return found[0];
}
