interface Paper {
  readonly familyName: string | null;
  readonly issuedByName: string | null;
  readonly productFamily: { readonly name: string };
  readonly issuedBy: { readonly name: string };
}

/** Names as they were when a paper was issued: it says the same ever after, whatever they become. */
export const namesOnPaper = (productFamily: Paper['productFamily'], issuedBy: { name: string }) => ({
  familyName: productFamily.name,
  issuedByName: issuedBy.name,
});

/** For which products; of papers issued before that was kept, by the name of today. */
export const familyOn = ({ familyName, productFamily }: Paper) => familyName ?? productFamily.name;

/** Who issued it, beside the seal. */
export const signatureOn = ({
  issuer,
  issuedOn,
  issuedByName,
  issuedBy,
}: Paper & { readonly issuer: string; readonly issuedOn: string }) => ({
  issuer,
  issuedOn,
  issuedBy: { name: issuedByName ?? issuedBy.name },
});
