import type { Language } from './language.ts';

/** The schema's labels in this language, in their order. The build puts each language into a part of its own; here all are at hand. */
export const labelTexts = async (_language: Language): Promise<string[]> => [];
