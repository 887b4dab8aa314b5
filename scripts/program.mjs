import { install } from './prepare.mjs';
import { run } from './run.mjs';

/** Runs a program of the tests in plain Node: its sources are compiled as they are loaded. */
export function runProgram(file, options) {
  install();
  run('node', ['--disable-warning=ExperimentalWarning', '--import', './scripts/typescript.mjs', file, ...options]);
}
