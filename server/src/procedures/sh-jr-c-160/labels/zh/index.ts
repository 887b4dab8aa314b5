import { conformance } from './conformance.ts';
import { customerService } from './customer-service.ts';
import { document } from './document.ts';
import { improvement } from './improvement.ts';
import { organization } from './organization.ts';
import { parameters } from './parameters.ts';
import { records } from './records.ts';
import { repair } from './repair.ts';
import { reports } from './reports.ts';
import { spareParts } from './spare-parts.ts';
import { training } from './training.ts';

export const zh = {
  ...document,
  ...parameters,
  ...organization,
  ...improvement,
  ...training,
  ...customerService,
  ...repair,
  ...spareParts,
  ...records,
  ...reports,
  ...conformance,
};
