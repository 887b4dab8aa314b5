/** What the server answers itself, by the first part of its path; what is opened below it is no page of the panel. */
export const served = [
  'graphql',
  'schema.graphql',
  'docs',
  'explorer',
  'files',
  'exports',
  'imports',
  'print',
  'verify',
  'm',
  'sign-in',
  'demo-accounts.json',
  'healthz',
  'metrics',
  'readyz',
];

/** Pages of their own, which take nothing of the panel along and say nothing without a network. */
export const ownPages = ['login', 'link', 'account'];

export const isOfPanel = (path: string) => ![...served, ...ownPages].includes(path.split('/')[1] ?? '');
