import { inflateSync } from 'node:zlib';

/** What a PDF is made of, read from its bytes and by nothing of what wrote it. */
export function pdfObjects(bytes: Buffer) {
  const file = bytes.toString('latin1');
  const startXref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const [, count = '0'] = /^xref\s+0 (\d+)\s/.exec(file.slice(startXref)) ?? [];
  const rows = [...file.slice(startXref).matchAll(/(\d{10}) \d{5} ([fn])/g)].slice(0, Number(count));
  const objects = new Map<number, { dictionary: string; stream?: Buffer }>();
  for (const [id, [, offset, kind]] of rows.entries()) if (kind === 'n') objects.set(id, objectAt(Number(offset)));
  const trailer = file.slice(file.indexOf('trailer', startXref), file.lastIndexOf('startxref'));

  function objectAt(offset: number) {
    const start = file.indexOf('obj', offset) + 3;
    const end = file.indexOf('endobj', start);
    const streamAt = file.slice(start, end).search(/stream\r?\n/);
    if (streamAt < 0) return { dictionary: file.slice(start, end) };
    const dictionary = file.slice(start, start + streamAt);
    const from = start + streamAt + /stream\r?\n/.exec(file.slice(start + streamAt))![0].length;
    const raw = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(dictionary)?.[1]));
    return { dictionary, stream: dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw };
  }

  const at = (reference: string | undefined) => {
    const found = objects.get(Number(reference));
    if (!found) throw new Error(`The file has no object ${reference}`);
    return found;
  };
  /** What an entry of a dictionary refers to. */
  const referred = (dictionary: string, name: string) =>
    at(new RegExp(`/${name}\\s*\\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1]);
  const root = referred(trailer, 'Root').dictionary;
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  return { objects, trailer, root, pages, at, referred };
}

type File = ReturnType<typeof pdfObjects>;

/** A font of the file: the widths and meanings of its glyphs, and the font program that is inside. */
export function fontOf({ referred }: File, { dictionary }: { dictionary: string }) {
  const descendant = referred(dictionary, 'DescendantFonts').dictionary;
  const program = referred(referred(descendant, 'FontDescriptor').dictionary, 'FontFile2').stream as Buffer;
  const table = (tag: string) => {
    const count = program.readUInt16BE(4);
    for (let row = 0; row < count; row++)
      if (program.toString('latin1', 12 + row * 16, 16 + row * 16) === tag)
        return program.subarray(program.readUInt32BE(20 + row * 16));
    throw new Error(`The font has no ${tag}`);
  };
  const perEm = table('head').readUInt16BE(18);
  const measured = table('hhea').readUInt16BE(34);
  const advance = (glyph: number) => (table('hmtx').readUInt16BE(4 * Math.min(glyph, measured - 1)) / perEm) * 1000;
  const long = table('head').readInt16BE(50) === 1;
  const outline = (glyph: number) => {
    const place = (at: number) => (long ? table('loca').readUInt32BE(at * 4) : table('loca').readUInt16BE(at * 2) * 2);
    return place(glyph + 1) - place(glyph);
  };
  const widths = (/\/W \[0 \[([^\]]+)\]\]/.exec(descendant)?.[1] ?? '').trim().split(/\s+/).map(Number);
  const toUnicode = toUnicodeOf((referred(dictionary, 'ToUnicode').stream as Buffer).toString('latin1'));
  return {
    name: /\/BaseFont \/([^\s/]+)/.exec(dictionary)?.[1] ?? '',
    ...{ descendant, glyphs: table('maxp').readUInt16BE(4), widths, toUnicode, advance, outline },
  };
}

function toUnicodeOf(cmap: string): Map<number, string> {
  const meanings = new Map<number, string>();
  for (const [, from = '0', , list = ''] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], at) => {
      const units = hex.replaceAll(/\s/g, '').match(/.{4}/g) ?? [];
      meanings.set(
        Number.parseInt(from, 16) + at,
        String.fromCharCode(...units.map(unit => Number.parseInt(unit, 16))),
      );
    });
  return meanings;
}

/** What the pages draw, in the order in which they draw it: each piece of text as glyphs of a font. */
export function drawnGlyphs(file: File) {
  const fonts = new Map<string, ReturnType<typeof fontOf>>();
  return file.pages.map(({ dictionary }) => {
    const resources = /\/Resources (\d+) 0 R/.test(dictionary)
      ? file.referred(dictionary, 'Resources').dictionary
      : dictionary;
    const named = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? '';
    const content = (file.referred(dictionary, 'Contents').stream as Buffer).toString('latin1');
    let current = '';
    return [...content.matchAll(/\/(F\d+) [\d.-]+ Tf|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/gi)].flatMap(
      ([, font, shown]) => {
        if (font) current = font;
        if (font || !shown) return [];
        const reference = new RegExp(`/${current} (\\d+) 0 R`).exec(named)?.[1];
        const found = fonts.get(String(reference)) ?? fontOf(file, file.at(reference));
        fonts.set(String(reference), found);
        const glyphs = (shown.match(/<[0-9a-f]*>/gi) ?? []).flatMap(
          hex =>
            hex
              .slice(1, -1)
              .match(/.{4}/g)
              ?.map(unit => Number.parseInt(unit, 16)) ?? [],
        );
        return [{ font: found, glyphs }];
      },
    );
  });
}
