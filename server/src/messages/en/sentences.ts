import type { zh } from '../zh/sentences.ts';
import { backup } from './backup.ts';
import { conformance } from './conformance.ts';
import { customerService } from './customer-service.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { imports } from './imports.ts';
import { improvement } from './improvement.ts';
import { kernel } from './kernel.ts';
import { organization } from './organization.ts';
import { print } from './print.ts';
import { records } from './records.ts';
import { repair } from './repair.ts';
import { settings } from './settings.ts';
import { sign } from './sign.ts';
import { signIn } from './sign-in.ts';
import { spareParts } from './spare-parts.ts';
import { training } from './training.ts';

/** The same in English. */
export const en: Record<keyof typeof zh, string> = {
  ...backup,
  ...conformance,
  ...customerService,
  ...fields,
  ...files,
  ...imports,
  ...improvement,
  ...kernel,
  ...organization,
  ...print,
  ...records,
  ...repair,
  ...settings,
  ...sign,
  ...signIn,
  ...spareParts,
  ...training,
};
