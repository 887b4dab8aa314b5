/** Of a preview, in pixels. */
const MAX_SIDE = 2000;

/**
 * A photo as a picture that every browser shows, upright: drawn by the browser where it can (Safari), else decoded by libheif 1.23.2 (two
 * megabytes, fetched from Sanbao when the first one is looked at), which turns it as its file says. Nothing is kept of it.
 */
export async function readPhoto(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  return URL.createObjectURL(await asJpeg(await answer.blob()));
}

/** The picture alone, upright and no larger than it is looked at: nothing else that the file holds goes along. */
export async function asJpeg(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(async () => createImageBitmap(await decoded(file)));
  const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (!drawn) throw new Error('nothing was drawn');
  return drawn;
}

async function decoded(file: Blob): Promise<ImageData> {
  const { default: load } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs');
  const { HeifDecoder } = await load();
  const images = new HeifDecoder().decode(new Uint8Array(await file.arrayBuffer()));
  const [image] = images;
  if (!image) throw new Error('no picture inside');
  const target = new ImageData(image.get_width(), image.get_height());
  const drawn = await new Promise<ImageData | null>(done => image.display(target, done));
  for (const each of images) each.free();
  if (!drawn) throw new Error('the picture cannot be decoded');
  return target;
}
