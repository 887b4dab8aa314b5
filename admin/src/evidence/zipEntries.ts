/** A file within a ZIP; it is read when it is wanted, so that a pack of any size is checked file by file. */
export interface ZipEntry {
  name: string;
  bytes(): Promise<ArrayBuffer>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of the directory, and the longest comment behind it. */
const FARTHEST_END = 22 + 0xffff;
const DEFLATED = 8;

/**
 * The files by the directory at the end of a ZIP; nothing where it has none. Libraries read the whole into memory, and give
 * all of it up at the first file that is broken, which is the one that has to be named here.
 */
export async function zipEntries(zip: Blob): Promise<ZipEntry[] | undefined> {
  const tail = await viewOf(zip.slice(Math.max(0, zip.size - FARTHEST_END)));
  const end = lastPlaceOf(END, tail);
  if (end === undefined) return undefined;
  const from = tail.getUint32(end + 16, true);
  const directory = await viewOf(zip.slice(from, from + tail.getUint32(end + 12, true)));
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === ENTRY; ) {
    const [method, size, place] = [
      directory.getUint16(at + 10, true),
      directory.getUint32(at + 20, true),
      directory.getUint32(at + 42, true),
    ];
    const [name, extra, comment] = [28, 30, 32].map(part => directory.getUint16(at + part, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, name)),
      bytes: () => contentAt(zip, place, size, method),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

const viewOf = async (part: Blob) => new DataView(await part.arrayBuffer());

function lastPlaceOf(signature: number, view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
}

/** What lies behind the head of a file, which says again how long its name is. */
async function contentAt(zip: Blob, place: number, size: number, method: number): Promise<ArrayBuffer> {
  const head = await viewOf(zip.slice(place, place + 30));
  const from = place + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = zip.slice(from, from + size);
  if (method !== DEFLATED) return packed.arrayBuffer();
  return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
}
