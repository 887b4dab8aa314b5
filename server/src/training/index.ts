import { Assessment } from './assessment.entity.ts';
import { AssessmentSteps } from './assessment.resolver.ts';
import { Certificate } from './certificate.entity.ts';
import { certificateForm } from './certificate.print.ts';
import { CertificateSteps } from './certificate.resolver.ts';
import { TrainingCoverageQuery } from './coverage.resolver.ts';
import { EarlierCertificateSteps } from './earlier-certificate.resolver.ts';
import { Enrolment } from './enrolment.entity.ts';
import { EnrolmentSteps } from './enrolment.resolver.ts';
import { InHousePractice } from './in-house-practice.entity.ts';
import { InHousePracticeSteps } from './in-house-practice.resolver.ts';
import { mergedTrainees } from './merged-trainees.ts';
import { TechnicalDocument } from './technical-document.entity.ts';
import { TechnicalDocumentSteps } from './technical-document.resolver.ts';
import { TechnicianLicence } from './technician-licence.entity.ts';
import { licenceForm } from './technician-licence.print.ts';
import { TechnicianLicenceSteps } from './technician-licence.resolver.ts';
import { papersFromBefore, TrainingImports, trainingRegisters } from './training-imports.ts';
import { TrainingNotice } from './training-notice.entity.ts';
import { trainingNoticeLetter } from './training-notice.letter.ts';
import { trainingNoticeForm } from './training-notice.print.ts';
import { noticeWaitsAgain, TrainingNoticeSteps } from './training-notice.resolver.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { TrainingPlanSteps } from './training-plan.resolver.ts';
import { TrainingPlanEnd } from './training-plan-end.resolver.ts';
import { TrainingRoom } from './training-room.entity.ts';
import { TrainingRoomSteps } from './training-room.resolver.ts';
import { TrainingSession } from './training-session.entity.ts';
import { TrainingSessionSteps } from './training-session.resolver.ts';
import { TrainingWish } from './training-wish.entity.ts';
import { TrainingWishSteps } from './training-wish.resolver.ts';

/** Chapter 5.1, with the licences of 5.3.1 and the documents of 4.3. */
export const training = {
  records: [
    TrainingRoom,
    TrainingWish,
    TrainingPlan,
    Enrolment,
    TrainingNotice,
    TrainingSession,
    InHousePractice,
    Assessment,
    Certificate,
    TechnicianLicence,
    TechnicalDocument,
  ],
  resolvers: [
    TrainingRoomSteps,
    TrainingWishSteps,
    TrainingPlanSteps,
    TrainingPlanEnd,
    EnrolmentSteps,
    TrainingNoticeSteps,
    TrainingSessionSteps,
    InHousePracticeSteps,
    AssessmentSteps,
    CertificateSteps,
    EarlierCertificateSteps,
    TechnicianLicenceSteps,
    TechnicalDocumentSteps,
    TrainingCoverageQuery,
    TrainingImports,
  ],
  forms: [trainingNoticeForm, certificateForm, licenceForm],
  imports: trainingRegisters,
  setUp: papersFromBefore,
  letters: [trainingNoticeLetter],
  extensions: [noticeWaitsAgain, mergedTrainees],
};
