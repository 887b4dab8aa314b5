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
  paperFooter: [
    '依据 {procedure} 版次 {procedureRevision} 第 {clause} 条，表单：{form} 版次 {revision}',
    'Under {procedure}, revision {procedureRevision}, clause {clause}; form: {form}, revision {revision}',
  ],

  verifyTitle: ['证书验证', 'Verification'],
  verifyPaper: ['证件', 'Paper'],
  verifyHolder: ['持证人', 'Holder'],
  verifyValid: ['有效', 'Valid'],
  verifySuspended: ['已暂停', 'Suspended'],
  verifyExpired: ['已过期', 'Expired'],
  verifyReplaced: ['已换发新证', 'Replaced by a newer one'],
  verifyRevoked: ['已撤销', 'Revoked'],
  verifyNotFound: ['未查到此证书', 'No such certificate'],
  verifyNotFoundHint: [
    '请核对地址是否完整，或重新扫描证书上的二维码。查不到的证书不是本单位签发的。',
    'Check that the address is complete, or scan the code on the paper again. A paper that is not found here was not issued by us.',
  ],
} as const;
