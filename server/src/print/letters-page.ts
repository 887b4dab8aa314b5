import { createRequire } from 'node:module';
import { everyFont } from './fonts.ts';

const require = createRequire(import.meta.url);

/** A set of letters: ranges by their first and last, or the letters themselves. */
interface LetterSet {
  name: string;
  codePoints: number[];
}

const ranges = (...all: [from: number, to: number][]) =>
  all.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
const letters = (text: string) => Array.from(text, letter => letter.codePointAt(0) as number);
const set = (name: string, ...parts: number[][]): LetterSet => ({ name, codePoints: parts.flat() });

/** GB 18030-2022, implementation level 1: 27,584 ideographs of its codes of two and four bytes, 14 components among them. */
const levelOne = [
  ...ranges([0x3400, 0x4db5], [0x4e00, 0x9fef]),
  ...letters('\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29'),
  ...letters('⺁⺄⺈⺋⺌⺗⺧⺪⺮⺳⺶⺷⺻⻊'),
];
/** The 196 letters of 通用规范汉字表 (2013) beyond level 1: kTGH of Unihan 15. */
const generalStandard = letters(
  '𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓',
);
const later = {
  B: ranges([0x20000, 0x2a6d6]),
  C: ranges([0x2a700, 0x2b734]),
  D: ranges([0x2b740, 0x2b81d]),
  E: ranges([0x2b820, 0x2cea1]),
  F: ranges([0x2ceb0, 0x2ebe0]),
};
const unified = levelOne.filter(each => each < 0x2e80 || each > 0x2fff);

export const gb18030 = [
  set('level 1', levelOne),
  set('level 2: level 1 and 196 letters of 通用规范汉字表', levelOne, generalStandard),
  set('level 3: all ideographs of the standard', unified, ...Object.values(later)),
];

const others = [
  ...Object.entries(later).map(([name, each]) => set(`extension ${name}`, each)),
  set('extension G (Unicode 13)', ranges([0x30000, 0x3134a])),
  set('extension H (Unicode 15)', ranges([0x31350, 0x323af])),
  set('extension I (Unicode 15.1)', ranges([0x2ebf0, 0x2ee5d])),
  set('Kangxi radicals', ranges([0x2f00, 0x2fd5])),
  set('Latin-1, Latin Extended-A and B', ranges([0xa1, 0xac], [0xae, 0x24f])),
  set('Latin Extended Additional (Vietnamese)', ranges([0x1e00, 0x1eff])),
  set('Greek', ranges([0x391, 0x3a1], [0x3a3, 0x3ce])),
  set('Cyrillic', ranges([0x400, 0x4ff])),
  set('Thai', ranges([0xe01, 0xe3a], [0xe3f, 0xe5b])),
  set('Hangul syllables', ranges([0xac00, 0xd7a3])),
  set('Kana', ranges([0x3041, 0x3096], [0x30a1, 0x30ff])),
  set('Enclosed numbers and letters', ranges([0x2460, 0x24ff], [0x3200, 0x321e], [0x3220, 0x32fe])),
  set('Units and squared words', ranges([0x3300, 0x33ff])),
  set('Number forms', ranges([0x2150, 0x218b])),
  set('Arrows, mathematical operators', ranges([0x2190, 0x22ff])),
  set('Technical signs', ranges([0x2300, 0x23ff])),
  set('Geometric shapes, miscellaneous signs, dingbats', ranges([0x25a0, 0x27bf])),
  set('Full and half width', ranges([0xff01, 0xff5e], [0xff61, 0xff9f])),
];

const packages: [name: string, licence: string, what: string][] = [
  ['@expo-google-fonts/noto-serif-sc', 'OFL 1.1', 'the font of papers'],
  ['@expo-google-fonts/noto-serif', 'OFL 1.1', 'Latin, Greek and Cyrillic beyond it; a word is not set in two fonts'],
  ['@fontsource/noto-serif-thai', 'OFL 1.1', 'Thai'],
  ['@expo-google-fonts/nanum-myeongjo', 'OFL 1.1', 'Hangul'],
  ['@fontsource/noto-sans-symbols-2', 'OFL 1.1', 'signs'],
  ['@fontsource/noto-sans-math', 'OFL 1.1', 'signs of mathematics and drawings'],
  ['hanamin', 'Hanazono Font License or OFL 1.1', 'ideographs that Noto Serif SC lacks, up to extension F; one weight'],
];

const counted = (number: number) => number.toLocaleString('en');

/** How many letters of a set the fonts have. */
export function covered(having: ReadonlySet<number>, { codePoints }: LetterSet): number {
  return codePoints.filter(each => having.has(each)).length;
}

/** Which letters papers can say, counted from the fonts themselves. */
export async function lettersPage(): Promise<string> {
  const fonts = await everyFont();
  const having = new Set(fonts.flatMap(({ glyphs }) => [...glyphs.keys()]));
  const row = (each: LetterSet) =>
    `| ${each.name} | ${counted(each.codePoints.length)} | ${counted(covered(having, each))} |`;
  return `# Letters on paper

Generated from the character maps of the fonts by \`npm run generate\`. Each letter of a paper is drawn by the first of these fonts that has it:

| package | version | licence of the font | for |
| --- | --- | --- | --- |
${packages.map(([name, licence, what]) => `| ${name} | ${require(`${name}/package.json`).version} | ${licence} | ${what} |`).join('\n')}

A font is opened when a letter first needs it, and what is used of it is inside the paper. Together they have ${counted(having.size)} letters.

| GB 18030-2022 | ideographs | of these drawn |
| --- | --- | --- |
${gb18030.map(row).join('\n')}

| others | letters of the block | of these drawn |
| --- | --- | --- |
${others.map(row).join('\n')}

(Blocks have places that are assigned to nothing; those are no letters that lack.)

No package was found that has extensions G to I under a free licence: \`lxgwwenkai\` 3.0.0 of \`@chinese-fonts\` has 230, 52 and 10 of their letters in 83 MB,
\`chiron-sung-hk-webfont\` 1.0.24 has 25, 22 and 1, \`@fontsource/unifontex\` 5.2.6 has 3 and none; of fonts that are made for them (Plangothic, Jigmo,
BabelStone Han) none is in the npm registry by its name.

What none of them has, such as ideographs from extension G on, scripts that are written from right to left or joined (Arabic, Uyghur, Hebrew,
Tibetan, Mongolian, those of India), private letters, and the mark of a letter that could not be read (U+FFFD), is refused by the step that would issue the paper, with the letter, its code point and its
field. There are two ways on: to write it otherwise, or to enter what is printed for it (\`createLetterSubstitute\`, by Management); the paper then says
which letter is meant. On drafts, and where customers have written it, its number stands in its place: 〔U+30000〕.

What nobody sees is left out: zero-width letters, marks of direction, controls and variation selectors, so that an ideograph is drawn in the usual one
of its variants. A letter with marks is drawn as one letter where Unicode has it. Thai SARA AM is drawn, and read back, as its two halves. Where two
letters look alike and a font draws them by one glyph (⼀ and 一), each is read back as it was written.
`;
}
