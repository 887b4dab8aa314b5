import { raChinese } from './raChinese.ts';
import { figures } from './zh/figures.ts';
import { frame } from './zh/frame.ts';
import { goods } from './zh/goods.ts';
import { proof } from './zh/proof.ts';
import { records } from './zh/records.ts';
import { work } from './zh/work.ts';
export const zh = {
  ra: raChinese,
  sanbao: { ...frame, ...work, ...records, ...goods, ...figures, ...proof },
};

export type Catalogue = typeof zh;
