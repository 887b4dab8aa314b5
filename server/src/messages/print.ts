/** What stands on papers, and on the page where they are verified. */
export const print = {
  paperCertificate: ['结业证书', 'Certificate of completion'],
  paperCompleted: [
    '于 {from}至 {until}参加“{course}”培训，修完下列内容，经考核成绩合格，准予结业。',
    'attended the training course “{course}” from {from} to {until}, completed what is named below, and passed its assessment.',
  ],
  paperRegistered: [
    '于 {issuedOn}取得{issuer}颁发的“{course}”结业证书（原编号：{earlierNumber}），经核对原件，予以登记。',
    'holds the certificate for the course “{course}” issued by {issuer} on {issuedOn} (number {earlierNumber}), registered here after the original was seen.',
  ],
  paperLicence: ['上岗证', 'Technician licence'],
  paperAuthorised: [
    '持证人经专业培训并于 {examinedOn}通过实操考试，准予在有效期内从事{family}的安装、调试与维修工作。',
    'The holder has been trained, passed the practical examination on {examinedOn}, and may install, adjust and repair machines of the family {family} for as long as this licence is valid.',
  ],
  paperScan: ['扫码验证', 'Scan to verify'],
  paperSealHere: ['（盖章处）', 'Seal'],
  paperPhotoHere: ['贴照片处', 'Photograph'],
  paperAppendix: ['附录{appendix}（标准的附录）', 'Appendix {appendix}'],
  paperRevision: ['{number}\n第 {revision} 版', 'Revision {revision}'],
  paperWhose: ['作业人', 'Work done by'],
  paperCustomerNumber: ['用户编号', 'Customer number'],
  paperCoaching: ['操作与保养指导', 'Coaching in operation and maintenance'],
  paperConfirmation: ['单位（公章）或签字', 'Stamp or signature of the customer'],
  paperStamped: ['盖章件扫描存档，经办人：{signer}', 'Stamped; the scan is kept. By: {signer}'],
  paperReservations: ['保留意见', 'Reservations'],
  paperSignedWhat: [
    '于 {day} 在{place}签认本报告第 {revision} 版，其文件 SHA-256：{sha256}',
    'Confirmed on {day} at {place}: revision {revision}, whose file has the SHA-256 above',
  ],
  paperSpan: ['{from} 至 {until}', '{from} to {until}'],
  paperFooter: [
    '依据 {procedure} 版次 {procedureRevision} 第 {clause} 条，表单：{form} 版次 {revision}',
    'Under {procedure}, revision {procedureRevision}, clause {clause}; form: {form}, revision {revision}',
  ],

  verifyTitle: ['真伪验证', 'Verification'],
  verifyPaper: ['证件', 'Paper'],
  verifyValid: ['有效', 'Valid'],
  verifySuspended: ['已暂停', 'Suspended'],
  verifyExpired: ['已过期', 'Expired'],
  verifyReplaced: ['已换发新证', 'Replaced by a newer one'],
  verifySigned: ['顾客已签认', 'Confirmed by the customer'],
  verifyUnsigned: ['顾客尚未签认', 'Not yet confirmed by the customer'],
  verifyRevoked: ['已撤销', 'Revoked'],
  verifyNotFound: ['未查到此证件', 'No such paper'],
  verifyNotFoundHint: [
    '请核对地址是否完整，或重新扫描纸面上的二维码。查不到的证件不是本单位出具的。',
    'Check that the address is complete, or scan the code on the paper again. A paper that is not found here was not issued by us.',
  ],
} as const;
