import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig, settings } from './config.ts';
import { environmentName, type Setting } from './platform/setting.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const names = Object.keys(settings).map(environmentName);

describe('readConfig', () => {
  test('needs no setting at all', () => {
    expect(readConfig({})).toMatchObject({ port: 4000, publicUrl: 'http://localhost:4000', demo: true });
  });

  test('puts the environment before the file, and takes an empty value for none', () => {
    expect(readConfig({ PORT: '4001', HOST: '' }, { PORT: '4002', HOST: '0.0.0.0', DEMO: 'false' })).toMatchObject({
      port: 4001,
      host: '0.0.0.0',
    });
  });

  test('never puts demo data into a database of somebody', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://somewhere/sanbao' }).demo).toBe(false);
    expect(() => readConfig({ DATABASE_URL: 'postgres://somewhere/sanbao', DEMO: 'true' })).toThrow(/DEMO/);
  });

  test.each([
    [{ PORT: '80a' }, /PORT must be a whole number from 1 to 65535/],
    [{ PORT: '70000' }, /PORT 应为 1 到 65535 之间的整数/],
    [{ TRUST_PROXY: 'yes' }, /TRUST_PROXY must be the number of proxies/],
    [{ TRUST_PROXY: '10.0.0.0/33' }, /TRUST_PROXY must be the number of proxies/],
    [{ TRUST_PROXY: '10.0.0.0/8,' }, /TRUST_PROXY must be the number of proxies/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of silent, /],
    [{ SMTP_URL: 'mail.example.com' }, /SMTP_URL must be an address like smtp:/],
    [{ DATABASE_OWNER_URL: 'postgres://somewhere/sanbao' }, /DATABASE_OWNER_URL needs DATABASE_URL/],
  ])('refuses %j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });

  test('shows demo accounts to a network only where it is told to', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.5', 'sanbao.example', '127.0.0.1.example']) {
      expect(() => readConfig({ HOST })).toThrow(/HOST=127\.0\.0\.1 or DEMO=false, or DEMO_ON_NETWORK=true/);
      expect(readConfig({ HOST, DEMO_ON_NETWORK: 'true' }).demo).toBe(true);
      expect(readConfig({ HOST, DEMO: 'false' }).demo).toBe(false);
      expect(readConfig({ HOST, DATABASE_URL: 'postgres://somewhere/sanbao' }).demo).toBe(false);
    }
    for (const HOST of ['localhost', '127.0.0.1', '127.1.2.3', '::1']) expect(readConfig({ HOST }).demo).toBe(true);
  });

  test.each([
    ['', 0],
    ['false', 0],
    ['true', 1],
    ['2', 2],
    ['loopback, 10.0.0.0/8,2001:db8::/32', ['loopback', '10.0.0.0/8', '2001:db8::/32']],
  ])('takes TRUST_PROXY=%s for %j', (written, trustProxy) => {
    expect(readConfig({ TRUST_PROXY: written }).trustProxy).toEqual(trustProxy);
  });

  test('takes origins as browsers write them, and nothing like them', () => {
    expect(readConfig({ CORS_ORIGINS: 'https://a.example, http://localhost:5173' }).corsOrigins).toEqual([
      'https://a.example',
      'http://localhost:5173',
    ]);
    for (const CORS_ORIGINS of [
      '*',
      'a.example',
      'https://a.example/',
      'https://a.example,',
      'null',
      'ftp://a.example',
    ])
      expect(() => readConfig({ CORS_ORIGINS })).toThrow(/CORS_ORIGINS must/);
  });

  test('names all that is wrong at once, and a slip of the pen in .env', () => {
    expect(() => readConfig({ PORT: 'x', DEMO: 'x' }, { SESION_DAYS: '3' })).toThrow(
      /SESION_DAYS in \.env is not a known setting\nPORT must .*\nDEMO must/,
    );
  });

  test('does not repeat a value, which may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://me:secret@somewhere/sanbao' })).toThrow(/^(?!.*secret)/s);
  });
});

test('.env.example names and explains every setting, with its default', () => {
  const example = read('.env.example');
  const values = parseEnv(example);
  expect(Object.keys(values).sort()).toEqual([...names, 'POSTGRES_PASSWORD'].sort());
  for (const [key, { fallback }] of Object.entries<Setting<unknown>>(settings)) {
    expect(example).toMatch(new RegExp(`\\n\\n# .*\\p{Script=Han}.*\\n# [A-Za-z].*\\n${environmentName(key)}=`, 'u'));
    expect(values[environmentName(key)]).toBe(fallback ?? '');
  }
  expect(readConfig({}, values)).toEqual(readConfig({}));
});

describe('docker-compose.yml', () => {
  const { services } = parse(read('docker-compose.yml'));
  const written: Record<string, string | number> = services.server.environment;
  const filled = (value: unknown, given: Record<string, string> = {}): string => {
    const text = String(value).replace(
      /\$\{(\w+)(?::[-?]([^${}]*))?\}/g,
      (_, name, other = '') => given[name] || other,
    );
    return text.includes('${') ? filled(text, given) : text;
  };
  /** The values as compose gives them when nothing but the password, or this, is set. */
  const environment = (given: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(written).map(([name, value]) => [name, filled(value, { POSTGRES_PASSWORD: 'secret', ...given })]),
    );
  /** The container's own settings; the demo is for the embedded database, which it does not have. */
  const own = ['HOST', 'PORT', 'DATA_DIR', 'DATABASE_URL', 'DATABASE_OWNER_URL'];
  const embedded = ['DEMO', 'DEMO_ON_NETWORK'];

  test('passes every setting on, as .env has it or with its default, and no other', () => {
    expect(Object.keys(written).sort()).toEqual(names.filter(name => !embedded.includes(name)).sort());
    const passed = names.filter(name => !own.includes(name) && !embedded.includes(name));
    const given = Object.fromEntries(passed.map(name => [name, `given ${name}`]));
    expect(environment(given)).toMatchObject(given);
    const { publicUrl, ...defaults } = readConfig(environment());
    expect(publicUrl).toBe('http://localhost:4000');
    expect(readConfig({ ...environment(), PUBLIC_URL: '' })).toEqual({ ...defaults, publicUrl });
    for (const [key, { fallback }] of Object.entries<Setting<unknown>>(settings))
      if (passed.includes(environmentName(key)) && key !== 'publicUrl')
        expect([key, environment()[environmentName(key)]]).toEqual([key, fallback ?? '']);
  });

  test('uses no variable that .env.example does not name', () => {
    const variables = [...read('docker-compose.yml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    expect([...names, 'POSTGRES_PASSWORD']).toEqual(expect.arrayContaining(variables));
  });

  test('publishes the port the server listens on, on this machine unless it is told otherwise', () => {
    const { host, port } = readConfig(environment());
    expect(host).toBe('0.0.0.0');
    const published = (given?: Record<string, string>) =>
      services.server.ports.map((each: string) => filled(each, given));
    expect(published()).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(published({ HOST: '0.0.0.0', PORT: '80' })).toEqual([`0.0.0.0:80:${port}`]);
    expect(environment({ PORT: '81' }).PUBLIC_URL).toBe('http://localhost:81');
    expect(read('Dockerfile')).toContain(`EXPOSE ${port}\n`);
    expect(services.server.healthcheck.test.join(' ')).toContain(`:${port}/readyz'`);
  });

  test('has a mail sink for whoever asks for it, on this machine alone', () => {
    expect(services.mail.profiles).toEqual(['mail']);
    expect(services.mail.ports).toEqual(['127.0.0.1:8025:8025']);
    expect(readConfig(environment()).smtpUrl).toBeUndefined();
    expect(read('docker-compose.yml')).toContain(`SMTP_URL=smtp://mail:${services.mail.expose[0]}`);
  });

  test('opens nothing else to a network', () => {
    const published = Object.values<{ ports?: string[] }>(services).flatMap(({ ports = [] }) => ports);
    for (const each of published) expect(filled(each)).toMatch(/^127\.0\.0\.1:/);
  });

  test('sends the server to the database beside it', () => {
    const { databaseUrl } = readConfig(environment());
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = services.database.environment;
    const database = new URL(databaseUrl as string);
    expect(database).toMatchObject({ hostname: 'database', port: '5432', username: POSTGRES_USER });
    expect(filled(POSTGRES_PASSWORD, { POSTGRES_PASSWORD: 'secret' })).toBe(database.password);
    expect(database.pathname).toBe(`/${POSTGRES_DB}`);
    expect(services.database.image).toBe('postgres:18');
  });

  test('keeps what must outlive a container in volumes', () => {
    expect(services.server.volumes).toEqual([`data:${environment().DATA_DIR}`]);
    expect(services.database.volumes).toEqual(['database:/var/lib/postgresql']);
  });
});
