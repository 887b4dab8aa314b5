import type { print as zh } from '../zh/print.ts';

/** Texts of papers, and of the page where they are verified. */
export const print: Record<keyof typeof zh, string> = {
  paperCertificate: 'Certificate of completion',
  paperCompleted:
    'attended the training course “{course}” from {from} to {until}, completed what is named below, and passed its assessment.',
  paperRegistered:
    'holds the certificate for the course “{course}” issued by {issuer} on {issuedOn} (number {earlierNumber}), registered here after the original was seen.',
  paperLicence: 'Technician licence',
  paperAuthorised:
    'The holder has been trained, passed the practical examination on {examinedOn}, and may install, adjust and repair machines of the family {family} for as long as this licence is valid.',
  paperScan: 'Scan to verify',
  stickerScan: 'Scan for service',
  stickersOf: 'Labels: {what}',
  stickersWithoutCode: '{numbers} have no code yet: issue it first.',
  tooManyStickers: 'At most {most} labels are printed at once.',
  paperSealHere: 'Seal',
  paperPhotoHere: 'Photograph',
  paperAppendix: 'Appendix {appendix}',
  paperNumber: 'No. ____________',
  paperRevision: 'Revision {revision}',
  paperWhose: 'Work done by',
  paperCustomerNumber: 'Customer number',
  paperCoaching: 'Coaching in operation and maintenance',
  paperConfirmation: 'Stamp or signature of the customer',
  paperStamped: 'Stamped; the scan is kept. By: {signer}',
  paperReservations: 'Reservations',
  paperByStamp: 'Confirmed by a stamp, as scanned',
  paperByHand: 'Confirmed by hand at the site',
  paperByHandBehindLink: 'Confirmed by hand, behind the customer’s own link',
  paperByNameBehindLink: 'Confirmed by name, behind the customer’s own link',
  paperSignedWhat: 'Confirmed on {day} at {place}: revision {revision}, whose file has the SHA-256 above',
  paperSpan: '{from} to {until}',
  paperInstalled: 'Installed',
  paperYes: 'Yes',
  paperNo: 'No',
  paperTrainingPlan: 'Plan',
  paperStatedLate: 'Stated late: {field}, {stated}; recorded on {recorded} by {by}: {reason}',
  paperFooter: 'Under {procedure}, revision {procedureRevision}, clause {clause}; form: {form}, revision {revision}',

  verifyTitle: 'Verification',
  verifyPaper: 'Paper',
  verifyValid: 'Valid',
  verifySuspended: 'Suspended',
  verifyExpired: 'Expired',
  verifyReplaced: 'Replaced by a newer one',
  verifySigned: 'Confirmed by the customer',
  verifyUnsigned: 'Not yet confirmed by the customer',
  verifyOnRecord: 'On record with us',
  verifyRevoked: 'Revoked',
  verifyNotFound: 'No such paper',
  verifyNotFoundHint:
    'Check that the address is complete, or scan the code on the paper again. A paper that is not found here was not issued by us.',

  machineTitle: 'Service of your machine',
  machineOfOurs: 'Made by us',
  machineModel: 'Model',
  machineSerial: 'Serial number (last four)',
  machineService: 'Service',
  machineNotFound: 'No such machine',
  machineNotFoundHint:
    'Its label may have been revoked. Check that the address is complete, or call after-sales service.',
};
