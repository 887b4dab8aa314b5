import { linkLetter } from '../links/letter-link.ts';
import { factNamed, factsOf } from '../links/link-fact.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { linkPage } from '../procedure/link-page.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { WorkReport } from './work-report.entity.ts';

/** The page of the customer's link: the filed paper, and the signature for that revision alone. */
export const workReportLink = linkPage(WorkReport, {
  boundTo: 'revision',
  load: ['paper', 'equipment.model', 'order'],
  facts: report => [
    factNamed(labels, Equipment, 'model', report.equipment.model.name),
    ...factsOf(labels, report.equipment, 'serialNumber'),
    ...factsOf(labels, report, 'work', 'situation', 'remedy', 'acceptedOn', 'remark'),
  ],
  asks: { signWorkReport: ['signature', 'place', 'reservations'] },
  paper: ({ paper }) => paper,
});

/** The customer is asked to sign by a link. */
export const signatureLetter = linkLetter('SIGNATURE_LINK', WorkReport);
