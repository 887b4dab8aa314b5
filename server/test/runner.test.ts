import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { channelFor } from '../../scripts/runner.mjs';

test('a process of the tests is told its data when it asks, whatever others asked before', () => {
  const told: [string, unknown][] = [];
  const [early, late] = ['early', 'late'].map(name => {
    const channel = channelFor('data');
    channel.onMessage(message => told.push([name, message]));
    return channel;
  });
  const answer = { type: 'jest-light-runner-worker-data', workerData: 'data' };
  early?.postMessage('jest-light-runner-get-worker-data');
  expect(told).toEqual([['early', answer]]);
  early?.postMessage('something else');
  late?.postMessage('jest-light-runner-get-worker-data');
  expect(told).toEqual([
    ['early', answer],
    ['late', answer],
  ]);
});

test.each([
  ['jest-light-runner', '0.8.2'],
  ['tinypool', '2.2.0'],
])('the channels of %s were tried on the version that is installed', (library, version) => {
  const description = join(import.meta.dirname, '../../node_modules', library, 'package.json');
  expect(JSON.parse(readFileSync(description, 'utf8')).version).toBe(version);
});
