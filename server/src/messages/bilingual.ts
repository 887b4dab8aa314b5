import type { InEach } from './language.ts';

export type Bilingual = InEach;
