import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../src/config.ts';

const read = (name: string) => readFileSync(resolve(import.meta.dirname, '../../deploy', name), 'utf8');

/** The sections of HAProxy's file: each line's words, below the words with which its section begins. */
function sections(text: string) {
  const found = new Map<string, string[][]>();
  for (const line of text.split('\n').filter(each => each.trim() && !/^\s*#/.test(each))) {
    const words = line.trim().split(/\s+/);
    if (/^\S/.test(line)) found.set(words.join(' '), []);
    else [...found.values()].at(-1)?.push(words);
  }
  return found;
}

const proxies = sections(read('haproxy.cfg'));
const words = (section: string, ...start: string[]) =>
  (proxies.get(section) ?? [])
    .filter(line => start.every((word, at) => line[at] === word))
    .map(line => line.slice(start.length));
const only = (section: string, ...start: string[]) => {
  const [line, ...others] = words(section, ...start);
  expect([section, start, others]).toEqual([section, start, []]);
  return line as string[];
};
const defaults = (section: string, name: string) => {
  const line = only(section, 'default-server');
  return Number.parseInt(line[line.indexOf(name) + 1] as string, 10);
};
const patroni = parse(read('patroni.yml'));
const config = readConfig({}, parseEnv(read('sanbao.env')));
const portOf = (url: string | undefined) => Number(new URL(url as string).port);

describe('deploy/sanbao.env', () => {
  test('is read by config.ts, and its server is no demo, within reach of the proxy, and keeps files for all', () => {
    expect(config).toMatchObject({ demo: false, host: '0.0.0.0', trustProxy: 1 });
    expect(config.filesS3Endpoint).toBeDefined();
    expect(config.secretsKey).toHaveLength(1);
  });

  test('sends what is written to whoever leads, and what is only read to standbys', () => {
    const listens = (section: string) => portOf(`tcp://${only(section, 'bind')}`);
    expect([portOf(config.databaseUrl), portOf(config.databaseOwnerUrl)]).toEqual([
      listens('listen leader'),
      listens('listen leader'),
    ]);
    expect(config.databaseReplicaUrls?.map(portOf)).toEqual([listens('listen replicas')]);
  });
});

describe('deploy/haproxy.cfg', () => {
  test.each([
    ['listen leader', '/primary'],
    ['listen replicas', '/replica'],
  ])('%s asks Patroni of each machine of the database', (section, path) => {
    expect(only(section, 'option', 'httpchk')).toEqual(['GET', path]);
    const port = patroni.restapi.listen.split(':')[1];
    const machines = patroni.etcd3.hosts.split(',').map((host: string) => host.split(':')[0]);
    const database = patroni.postgresql.listen.split(':')[1];
    expect(words(section, 'server')).toEqual(
      machines.map((name: string) => [name, `${name}:${database}`, 'check', 'port', port]),
    );
    // Whoever is led to one that leads no more has to come anew.
    expect(only(section, 'default-server')).toEqual(expect.arrayContaining(['on-marked-down', 'shutdown-sessions']));
  });

  test('asks each server whether it is ready, so often that one that ends is not asked any more before it gives up its port', () => {
    expect(only('backend servers', 'option', 'httpchk')).toEqual(['GET', '/readyz']);
    for (const [, address] of words('backend servers', 'server')) expect(portOf(`tcp://${address}`)).toBe(config.port);
    const seconds = defaults('backend servers', 'inter') * defaults('backend servers', 'fall');
    expect(config.drainSeconds).toBeGreaterThanOrEqual(2 * seconds);
    // A step that was sent may have been taken.
    expect(only('backend servers', 'retry-on')).toEqual(['conn-failure']);
    expect(words('frontend people', 'option')).toContainEqual(['forwardfor']);
  });
});

describe('deploy/patroni.yml', () => {
  const { dcs, initdb } = patroni.bootstrap;

  test('acknowledges nothing that one machine alone has', () => {
    expect(dcs).toMatchObject({ synchronous_mode: 'quorum', synchronous_mode_strict: true, synchronous_node_count: 1 });
    expect(dcs.postgresql.parameters.synchronous_commit).toBe('on');
    expect(patroni.watchdog.mode).toBe('required');
    // What goes over the network is encrypted, and by whom it is read is looked at.
    expect(patroni.postgresql.pg_hba.filter((line: string) => /^host\b/.test(line))).toEqual([]);
    for (const url of [config.databaseUrl, config.databaseOwnerUrl, ...(config.databaseReplicaUrls ?? [])])
      expect(new URL(url as string).searchParams.get('sslmode')).toBe('verify-ca');
  });

  test('has another lead within thirty seconds, and bears Patroni’s own rule for its times', () => {
    expect(dcs.loop_wait + 2 * dcs.retry_timeout).toBeLessThanOrEqual(dcs.ttl);
    expect(dcs.ttl + dcs.loop_wait).toBeLessThanOrEqual(30);
  });

  test('makes the database as docker-compose.yml does, of PostgreSQL 18', () => {
    const { services } = parse(readFileSync(resolve(import.meta.dirname, '../../docker-compose.yml'), 'utf8'));
    const options = initdb.flatMap((each: string | object) =>
      typeof each === 'string' ? [] : Object.entries(each).map(([name, value]) => `--${name}=${value}`),
    );
    expect(options.join(' ')).toBe(services.database.environment.POSTGRES_INITDB_ARGS);
    expect(services.database.image).toBe('postgres:18');
    expect(patroni.postgresql.bin_dir).toContain('/18/');
  });
});

test('deploy/sanbao.service leaves a server the time that it may take to end', () => {
  const [, seconds] = /^TimeoutStopSec=(\d+)$/m.exec(read('sanbao.service')) ?? [];
  expect(Number(seconds)).toBeGreaterThanOrEqual(25 + config.drainSeconds);
});

test('each of them says that it is untried', () => {
  for (const name of ['README.md', 'patroni.yml', 'haproxy.cfg', 'sanbao.env', 'sanbao.service'])
    expect(read(name)).toContain('Untried');
});
