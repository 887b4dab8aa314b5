import { linkLetter } from '../links/letter-link.ts';
import { WorkReport } from './work-report.entity.ts';

/** The customer is asked to sign by a link. */
export const signatureLetter = linkLetter('SIGNATURE_LINK', WorkReport);
