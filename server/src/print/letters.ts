import { type Font, familyOf, fontsFor, ofPapers, ofWesternWords } from './fonts.ts';

/** A piece of text that one font draws. */
export interface Run {
  text: string;
  font: string;
}

interface Piece extends Run {
  /** Of a script whose words are set in one font. */
  western: boolean;
}

/** What nobody sees: zero-width letters, variation selectors, marks of direction, controls. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029]/gu;
/** A letter with marks, or a Hangul syllable in its parts. */
const IN_PARTS = /[^\p{M}]\p{M}+|[\u1100-\u11ff]+/gu;

/** Thai SARA AM with the mark of a tone before it: its ring stands below the tone, which fontkit draws above, and its other half takes the meaning of each SARA AA of the paper. */
const SARA_AM = /([\u0e48-\u0e4b]?)\u0e33/g;

/** A text as it is drawn: what nobody sees is left out, letters and their marks are one letter where there is one. */
export const drawn = (text: string) =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, unseen => (unseen === '\n' ? unseen : ''))
    .replace(IN_PARTS, parts => parts.normalize('NFC'))
    .replace(SARA_AM, '\u0e4d$1\u0e32');

/** Where a word that is too long for a line may be broken, as a number of a part of forty letters is. */
export const BREAK = '\u200b';
const TOO_LONG =
  /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff65]{21,}/gu;
const breakable = (text: string) =>
  text.replace(TOO_LONG, word => word.replace(/(\P{M}\p{M}*){10}(?!$)/gu, part => part + BREAK));

const codePointsOf = (text: string) => Array.from(text, letter => letter.codePointAt(0) as number);
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const WESTERN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const MARKED = /\p{M}/u;

export const codePointName = (letter: string) =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What stands on a paper for a letter that no font has: which letter it is. */
const named = (letter: string) => `〔${codePointName(letter)}〕`;

/** What programs leave in the place of a letter that they could not read: fonts have it, and nobody is called so. */
const LOST = 0xfffd;

/** Ligatures that are written as a letter: a font draws them by the glyph to which it joins the letters. */
const JOINED = /[\ufb00-\ufb06]/;

/** Chooses the fonts of one paper's letters among those that are open. */
export class Letters {
  readonly #copies = new Map<string, number>();
  readonly #drawnBy = new Map<string, number>();

  private constructor(
    private readonly fonts: readonly Font[],
    private readonly substitutes: ReadonlyMap<string, string>,
  ) {}

  static async of(texts: readonly string[], substitutes: ReadonlyMap<string, string> = new Map()) {
    const all = [...texts, ...substitutes.values()];
    const codePoints = new Set(all.flatMap(text => codePointsOf(drawn(text).replaceAll('\n', ''))));
    for (const letter of '〔U+0123456789ABCDEF〕') codePoints.add(letter.codePointAt(0) as number);
    return new Letters(await fontsFor(codePoints), substitutes);
  }

  /** The letters that no font has, each once. */
  missing(texts: readonly string[]): string[] {
    const letters = new Set(texts.flatMap(text => [...drawn(text).replaceAll('\n', '')]));
    return [...letters].filter(letter => !this.#having([letter.codePointAt(0) as number]).length);
  }

  #having = (codePoints: readonly number[]) =>
    codePoints.includes(LOST) ? [] : this.fonts.filter(({ glyphs }) => codePoints.every(each => glyphs.has(each)));

  /** The text in pieces of one font each. */
  runs(text: string): Run[] {
    const pieces = this.#split(breakable(drawn(text)), this.substitutes);
    this.#joinWords(pieces);
    return pieces.reduce<Run[]>((runs, piece) => {
      const last = runs.at(-1);
      if (last && (last.font === piece.font || !piece.font)) last.text += piece.text;
      else runs.push({ text: piece.text, font: piece.font });
      return runs;
    }, []);
  }

  #split(text: string, substitutes: ReadonlyMap<string, string>): Piece[] {
    return Array.from(graphemes.segment(text), ({ segment }) => this.#pieces(segment, substitutes)).flat();
  }

  #pieces(grapheme: string, substitutes: ReadonlyMap<string, string>): Piece[] {
    const western = grapheme === BREAK || WESTERN.test(grapheme);
    if (grapheme === BREAK) return [{ text: BREAK, font: '', western }];
    const font = grapheme === '\n' ? ofPapers : this.#fontOf(grapheme, western && MARKED.test(grapheme));
    if (font) return [{ text: grapheme, font, western }];
    const letters = [...grapheme];
    if (letters.length > 1) return letters.flatMap(letter => this.#pieces(letter, substitutes));
    return this.#split(substitutes.get(grapheme) ?? named(grapheme), new Map());
  }

  #fontOf(grapheme: string, marked: boolean): string | undefined {
    const codePoints = codePointsOf(grapheme);
    const having = this.#having(codePoints);
    // Marks are put in their places by a font that is made for them.
    const font = (marked && having.find(({ name }) => name === ofWesternWords)) || having[0];
    return font && familyOf(font.name, this.#copyFor(font, codePoints[0] as number));
  }

  /** A glyph is read back as one letter, so that the next letter that looks the same is drawn from another copy of the font. */
  #copyFor({ name, glyphs }: Font, codePoint: number): number {
    const known = this.#copies.get(`${name} ${codePoint}`);
    if (known !== undefined) return known;
    const glyph = `${name} ${glyphs.get(codePoint)}`;
    const copy = this.#drawnBy.get(glyph) ?? Number(JOINED.test(String.fromCodePoint(codePoint)));
    this.#drawnBy.set(glyph, copy + 1);
    this.#copies.set(`${name} ${codePoint}`, copy);
    return copy;
  }

  /** A western word is not set in two fonts. */
  #joinWords(pieces: Piece[]) {
    const font = this.fonts.find(({ name }) => name === ofWesternWords);
    for (let from = 0; from < pieces.length; from++) {
      let to = from;
      while (pieces[to]?.western) to++;
      const word = pieces.slice(from, to);
      const held = (text: string) => text === BREAK || codePointsOf(text).every(each => font?.glyphs.has(each));
      if (
        font &&
        word.some(piece => piece.font.split('#')[0] === ofWesternWords) &&
        word.every(({ text }) => held(text))
      )
        for (const piece of word.filter(({ text }) => text !== BREAK))
          piece.font = familyOf(font.name, this.#copyFor(font, piece.text.codePointAt(0) as number));
      from = to;
    }
  }
}
