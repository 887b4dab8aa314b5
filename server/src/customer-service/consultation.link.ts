import { factsOf } from '../links/link-fact.ts';
import { linkPage } from '../procedure/link-page.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Consultation } from './consultation.entity.ts';

/** The question as whoever asked it follows it: its answer, and nothing of whose the machine is. */
export const consultationLink = linkPage(Consultation, {
  boundTo: 'id',
  follows: 'CASE_LINK_DAYS',
  facts: consultation => [
    ...factsOf(labels, consultation, 'state', 'askedAt', 'question'),
    ...consultation.additions.map(({ what }) => ({ ...labels.of('Consultation', 'additions'), value: what })),
    ...factsOf(labels, consultation, 'answer', 'answeredAt'),
  ],
  asks: { addToConsultation: ['what', 'photos'], withdrawConsultation: ['reason'] },
});
