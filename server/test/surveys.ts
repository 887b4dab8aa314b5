import { mailsOf } from './letters.ts';
import type { Sanbao } from './sanbao.ts';

/** The address of the one-time link that was mailed with a survey. */
export async function mailedSurvey(sanbao: Sanbao, id: string) {
  const [mail] = await mailsOf(sanbao, id);
  return /\/link\/\S+/.exec(mail?.text ?? '')?.[0] as string;
}
