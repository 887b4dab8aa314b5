import type { InEach } from '../messages/language.ts';

export type Bilingual = InEach;
