/** Tests run as what the sources are: ES modules, with the decorators that tsc compiles. */
const compile = tsx => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: false,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
        react: { runtime: 'automatic' },
      },
    },
  },
];

export default {
  testMatch: ['<rootDir>/server/**/*.test.ts', '<rootDir>/admin/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': compile(false), '\\.tsx$': compile(true) },
  globalSetup: '<rootDir>/server/test/start-cluster.ts',
  globalTeardown: '<rootDir>/server/test/stop-cluster.ts',
  maxWorkers: 2,
  // Modules that were loaded for a file stay in memory; a worker begins anew before it has to search through gigabytes.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 120_000,
};
