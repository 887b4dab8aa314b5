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

/** That whose page in the browser is its own; and the panel's modules, which import packages as its bundler resolves them. */
const apart = ['admin/test/link.test.ts', 'admin/src/.*'];

/**
 * Most files run one after the other in two processes, where what they import is loaded once: to load a whole server
 * took longer than to test with it.
 */
export default {
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'together',
      testMatch: ['<rootDir>/{server,admin}/**/*.test.ts'],
      testPathIgnorePatterns: apart.map(path => `<rootDir>/${path}`),
      runner: ['jest-light-runner', { runtime: 'child_process' }],
      setupFiles: ['<rootDir>/scripts/typescript.mjs'],
    },
    {
      ...common,
      displayName: 'apart',
      setupFilesAfterEnv: ['<rootDir>/scripts/test-cpu-apart.mjs'],
      testRegex: apart.map(path => `${path}$`),
      testPathIgnorePatterns: ['(?<!\\.test\\.tsx?)$'],
    },
  ],
};
