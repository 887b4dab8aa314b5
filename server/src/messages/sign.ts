/** What is wrong with a signature. */
export const sign = {
  signatureUnreadable: ['签名无法识别，请清除后重新签写。', 'The signature cannot be read; clear it and sign again.'],
  signatureTooSmall: ['签名太小，请重新签写。', 'The signature is too small; please sign again.'],
} as const;
