import { watchSuite } from './test-cpu.mjs';

// For the test files that jest itself loads.
watchSuite(globalThis.expect.getState().testPath);
