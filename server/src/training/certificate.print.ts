import { dayIn, type InEach, inEach, listIn } from '../messages/language.ts';
import { alike, both, fact, INK, QUIET, sentence } from '../print/bilingual-text.ts';
import { fitting, heading, stateMark } from '../print/form-head.ts';
import { frame } from '../print/frame.ts';
import { sealAndSignature } from '../print/seal.ts';
import { verificationCode } from '../print/verification-code.ts';
import type { Facts } from '../procedure/facts.ts';
import { printedForm } from '../procedure/printed-form.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { familyOn, signatureOn } from './as-issued.ts';
import { Certificate } from './certificate.entity.ts';
import { TrainingTopic } from './training-topic.ts';

const load = ['productFamily', 'issuedBy'] as const;
type Printed = Facts<Certificate, (typeof load)[number]>;

/** The completion certificate of 5.1.5, to hang on a wall. One from before Sanbao says what it was registered from. */
export const certificateForm = printedForm(Certificate, {
  revision: 'A',
  load,
  issued: ({ state }) => state,
  draw(certificate, { publicUrl }) {
    const attested = attestation(certificate);
    return {
      pageOrientation: 'landscape',
      pageMargins: [84, 70, 84, 74],
      background: frame(842, 595),
      mark: stateMark(labels, certificate, ['VALID']),
      content: [
        { ...heading(certificate.issuer, sentence('paperCertificate')), margin: [0, 0, 0, 16] },
        {
          text: certificate.holder,
          bold: true,
          fontSize: fitting(certificate.holder, 24, 24),
          alignment: 'center',
          color: INK,
        },
        {
          text: certificate.employer,
          fontSize: fitting(certificate.employer, 11, 60),
          alignment: 'center',
          color: QUIET,
          margin: [0, 2, 0, 12],
        },
        {
          ...both(attested, { fontSize: fitting(attested.zh, 14, 90), lineHeight: 1.25, alignment: 'center' }),
          margin: [30, 0],
        },
        {
          columns: facts(certificate).map(({ of, value }) =>
            fact(of, both(value, { fontSize: fitting(value.zh, 11, 15) })),
          ),
          columnGap: 18,
          margin: [30, 16, 30, 0],
        },
        {
          columns: [
            verificationCode(certificate.verificationToken, publicUrl, 92),
            { text: '', width: '*' },
            sealAndSignature(labels, Certificate, signatureOn(certificate)),
          ],
          absolutePosition: { x: 110, y: 408 },
        },
      ],
    };
  },
  verified: ({ holder, course, state }) => ({
    facts: [
      { ...label(Certificate, 'holder'), value: holder },
      { ...label(Certificate, 'course'), value: course },
    ],
    standing: state,
  }),
});

const attestation = ({ course, startsOn, endsOn, issuedOn, issuer, earlierNumber, assessment }: Printed) =>
  sentence(assessment ? 'paperCompleted' : 'paperRegistered', language => ({
    course,
    from: startsOn && dayIn(language, startsOn),
    until: endsOn && dayIn(language, endsOn),
    issuer,
    issuedOn: dayIn(language, issuedOn),
    earlierNumber: earlierNumber ?? '—',
  }));

/** Unknown facts of a former certificate are left out. */
const facts = (certificate: Printed) => {
  const { number, topics, hours } = certificate;
  const all: [name: string, value: InEach | false][] = [
    ['number', alike(number)],
    ['productFamily', alike(familyOn(certificate))],
    ['topics', topics.length > 0 && topicNames(topics)],
    ['hours', hours !== null && alike(String(Number(hours)))],
  ];
  return all.flatMap(([name, value]) => (value ? [{ of: label(Certificate, name), value }] : []));
};

const topicNames = (topics: readonly TrainingTopic[]) =>
  inEach(language =>
    listIn(
      language,
      topics.map(topic => labels.ofValues(TrainingTopic)[topic]?.[language] ?? topic),
    ),
  );
