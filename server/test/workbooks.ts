import { CFB, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org';
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/package/2006/relationships`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The formats of its cells, by their place: `s="3"`. */
const formats = [
  ...(['General', 'yyyy\\-mm\\-dd', '00000000', 'yyyymmdd', '0.00%', ';;;', '#,##0.00', 'h:mm'] as const),
  ...(['[h]:mm', '#,##0,', '0&quot;%,&quot;'] as const),
];
export const format = (code: (typeof formats)[number]) => formats.indexOf(code);
/** Behind those: built in, and shown as the language of whoever opens it does; and one under an id that is reserved. */
export const builtIn = {
  shortDay: formats.length,
  chineseDay: formats.length + 1,
  text: formats.length + 2,
  time: formats.length + 4,
};
const reserved = formats.length + 3;

interface Parts {
  /** `<row>` elements. */
  rows: string;
  /** Elements before the sheets of the workbook, such as `<workbookPr date1904="true"/>`. */
  properties?: string;
  before?: string;
  after?: string;
  sharedStrings?: string;
  /** Sheets before this one: their attributes and rows. */
  sheetsBefore?: { attributes: string; rows: string }[];
  strict?: boolean;
  /** Without addresses of rows and cells, which some programs leave out. */
  bare?: boolean;
}

/** Rows and cells with their addresses, as spreadsheet programs write them. */
function addressed(rows: string): string {
  let row = 0;
  return rows.replace(/<row((?: r="(\d+)")?)([^>]*)>(.*?)<\/row>/gs, (_, __, given, more, cells) => {
    row = given ? Number(given) : row + 1;
    let column = -1;
    const placed = cells.replace(/<c(?=[ >/])/g, () => {
      column += 1;
      return `<c r="${String.fromCharCode(65 + column)}${row}"`;
    });
    return `<row r="${row}"${more}>${placed}</row>`;
  });
}

/** A workbook as some program may write it, part by part. */
export function xlsx({
  rows,
  properties = '',
  before = '',
  after = '',
  sharedStrings,
  strict,
  bare,
  ...more
}: Parts): Buffer {
  const namespace = strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : main;
  const sheets = [...(more.sheetsBefore ?? []), { attributes: '', rows }];
  const own = (at: number) => (at === sheets.length - 1 ? { before, after } : { before: '', after: '' });
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  const override = (part: string, name: string) => `<Override PartName="${part}" ContentType="${type(name)}"/>`;
  const relation = (id: number, name: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/officeDocument/2006/relationships/${name}" Target="${target}"/>`;
  const parts = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${override('/xl/sharedStrings.xml', 'sharedStrings')}${sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${relations}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${namespace}" xmlns:r="${office}/officeDocument/2006/relationships">${properties}<sheets>${sheets.map(({ attributes }, at) => `<sheet name="S${at + 1}" sheetId="${at + 1}" ${attributes} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${relations}">${sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation(98, 'styles', 'styles.xml')}${relation(99, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${namespace}"><numFmts>${formats.map((code, at) => (at ? `<numFmt numFmtId="${163 + at}" formatCode="${code}"/>` : '')).join('')}<numFmt numFmtId="60" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs>${[...formats.map((_, at) => (at ? 163 + at : 0)), 14, 31, 49, 60, 20].map(id => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${namespace}">${sharedStrings ?? ''}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${declaration}<worksheet xmlns="${namespace}">${own(at).before}<sheetData>${bare ? sheet.rows : addressed(sheet.rows)}</sheetData>${own(at).after}</worksheet>`,
      ]),
    ),
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

export const text = (value: string) => `<c t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
export const number = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
export const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
/** Two columns, of which the second has its heading under a name of the case's own. */
const sheet = (...cells: string[]) => cells.map(cell => row(text('A'), cell)).join('');
const headed = (...cells: string[]) => row(text('番号'), text('值')) + sheet(...cells);

/** One kind of what spreadsheets hold: what stands in the second column of the only row, and what is right. */
export interface Kind {
  kind: string;
  bytes: Buffer;
  column: 'text' | 'day' | 'decimal';
  right: string | { told: string };
}

const one = (kind: string, column: Kind['column'], cell: string, right: Kind['right'], parts: Partial<Parts> = {}) => ({
  kind,
  column,
  right,
  bytes: xlsx({ ...parts, rows: parts.rows ?? headed(cell) }),
});
const told = (key: string) => ({ told: key });
const day = '2026-03-15';
/** That day, as spreadsheets count them; and in the system that begins in 1904. */
const [serial, serial1904] = [46096, 44634];
const shared = (content: string) => ({ sharedStrings: `<si>${content}</si>` });
const first = '<c t="s"><v>0</v></c>';
const file = (bookType: 'biff8' | 'ods' | 'xlsb', kind: string): Kind => {
  const cells = [
    { A: '番号', B: '值' },
    { A: 'A', B: '规格 φ8' },
  ];
  const at = (row: number) => ({
    [`A${row}`]: { t: 's', v: cells[row - 1]?.A },
    [`B${row}`]: { t: 's', v: cells[row - 1]?.B },
  });
  const book = { SheetNames: ['S'], Sheets: { S: { '!ref': 'A1:B2', ...at(1), ...at(2) } } };
  return { kind, column: 'text', right: '规格 φ8', bytes: write(book as never, { type: 'buffer', bookType }) };
};
const separated = (kind: string, content: string | Buffer, right: Kind['right'], column: Kind['column'] = 'text') => ({
  kind,
  column,
  right,
  bytes: Buffer.from(content as string),
});

/** What a workbook with a password looks like from outside; inside, nothing of it can be read. */
const compound = (...streams: string[]) => {
  const file = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(4_096, 7));
  return Buffer.from(CFB.write(file) as number[]);
};
const archive = (parts: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)]))));

/** Files of every kind of trouble that was met in this trade. */
export const kinds: readonly Kind[] = [
  one('day', 'day', number(serial, format('yyyy\\-mm\\-dd')), day),
  one('day, 1904 written "1"', 'day', number(serial1904, 1), day, { properties: '<workbookPr date1904="1"/>' }),
  one('day, 1904 written "true"', 'day', number(serial1904, 1), day, { properties: '<workbookPr date1904="true"/>' }),
  one('day without a format, 1904', 'day', number(serial1904), day, { properties: '<workbookPr date1904="true"/>' }),
  one('day, built-in short format', 'day', number(serial, builtIn.shortDay), day),
  one('day, built-in Chinese format', 'day', number(serial, builtIn.chineseDay), day),
  one('day, format under a reserved id', 'day', number(serial, reserved), day),
  one('day, yyyymmdd', 'day', number(serial, format('yyyymmdd')), day),
  one('day without a format', 'day', number(serial), day),
  one('day in ISO form', 'day', '<c t="d" s="1"><v>2026-03-15</v></c>', day),
  one('day in ISO form, strict', 'day', '<c t="d" s="1"><v>2026-03-15T00:00:00.000Z</v></c>', day, { strict: true }),
  one('day, a millisecond before midnight', 'day', number(`${serial}.99999998843`, 1), day),
  one('day as text, Chinese', 'day', text('2026年3月15号'), day),
  one('day as text of eight digits', 'day', text('20260315'), day),
  one('day as a number of eight digits', 'day', number(20260315), day),
  one('day that is only a time', 'day', number(0.5, format('h:mm')), told('notDay')),
  one('day that does not exist', 'day', text('2026-02-30'), told('notDay')),
  one('day in a column of text', 'text', number(serial, 1), told('dayInText')),
  one('text made a day (10-1)', 'text', number(46296, 1), told('dayInText')),
  one('number of 15 digits', 'text', number('123456789012345'), '123456789012345'),
  one('number of 16 digits', 'text', number('1234567890123456'), told('numberTooLong')),
  one('number of 18 digits, three lost', 'text', number('310115198801230000'), told('numberTooLong')),
  one('number, zeros in front by its format', 'text', number(123, format('00000000')), '00000123'),
  one('number in a column of text', 'text', number(10026110007), '10026110007'),
  one('number with noise', 'decimal', number('0.30000000000000004'), '0.3'),
  one('number in groups', 'decimal', number(1234.5, format('#,##0.00')), '1234.5'),
  one('number as text in groups', 'decimal', text('1,234.50'), '1234.5'),
  one('number as text, money', 'decimal', text('￥12.50'), '12.5'),
  one('number as text, yuan', 'decimal', text('12.5元'), '12.5'),
  one('number with a decimal comma', 'decimal', text('12,5'), told('notDecimal')),
  one('number as per cent', 'decimal', number(0.5, format('0.00%')), told('numberShownOtherwise')),
  one('number as a time', 'decimal', number(0.0625, format('h:mm')), told('numberShownOtherwise')),
  one('number as a time, built in', 'decimal', number(0.0625, builtIn.time), told('numberShownOtherwise')),
  one('number as hours', 'decimal', number(1.5, format('[h]:mm')), told('numberShownOtherwise')),
  one('number in thousands', 'decimal', number(12345, format('#,##0,')), told('numberShownOtherwise')),
  one('number with a unit like per cent', 'decimal', number(5, format('0&quot;%,&quot;')), '5'),
  one('number hidden by its format, as a number', 'decimal', number(5, format(';;;')), told('cellShowsNothing')),
  one('number hidden by its format', 'text', number(5, format(';;;')), told('cellShowsNothing')),
  one('error', 'text', '<c t="e"><v>#N/A</v></c>', told('cellError')),
  one('error of a formula', 'text', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', told('cellError')),
  one('formula without result', 'decimal', '<c><f>5*2</f></c>', told('cellNotCalculated')),
  one('formula with result', 'decimal', '<c><f>5*2</f><v>10</v></c>', '10'),
  one('formula of an empty text', 'text', '<c t="str"><f>""</f><v></v></c>', ''),
  one(
    'text of two runs, with its reading',
    'text',
    first,
    '规格',
    shared('<r><t>规</t></r><r><t>格</t></r><rPh sb="0" eb="1"><t>キカク</t></rPh>'),
  ),
  one('text as CDATA', 'text', '<c t="inlineStr"><is><t><![CDATA[规格 <8>]]></t></is></c>', '规格 <8>'),
  one('shared text as CDATA', 'text', first, '规格 <8>', shared('<t><![CDATA[规格 <8>]]></t>')),
  one('text with an escape', 'text', first, 'a_x0041_b', shared('<t>a_x005F_x0041_b</t>')),
  one('text that begins like a formula', 'text', text('=1+1'), '=1+1'),
  one('blank letters around', 'text', text('  规格 '), '规格'),
  one('cells without an address', 'text', text('规格'), '规格', { bare: true }),
  one('title rows above', 'text', '', '规格', { rows: row(text('零件清单')) + row() + headed(text('规格')) }),
  one('empty first rows', 'text', '', '规格', {
    rows: `<row r="4">${text('番号')}${text('值')}</row><row r="5">${text('A')}${text('规格')}</row>`,
  }),
  one('hidden first sheet', 'text', text('规格'), '规格', {
    sheetsBefore: [{ attributes: 'state="hidden"', rows: headed(text('旧')) }],
  }),
  one('very hidden first sheet', 'text', text('规格'), '规格', {
    sheetsBefore: [{ attributes: 'state="veryHidden"', rows: headed(text('旧')) }],
  }),
  one('notes on the first sheet', 'text', text('规格'), '规格', {
    sheetsBefore: [{ attributes: '', rows: row(text('请填第二张表')) }],
  }),
  one('two sheets alike', 'text', text('规格'), told('severalSheets'), {
    sheetsBefore: [{ attributes: '', rows: headed(text('另')) }],
  }),
  one('row hidden by a filter', 'text', '', told('rowsHidden'), {
    rows: `${headed(text('规格'))}<row r="3" hidden="1">${text('B')}${text('旧')}</row>`,
    after: '<autoFilter ref="A1:B3"/>',
  }),
  one('row hidden, written "true"', 'text', '', told('rowsHidden'), {
    rows: `${headed(text('规格'))}<row r="3" hidden="true">${text('B')}${text('旧')}</row>`,
  }),
  one('row without height', 'text', '', told('rowsHidden'), {
    rows: `${headed(text('规格'))}<row r="3" ht="0" customHeight="1">${text('B')}${text('旧')}</row>`,
  }),
  one('column without width', 'text', text('规格'), told('columnHidden'), {
    before: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>',
  }),
  one('hidden column', 'text', text('规格'), told('columnHidden'), {
    before: '<cols><col min="2" max="2" width="8" hidden="1"/></cols>',
  }),
  one('merged cells', 'text', '', told('mergedCells'), {
    rows: headed(text('规格')) + row(text('B')),
    after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
  }),
  one('cell beyond the headings', 'text', '', told('cellsTooMany'), {
    rows: row(text('番号'), text('值')) + row(text('A'), text('规格'), text('多')),
  }),
  file('biff8', 'Excel 97–2003 (.xls, .et)'),
  file('xlsb', 'Excel binary (.xlsb)'),
  file('ods', 'OpenDocument (.ods)'),
  separated('workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), told('sheetWithPassword')),
  separated(
    'OpenDocument with a password',
    archive({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
    }),
    told('sheetWithPassword'),
  ),
  separated('document of Word 97', compound('WordDocument'), told('sheetUnreadable')),
  separated('archive of something else', archive({ 'a.txt': 'x' }), told('sheetUnreadable')),
  separated('CSV, semicolons in a cell', '番号,值\r\nA,外径 10;内径 6;长 20\r\n', '外径 10;内径 6;长 20'),
  separated('CSV, tab in a cell', '番号,值\r\nA,外径\t10\r\n', '外径\t10'),
  separated('CSV by semicolons, comma in a cell', '番号;值\r\nA;10,5 mm\r\n', '10,5 mm'),
  separated('CSV by tabs', '番号\t值\r\nA\t外径,10\r\n', '外径,10'),
  separated('CSV, sep=', 'sep=;\r\n番号;值\r\nA;规格\r\n', '规格'),
  separated('CSV, sep= alone tells', 'sep=,\r\n番号,值\r\n"A","外径;10"\r\n', '外径;10'),
  separated('CSV, a quotation mark inside', '番号,值\r\nA,管 5"\r\n', '管 5"'),
  separated('CSV, text behind a quotation', '番号,值\r\nA,"5" 管\r\n', told('quoteMisplaced')),
  separated('CSV, quotation never closed', '番号,值\r\nA,"规格\r\nB,x\r\n', told('quoteNotClosed')),
  separated('CSV, ="007"', '番号,值\r\nA,="007"\r\n', '007'),
  separated('CSV, "=""007"""', '番号,值\r\nA,"=""007"""\r\n', '007'),
  separated('CSV, formula', '番号,值\r\nA,=1+1\r\n', told('cellFormula')),
  separated('CSV, formula made a text', "番号,值\r\nA,'=1+1\r\n", '=1+1'),
  separated('CSV, too many cells', '番号,值\r\nA,规格,多\r\n', told('cellsTooMany')),
  separated('CSV, too few cells', '番号,值\r\nA\r\n', told('cellsMissing')),
  separated('CSV, line break in a cell', '番号,值\r\nA,"一\n二"\r\n', '一\n二'),
  separated('CSV, lines ended by CR', '番号,值\rA,规格\r', '规格'),
  separated('CSV in GB 18030', Buffer.from('b7acbac52cd6b50d0a412cb9e6b8f10d0a', 'hex'), '规格'),
  separated('"Unicode text" of Excel', Buffer.from('\ufeff番号\t值\r\nA\t规格\r\n', 'utf16le'), '规格'),
  separated(
    '"Unicode text" with half a letter',
    Buffer.concat([Buffer.from('\ufeff番号\t值\r\nA\t', 'utf16le'), Buffer.from([0, 0xd8, 0x0d, 0, 0x0a, 0])]),
    told('sheetUnreadable'),
  ),
  separated(
    'CSV in no code of letters',
    Buffer.from('b7acbac52cd6b50d0a412cb9e6ff0d0a', 'hex'),
    told('sheetUnreadable'),
  ),
  separated('CSV, day', '番号,值\r\nA,2026/3/15\r\n', day, 'day'),
];
