import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
interface Fontkit {
  create(bytes: Uint8Array): Parsed;
  registerFormat(format: typeof ParsedFile): void;
}

/** A font file as fontkit reads it: which letters it has, and by which glyph each is drawn. */
interface Parsed {
  characterSet: number[];
  _cmapProcessor: { lookup(codePoint: number): number };
}

const parsed = new WeakMap<Uint8Array, Parsed>();

/** Stands for a font that is parsed already: pdfkit would parse its file anew for every paper, the half of its work. */
class ParsedFile {
  static probe = (bytes: Uint8Array) => parsed.has(bytes);

  constructor({ buffer }: { buffer: Uint8Array }) {
    // Its glyphs are each document's own: they keep the letters for which they were first asked.
    // biome-ignore lint/correctness/noConstructorReturn: fontkit makes its fonts with `new`.
    return Object.assign(Object.create(parsed.get(buffer) as Parsed), { _glyphs: {} });
  }
}

let fontkit: Fontkit | undefined;

/** With the first font that is opened. */
function openFontkit(): Fontkit {
  const library = require('fontkit') as Fontkit;
  library.registerFormat(ParsedFile);
  return library;
}

/** Bytes that no other format takes for its own: its tables would lie beyond the end. */
const noFile = () => new Uint8Array(64).fill(0xff);

function parse(bytes: Uint8Array): { file: Uint8Array; font: Parsed } {
  fontkit ??= openFontkit();
  const font = fontkit.create(bytes);
  const file = noFile();
  parsed.set(file, font);
  return { file, font };
}

interface Files {
  name: string;
  normal: string;
  /** None where a font has one weight alone. */
  bold?: string;
  /** For which letters it is looked at. */
  within?: RegExp;
}

export interface Font {
  name: string;
  /** Each letter that it has, and the glyph by which it is drawn. */
  glyphs: ReadonlyMap<number, number>;
}

const google = (name: string, folder: string, normal = '400Regular'): Files => {
  const file = (weight: string) => `@expo-google-fonts/${folder}/${weight}/${name.replaceAll(' ', '')}_${weight}.ttf`;
  return { name, normal: file(normal), bold: file('700Bold') };
};
const fontsource = (name: string, part: string, within?: RegExp, bold = false): Files => {
  const folder = name.toLowerCase().replaceAll(' ', '-');
  const file = (weight: number) => `@fontsource/${folder}/files/${folder}-${part}-${weight}-normal.woff2`;
  return { name: `${name} ${part}`, normal: file(400), ...(bold && { bold: file(700) }), within };
};

/** Of scripts that are written from right to left, or joined, fonts of signs have pieces alone. */
const SIGNS = /[\p{S}\p{P}\p{N}\p{Lu}\p{Ll}]/u;
/** Of scripts beside those of China and Japan, HanaMin has pieces alone. */
const HANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{S}\p{P}\p{No}]/u;

/** The font of papers, and those that are asked after it, in turn. */
const FONTS: readonly Files[] = [
  google('Noto Serif SC', 'noto-serif-sc'),
  // Its regular letters are heavier than those of the first, in whose lines they stand.
  google('Noto Serif', 'noto-serif', '300Light'),
  fontsource('Noto Serif Thai', 'thai', /\p{Script=Thai}/u, true),
  { ...google('Nanum Myeongjo', 'nanum-myeongjo'), within: /\p{Script=Hangul}/u },
  ...['symbols', 'math', 'latin-ext'].map(part => fontsource('Noto Sans Symbols 2', part, SIGNS)),
  fontsource('Noto Sans Math', 'latin', SIGNS),
];
export const [ofPapers, ofWesternWords] = FONTS.map(({ name }) => name) as [string, string];

interface Face {
  normal: Uint8Array;
  bold: Uint8Array;
}
const faces = new Map<string, Face>();
/** What a font is called in a paper's definition. In each copy of it a glyph stands for one letter alone. */
export const familyOf = (name: string, copy: number) => (copy ? `${name}#${copy}` : name);
/** The files of what is called so in a definition. */
export const faceOf = (family: string) => faces.get(family.replace(/#\d+$/, ''));

const opened = new Map<string, Promise<Font>>();
const open = (files: Files) => {
  const font = opened.get(files.name) ?? read(files);
  opened.set(files.name, font);
  return font;
};

async function read({ name, normal, bold, within = /./u }: Files): Promise<Font> {
  const { file, font } = parse(await contentOf(normal));
  faces.set(name, { normal: file, bold: bold ? parse(await contentOf(bold)).file : file });
  const { characterSet, _cmapProcessor } = font;
  const letters = characterSet.filter(each => {
    const letter = String.fromCodePoint(each);
    return !NOT_TAKEN.test(letter) && within.test(letter);
  });
  return { name, glyphs: new Map(letters.map(letter => [letter, _cmapProcessor.lookup(letter)])) };
}

/** Private letters mean nothing to whoever reads. */
const NOT_TAKEN = /[\p{Co}\p{Cn}\p{Cc}]/u;

async function contentOf(file: string): Promise<Uint8Array> {
  const bytes = await readFile(require.resolve(file));
  if (!file.endsWith('.woff2')) return bytes;
  const { default: decompress } = await import('woff2-encoder/decompress');
  return Buffer.from(await decompress(bytes));
}

/** HanaMin has every ideograph up to extension F, in files of a block or a thousand letters each, as its style sheet says. */
let hanaMin: Promise<{ from: number; to: number; file: string }[]> | undefined;
async function readHanaMin() {
  const sheet = require.resolve('hanamin/HanaMin.css');
  const css = await readFile(sheet, 'utf8');
  return [...css.matchAll(/url\(([\w.-]+)\)[^;]*;\s*unicode-range:([^;]+);/g)].flatMap(([, file, ranges = '']) =>
    ranges.split(',').map(range => {
      const [from = '', to = from] = range.trim().slice(2).split('-');
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), file: join(dirname(sheet), String(file)) };
    }),
  );
}

/** The fonts in which these letters are looked for: no more are opened than they need. */
export async function fontsFor(codePoints: ReadonlySet<number>): Promise<Font[]> {
  const fonts: Font[] = [];
  const lacking = () => [...codePoints].filter(each => !fonts.some(({ glyphs }) => glyphs.has(each)));
  for (const files of FONTS) if (!fonts.length || lacking().length) fonts.push(await open(files));
  const missing = lacking().filter(each => HANA.test(String.fromCodePoint(each)));
  if (missing.length)
    fonts.push(...(await hanaMinFor(({ from, to }) => missing.some(each => from <= each && each <= to))));
  return fonts;
}

async function hanaMinFor(wanted: (part: { from: number; to: number }) => boolean): Promise<Font[]> {
  hanaMin ??= readHanaMin();
  const files = new Set((await hanaMin).filter(wanted).map(part => part.file));
  return Promise.all(
    [...files].map(file => open({ name: `HanaMin ${file.split('.').at(-2)}`, normal: file, within: HANA })),
  );
}

/** All fonts, to tell which letters they have. */
export const everyFont = async (): Promise<Font[]> => [
  ...(await Promise.all(FONTS.map(open))),
  ...(await hanaMinFor(() => true)),
];
