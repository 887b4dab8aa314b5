/** The promises of docs/security.md, and the tests that try a sample of each, or by `npm run audit` all of it. */
export const promises = {
  documents: ['server/src/limits/hostile-documents.test.ts'],
  fuzz: ['server/src/access/hostile-input.test.ts'],
  editors: ['server/src/steps/two-at-once.test.ts'],
  login: ['server/src/access/guesses.test.ts'],
  authorisation: ['dealers', 'dealer-view', 'roles', 'visibility'].map(name => `server/src/access/${name}.test.ts`),
  pages: ['admin/test/pages.test.ts'],
  exports: ['admin/test/round-trip.test.ts'],
  workbooks: ['server/src/imports/readers.test.ts'],
  mirror: ['clients/test/mirror.test.ts'],
  attacks: ['server/test/attacks/attacks.test.ts'],
};
