import raEnglish from 'ra-language-english';
import { figures } from './en/figures.ts';
import { frame } from './en/frame.ts';
import { goods } from './en/goods.ts';
import { proof } from './en/proof.ts';
import { records } from './en/records.ts';
import { work } from './en/work.ts';
import type { Catalogue } from './zh.ts';

export const en: Catalogue = {
  ra: raEnglish.ra,
  sanbao: { ...frame, ...work, ...records, ...goods, ...figures, ...proof },
};
