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
    expect(readConfig({ PORT: '4001', HOST: '' }, { PORT: '4002', HOST: '0.0.0.0' })).toMatchObject({
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

  test.each([
    ['', 0],
    ['false', 0],
    ['true', 1],
    ['2', 2],
    ['loopback, 10.0.0.0/8,2001:db8::/32', ['loopback', '10.0.0.0/8', '2001:db8::/32']],
  ])('takes TRUST_PROXY=%s for %j', (written, trustProxy) => {
    expect(readConfig({ TRUST_PROXY: written }).trustProxy).toEqual(trustProxy);
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
  for (const [key, { chinese, english, fallback }] of Object.entries<Setting<unknown>>(settings)) {
    expect(example).toContain(`# ${chinese}\n# ${english}\n${environmentName(key)}=`);
    expect(values[environmentName(key)]).toBe(fallback ?? '');
  }
  expect(readConfig({}, values)).toEqual(readConfig({}));
});

describe('docker-compose.yml', () => {
  const { services } = parse(read('docker-compose.yml'));
  const written: Record<string, string | number> = services.server.environment;
  /** The values as compose would give them when nothing but the password is set. */
  const environment = Object.fromEntries(
    Object.entries(written).map(([name, value]) => [
      name,
      String(value).replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_, variable, otherwise) => otherwise ?? variable),
    ]),
  );

  test('gives the server settings it knows, with values it takes', () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(written)));
    expect(() => readConfig(environment)).not.toThrow();
    expect(environment).toMatchObject({
      SESSION_DAYS: settings.sessionDays.fallback,
      MAIL_FROM: settings.mailFrom.fallback,
    });
  });

  test('uses no variable that .env.example does not name', () => {
    const variables = [...read('docker-compose.yml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    expect([...names, 'POSTGRES_PASSWORD']).toEqual(expect.arrayContaining(variables));
  });

  test('publishes the port the server listens on', () => {
    const { host, port, publicUrl } = readConfig(environment);
    expect(host).toBe('0.0.0.0');
    expect(services.server.ports).toEqual([`${port}:${port}`]);
    expect(publicUrl).toBe(`http://localhost:${port}`);
    expect(read('Dockerfile')).toContain(`EXPOSE ${port}\n`);
  });

  test('sends the server to the database and the mail sink beside it', () => {
    const { databaseUrl, smtpUrl } = readConfig(environment);
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = services.database.environment;
    const database = new URL(databaseUrl!);
    expect(database).toMatchObject({ hostname: 'database', port: '5432', username: POSTGRES_USER });
    expect(POSTGRES_PASSWORD).toContain(database.password);
    expect(database.pathname).toBe(`/${POSTGRES_DB}`);
    expect(services.database.image).toBe('postgres:18');
    const mail = new URL(smtpUrl!);
    expect(services[mail.hostname].expose).toContain(Number(mail.port));
  });

  test('keeps what must outlive a container in volumes', () => {
    expect(services.server.volumes).toEqual([`data:${environment.DATA_DIR}`]);
    expect(services.database.volumes).toEqual(['database:/var/lib/postgresql']);
  });
});
