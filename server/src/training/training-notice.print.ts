import { businessDay } from '../fields/business-day.ts';
import type { InEach } from '../messages/language.ts';
import { alike, both, dayInEach, fact, QUIET, sentence } from '../print/bilingual-text.ts';
import { fitting, stateMark } from '../print/form-head.ts';
import { placeForSeal, SEAL } from '../print/seal.ts';
import { verificationCode } from '../print/verification-code.ts';
import type { Facts } from '../procedure/facts.ts';
import { type Letterhead, printedForm } from '../procedure/printed-form.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Department } from '../viewer/roles.ts';
import { NoticeChannel, NoticeKind, TrainingNotice } from './training-notice.entity.ts';

const load = ['enrolment.person', 'enrolment.plan'] as const;
type Printed = Facts<TrainingNotice, (typeof load)[number]>;

/** The notice of 5.1.2 as a letter, to be handed out or sent by post. */
export const trainingNoticeForm = printedForm(TrainingNotice, {
  revision: 'A',
  load,
  issued: ({ state }) => state,
  onRequest: true,
  draw: (notice, { company, publicUrl }) => ({
    pageMargins: [72, 64, 72, 60],
    mark: stateMark(labels, notice, ['QUEUED', 'SENT', 'FAILED']),
    content: [
      { text: company.COMPANY_NAME, fontSize: 13, alignment: 'center', color: QUIET },
      { ...both(kindOf(notice), { fontSize: 24, bold: true, alignment: 'center' }), margin: [0, 0, 0, 10] },
      {
        text: notice.subject,
        fontSize: fitting(notice.subject, 13, 60),
        alignment: 'center',
        color: QUIET,
        margin: [0, 0, 0, 22],
      },
      { text: notice.text, fontSize: 12, lineHeight: 1.6, margin: [0, 0, 0, 26] },
      {
        unbreakable: true,
        stack: [
          { columns: facts(notice), columnGap: 18 },
          {
            columns: [
              verificationCode(notice.verificationToken, publicUrl, 74),
              { text: '', width: '*' },
              { width: SEAL, stack: placeForSeal() },
              sender(notice, company),
            ],
            columnGap: 16,
            margin: [0, 34, 0, 0],
          },
        ],
      },
    ],
  }),
  verified: ({ number, enrolment, kind }) => ({
    facts: [
      { ...label(TrainingNotice, 'number'), value: number },
      { ...label(TrainingNotice, 'kind'), value: labels.ofValues(NoticeKind)[kind]?.zh ?? kind },
      { ...sentence('paperTrainingPlan'), value: enrolment.plan.number },
    ],
    standing: 'ON_RECORD',
  }),
});

const kindOf = ({ kind }: Printed) => labels.ofValues(NoticeKind)[kind] as InEach;

const facts = ({ number, enrolment, channel }: Printed) => [
  fact(label(TrainingNotice, 'number'), number),
  fact(label(TrainingNotice, 'recipient'), enrolment.person.name),
  fact(sentence('paperTrainingPlan'), enrolment.plan.number),
  fact(label(TrainingNotice, 'channel'), both(labels.ofValues(NoticeChannel)[channel] ?? alike(''))),
];

/** Management sends the notices. */
const sender = ({ createdAt }: Printed, { COMPANY_NAME }: Letterhead) => {
  const day = businessDay(createdAt);
  return {
    width: 130,
    margin: [0, 26, 0, 0] as [number, number, number, number],
    stack: [
      ...(COMPANY_NAME ? [{ text: COMPANY_NAME, fontSize: 10 }] : []),
      both(labels.ofValues(Department).MANAGEMENT ?? alike(''), { fontSize: 12, bold: true }),
      both(dayInEach(day)),
    ],
  };
};
