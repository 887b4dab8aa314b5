import { type Import, importSteps } from '../organization/import-steps.ts';
import type { SetUpSubject } from '../organization/set-up-completion.entity.ts';
import type { SetUpMatter } from '../procedure/set-up.ts';
import { Certificate } from './certificate.entity.ts';
import { EarlierCertificateSteps } from './earlier-certificate.resolver.ts';
import { TechnicianLicence } from './technician-licence.entity.ts';
import { TechnicianLicenceSteps } from './technician-licence.resolver.ts';
import { TrainingRoom } from './training-room.entity.ts';
import { TrainingRoomSteps } from './training-room.resolver.ts';

/** The rooms of the company, and who was certified and licensed before Sanbao. */
export const trainingRegisters: Import[] = [
  {
    name: 'importTrainingRooms',
    subject: 'TRAINING_ROOMS',
    record: TrainingRoom,
    rows: [{ step: 'createTrainingRoom', of: TrainingRoomSteps }],
    undone: { TrainingRoom: 'INACTIVE' },
  },
  {
    name: 'importCertificates',
    subject: 'CERTIFICATES',
    record: Certificate,
    rows: [{ step: 'enterEarlierCertificate', of: EarlierCertificateSteps }],
    by: ['MANAGEMENT'],
    undone: { Certificate: 'REVOKED' },
  },
  {
    name: 'importLicences',
    subject: 'LICENCES',
    record: TechnicianLicence,
    rows: [{ step: 'issueLicence', of: TechnicianLicenceSteps }],
    undone: { TechnicianLicence: 'REVOKED' },
  },
];

export const TrainingImports = importSteps(trainingRegisters);

export const papersFromBefore: readonly (SetUpMatter & { subject: SetUpSubject })[] = [
  {
    subject: 'CERTIFICATES',
    record: Certificate,
    steps: ['recordEarlierCertificate', 'importCertificates'],
    there: `select count(*) from certificate where state = 'VALID' and assessment_id is null`,
  },
  {
    subject: 'LICENCES',
    record: TechnicianLicence,
    steps: ['issueLicence', 'importLicences'],
    there: `select count(*) from technician_licence where state = 'VALID'`,
  },
];
