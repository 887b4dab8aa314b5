import { readAmount } from '../fields/amount-text.ts';
import type { Field } from '../fields/field.ts';
import { inTurn, type Labels } from '../fields/labels.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { type Cell, type FaultyCell, isEmpty, type NumberCell } from './cell.ts';

/** Why a cell cannot be what its column asks for. */
export class CellFault extends Error {
  constructor(
    readonly key: MessageKey,
    readonly facts: (language: Language) => object = () => ({}),
  ) {
    super(key);
  }
}

/** Finds the record that a cell names; where it is given, by another cell as well. */
export type Find = (field: Field, name: string, alsoNamed?: string) => Promise<string>;

/**
 * What the form takes for a cell: of the type the schema would have asked for. Bounds are the form's own to check. Where it
 * holds the numbers of records, their names may stand in another.
 */
export async function cellValue(
  labels: Labels,
  field: Field,
  cell: Cell,
  find: Find,
  names: Cell = null,
): Promise<unknown> {
  if (isObject(cell) && 'fault' in cell) throw faultOf(cell);
  switch (field.kind) {
    case 'day':
      return dayOf(cell);
    case 'whole':
      return amountOf(field, cell, 'notWhole');
    case 'decimal':
      return amountOf(field, cell, 'notDecimal');
    case 'flag':
      return flagOf(textOf(cell));
    case 'choice':
      return choiceOf(labels, field, textOf(cell));
    case 'choices':
      return itemsOf(textOf(cell)).map(item => choiceOf(labels, field, item));
    case 'link':
      return find(field, textOf(cell), isEmpty(names) ? undefined : textOf(names));
    case 'links': {
      const items = itemsOf(textOf(cell));
      const named = isEmpty(names) ? [] : itemsOf(textOf(names));
      if (named.length && named.length !== items.length) throw new CellFault('numberOfAnother');
      return Promise.all(items.map((item, at) => find(field, item, named[at])));
    }
    case 'texts':
      return itemsOf(textOf(cell));
    default:
      return textOf(cell);
  }
}

const isObject = (cell: Cell) => typeof cell === 'object' && cell !== null;

/** What stands on lines of its own is taken as it is, whatever marks it holds. */
const itemsOf = (text: string) =>
  text
    .split(/\n/.test(text) ? /\r?\n/ : /[、,，;；]/)
    .map(item => item.trim())
    .filter(Boolean);

/** A text as the sheet shows it. Phone and part numbers easily become numbers there, or days. */
function textOf(cell: Cell): string {
  if (!isObject(cell)) return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? '').trim();
  if ('number' in cell) return digitsOf(cell);
  if ('day' in cell) throw new CellFault('dayInText', () => ({ day: cell.day }));
  throw faultOf(cell);
}

const faultOf = ({ fault, shown }: FaultyCell) => new CellFault(fault, () => ({ shown: shown.slice(0, 60) }));

/** Spreadsheets keep fifteen digits. What a format adds (zeros in front, separators, a unit) is part of the text. */
function digitsOf({ number, shown }: NumberCell): string {
  if (Math.abs(number) >= 1e15 || /\de[+-]?\d/i.test(shown)) throw new CellFault('numberTooLong');
  if (!shown) throw new CellFault('cellShowsNothing');
  return shown;
}

function amountOf({ kind, unit }: Field, cell: Cell, fault: MessageKey) {
  if (isObject(cell) && 'number' in cell) {
    if (!cell.shown) throw new CellFault('cellShowsNothing');
    if (cell.shownOtherwise)
      throw new CellFault('numberShownOtherwise', () => ({ shown: cell.shown, number: String(cell.number) }));
    const number = Number(cell.number.toPrecision(15));
    if (kind === 'whole' && !Number.isSafeInteger(number)) throw new CellFault(fault);
    return number;
  }
  const written = { decimals: kind === 'whole' ? 0 : 15, isMoney: unit === 'CNY' };
  const number = typeof cell === 'string' ? readAmount(cell, written) : undefined;
  if (number === undefined) throw new CellFault(fault);
  return number;
}

const dayPatterns = [
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s]\s*00?:00(?::00(?:\.0+)?)?Z?)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
/** As numbers, days from 1982 to 2064. */
const dayNumbers = { from: 30_000, to: 60_000 };

/** A day as it is written; or a number that is one by its digits, or by how spreadsheets count days. */
function dayOf(cell: Cell) {
  if (isObject(cell) && 'day' in cell) return cell.day;
  if (isObject(cell) && 'number' in cell && cell.asDay && isDayNumber(cell.number)) return cell.asDay;
  const text = isObject(cell) && 'number' in cell ? cell.shown : textOf(cell);
  const written = text.normalize('NFKC');
  for (const pattern of dayPatterns) {
    const [, year = '', month = '', day = ''] = pattern.exec(written) ?? [];
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (year && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)) return value;
  }
  throw new CellFault('notDay');
}

const isDayNumber = (number: number) =>
  Number.isInteger(number) && number >= dayNumbers.from && number <= dayNumbers.to;

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
