import { buffer } from 'node:stream/consumers';
import { printRecord } from '../print/print-record.ts';
import type { Gathering } from './evidence-files.ts';
import type { PackedFile } from './evidence-zip.ts';
import type { FormPack } from './form-pack.entity.ts';
import { printedAs } from './form-pack-rules.ts';

/** The form of each record that was asked for, one after another: what was kept once, or as it is printed now. */
export async function* formFiles(pack: FormPack, parts: Gathering): AsyncGenerator<PackedFile> {
  const { em, store, config, progress } = parts;
  const form = printedAs(em, pack.form);
  for (const [at, number] of pack.numbers.entries()) {
    await progress(at, pack.numbers.length);
    const record = await em.findOneOrFail(form.record, { number }, { populate: form.load as never });
    const kept = form.kept?.(record);
    const bytes = kept
      ? await buffer(await store.read(kept.sha256, 0, kept.size - 1))
      : await printRecord(em, form, record, config);
    yield { name: `${number}.pdf`, bytes };
    em.clear();
  }
  await progress(pack.numbers.length, pack.numbers.length);
}
