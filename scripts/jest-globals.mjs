// jest's functions by their names. jest-light-runner waits for ever, so a limit is set here.

const TIMEOUT_MILLISECONDS = 120_000;

/** The same work, which fails when its time is over. */
const limited =
  (work, patience = TIMEOUT_MILLISECONDS) =>
  async (...args) => {
    const { promise, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(`Not ended after ${patience} ms`)), patience);
    try {
      return await Promise.race([work(...args), promise]);
    } finally {
      clearTimeout(timer);
    }
  };

const limitedTest = declare => (name, work, patience) => declare(name, limited(work, patience));
const limitedHook = declare => (work, patience) => declare(limited(work, patience));

export const { describe, expect, jest } = globalThis;
export const test = Object.assign(limitedTest(globalThis.test), {
  each: table => limitedTest(globalThis.test.each(table)),
});
export const beforeAll = limitedHook(globalThis.beforeAll);
export const beforeEach = limitedHook(globalThis.beforeEach);
export const afterAll = limitedHook(globalThis.afterAll);
export const afterEach = limitedHook(globalThis.afterEach);
