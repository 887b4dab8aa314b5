import { strToU8, zipSync } from 'fflate';

/** A number, a text, a day, a moment as the clocks of China show it (`2026-03-01 09:30`); null where it is empty. */
export type WrittenCell = string | number | { day: string } | { time: string } | null;

export interface WrittenColumn {
  heading: string;
  /** The form of its cells, those that nobody has filled in yet among them; by their content where it is absent. */
  kind?: 'text' | 'day';
  /** The texts that a list offers in each of its cells. */
  choices?: readonly string[];
}

export interface WrittenSheet {
  name: string;
  columns: readonly WrittenColumn[];
  rows: readonly (readonly WrittenCell[])[];
  /** A filter over all columns. */
  filter?: boolean;
}

const office = 'http://schemas.openxmlformats.org';
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const relationships = `xmlns="${office}/package/2006/relationships"`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Rows that a template prepares, and the longest text of a cell in Excel. */
const [preparedRows, longest] = [20_000, 32_767];
const style = { general: 0, heading: 1, text: 2, day: 3, time: 4 };
/** Choices stand in a sheet of their own: in a rule they may not be longer than 255 letters together, nor hold a comma. */
const lists = '_lists';

/**
 * A workbook whose texts stay texts, whatever they begin with, whose headings stay in sight, and in which nothing of a
 * text is lost that XML does not take.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  const choices = sheets.flatMap(({ columns }) => columns.flatMap(column => (column.choices ? [column] : [])));
  const names = [...sheets.map(({ name }, at) => sheetName(name, at)), ...(choices.length ? [lists] : [])];
  const all = [...sheets.map(sheet => sheetXml(sheet, choices)), ...(choices.length ? [listsXml(choices)] : [])];
  const type = (part: string, name: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  const relation = (id: string, name: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${name}" Target="${target}"/>`;
  const filters = sheets.flatMap(({ filter, columns, rows }, at) =>
    filter
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${escaped(names[at] as string).replaceAll("'", "''")}'!$A$1:$${letters(columns.length - 1)}$${rows.length + 1}</definedName>`
      : [],
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${all.map((_, at) => type(`worksheets/sheet${at + 1}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `<Relationships ${relationships}>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}/officeDocument/2006/relationships"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${name === lists ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets>${filters.length ? `<definedNames>${filters.join('')}</definedNames>` : ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${relationships}>${all.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation('rId0', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': stylesXml,
    ...Object.fromEntries(all.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)])),
  ) as Uint8Array<ArrayBuffer>;
}

const stylesXml = `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[
  [0, 0],
  [49, 1],
  [49, 0],
  [164, 0],
  [165, 0],
]
  .map(
    ([number, font]) =>
      `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0"${number ? ' applyNumberFormat="1"' : ''}${font ? ' applyFont="1"' : ''}/>`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml({ columns, rows, filter }: WrittenSheet, choices: readonly WrittenColumn[]): string {
  const cols = columns.map((column, at) => {
    const width = widthOf([column.heading, ...rows.slice(0, 50).map(row => row[at] ?? null)]);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${style[column.kind ?? 'general']}" customWidth="1"/>`;
  });
  const heading = columns.map((column, at) => cellXml(column.heading, 0, at, style.heading)).join('');
  const body = rows.map(
    (row, at) =>
      `<row r="${at + 2}">${row.map((cell, column) => cellXml(cell, at + 1, column, columns[column]?.kind && style[columns[column].kind])).join('')}</row>`,
  );
  const rules = columns.flatMap((column, at) => ruleXml(column, at, choices));
  return [
    `<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${cols.join('')}</cols><sheetData><row r="1">${heading}</row>`,
    ...body,
    '</sheetData>',
    filter ? `<autoFilter ref="A1:${letters(columns.length - 1)}${rows.length + 1}"/>` : '',
    rules.length ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : '',
    '</worksheet>',
  ].join('');
}

function ruleXml({ kind, choices }: WrittenColumn, at: number, all: readonly WrittenColumn[]): string[] {
  const cells = `sqref="${letters(at)}2:${letters(at)}${preparedRows + 1}"`;
  if (choices) {
    const list = letters(all.findIndex(each => each.choices === choices));
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${cells}><formula1>${lists}!$${list}$1:$${list}$${choices.length}</formula1></dataValidation>`,
    ];
  }
  if (kind !== 'day') return [];
  return [
    `<dataValidation type="date" operator="between" allowBlank="1" showErrorMessage="1" ${cells}><formula1>${serial('1990-01-01')}</formula1><formula2>${serial('2100-12-31')}</formula2></dataValidation>`,
  ];
}

function listsXml(choices: readonly WrittenColumn[]): string {
  const longestList = Math.max(...choices.map(column => column.choices?.length ?? 0));
  const rows = Array.from({ length: longestList }, (_, row) => {
    const cells = choices.map((column, at) => cellXml(column.choices?.[row] ?? null, row, at, style.text));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: WrittenCell, row: number, column: number, as: number | undefined): string {
  const at = `r="${letters(column)}${row + 1}"`;
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c ${at} s="${as || style.text}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, longest))}</t></is></c>`;
  const value = 'day' in cell ? serial(cell.day) : serial(cell.time.slice(0, 10)) + minutes(cell.time) / 1440;
  return `<c ${at} s="${'day' in cell ? style.day : style.time}"><v>${value}</v></c>`;
}

const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
const minutes = (time: string) => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));

/** A, B, … Z, AA: the name of a column. */
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** What XML would not keep is written as spreadsheets do, `_x000D_`; and a text that looks so, so that it is not taken for it. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      each => `_x${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** No name of a sheet is longer, has one of these letters, or begins or ends with an apostrophe. */
const sheetName = (name: string, at: number) =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '') || `Sheet${at + 1}`;

/** Chinese characters are twice as wide as Latin ones. */
const widthOf = (cells: readonly WrittenCell[]) =>
  Math.min(60, 2 + Math.max(...cells.map(cell => (typeof cell === 'object' ? 17 : wide(String(cell))))));
const wide = (text: string) => [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);
