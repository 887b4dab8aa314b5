/** Faults of a signature. */
export const sign = {
  signatureUnreadable: '签名无法识别，请清除后重新签写。',
  signatureTooSmall: '签名太小，请重新签写。',
};
