import { paperOf } from '../print/issue-papers.ts';
import type { Gathering } from './evidence-files.ts';
import type { PackedFile } from './evidence-zip.ts';
import type { FormPack } from './form-pack.entity.ts';
import { printedAs } from './form-pack-rules.ts';

/** The form of each record that was asked for, one after another: what was kept once, or as it is printed now. */
export async function* formFiles(pack: FormPack, parts: Gathering): AsyncGenerator<PackedFile> {
  const { em, progress } = parts;
  const form = printedAs(em, pack.form);
  for (const [at, number] of pack.numbers.entries()) {
    await progress(at, pack.numbers.length);
    const record = await em.findOneOrFail(form.record, { number }, { populate: form.load as never });
    yield { name: `${number}.pdf`, bytes: await paperOf(em, form, record, parts) };
    em.clear();
  }
  await progress(pack.numbers.length, pack.numbers.length);
}
