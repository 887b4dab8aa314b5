/** Tests run as what the sources are: ES modules, with the decorators as tsc compiles them. */
export const compile = tsx => ({
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
});

const common = {
  rootDir: import.meta.dirname,
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': ['@swc/jest', compile(false)], '\\.tsx$': ['@swc/jest', compile(true)] },
  globalSetup: '<rootDir>/server/test/start-cluster.ts',
  globalTeardown: '<rootDir>/server/test/stop-cluster.ts',
};

/**
 * Most files run one after the other in few processes, where what they import is loaded once: to load a whole server
 * took longer than to test with it. Three keep two processors busy, since each waits at times for a page or for time to pass.
 */
export default {
  maxWorkers: 3,
  testSequencer: '<rootDir>/scripts/costly-first.mjs',
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'together',
      testMatch: ['<rootDir>/{server,admin,clients}/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/admin/src/'],
      runner: '<rootDir>/scripts/runner.mjs',
      setupFiles: ['<rootDir>/scripts/typescript.mjs'],
    },
    // The panel's modules import packages as its bundler resolves them.
    {
      ...common,
      displayName: 'apart',
      setupFilesAfterEnv: ['<rootDir>/scripts/test-cpu-apart.mjs'],
      testMatch: ['<rootDir>/admin/src/**/*.test.ts'],
    },
  ],
};
