import { createRunner } from 'jest-light-runner';
import Tinypool from 'tinypool';

const ASKED = 'jest-light-runner-get-worker-data';
const TOLD = 'jest-light-runner-worker-data';

/** What each process asks for first is told to it alone, as often as it asks. */
export function channelFor(workerData) {
  let tell;
  return {
    onMessage(listener) {
      tell = listener;
    },
    postMessage(message) {
      if (message === ASKED) tell({ type: TOLD, workerData });
    },
  };
}

// jest-light-runner 0.8.2 has one channel for all processes: whoever asks first is answered in the place of all, also of
// those that do not listen yet, and these wait for ever.
const runOfAll = Tinypool.prototype.run;
Tinypool.prototype.run = function run(file, options) {
  return runOfAll.call(this, file, { ...options, channel: channelFor(this.options.workerData) });
};

export default createRunner({ runtime: 'child_process' });
