import { resolve } from 'node:path';
import { languageCodes } from './messages/language.ts';
import {
  address,
  addresses,
  ageKeys,
  choice,
  Expected,
  environmentName,
  isLoopback,
  keys,
  origins,
  proxies,
  type Setting,
  setting,
  text,
  whole,
  yesOrNo,
} from './platform/setting.ts';
import { StartupProblem } from './platform/startup-problem.ts';

const database = address('postgres', 'postgresql');

/** Every setting: `port` is read from PORT, `publicUrl` from PUBLIC_URL, and so on; `.env.example` says what for. */
export const settings = {
  host: setting(text, '127.0.0.1'),
  port: setting(whole(1, 65535), '4000'),
  publicUrl: setting(address('http', 'https')),
  drainSeconds: setting(whole(0, 60), '0'),
  trustProxy: setting(proxies, '0'),
  corsOrigins: setting(origins),
  databaseUrl: setting(database),
  databaseOwnerUrl: setting(database),
  databaseReplicaUrls: setting(addresses('postgres', 'postgresql')),
  dataDir: setting(path => resolve(path), '.data'),
  demo: setting(yesOrNo),
  demoOnNetwork: setting(yesOrNo, 'false'),
  firstAdministrator: setting(text),
  smtpUrl: setting(address('smtp', 'smtps')),
  mailFrom: setting(text, 'Sanbao <sanbao@localhost>'),
  anchorMailTo: setting(text),
  filesMaxMegabytes: setting(whole(1, 2000), '25'),
  filesS3Endpoint: setting(address('http', 'https')),
  filesS3Region: setting(text, 'us-east-1'),
  filesS3Bucket: setting(text, 'sanbao'),
  filesS3Key: setting(text),
  filesS3Secret: setting(text),
  secretsKey: setting(keys),
  backupRecipients: setting(ageKeys(/^age1[a-z0-9]{50,}$/)),
  backupIdentity: setting(ageKeys(/^AGE-SECRET-KEY-[A-Z0-9-]{50,}$/)),
  backupPassphrase: setting(text),
  sessionDays: setting(whole(1, 365), '14'),
  passwordSignIn: setting(yesOrNo, 'true'),
  oidcIssuer: setting(address('http', 'https')),
  oidcClientId: setting(text),
  oidcClientSecret: setting(text),
  oidcName: setting(text, 'OpenID Connect'),
  metricsToken: setting(text),
  logLevel: setting(choice('silent', 'fatal', 'error', 'warn', 'info', 'debug'), 'info'),
};

type Values = { [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer T> ? T : never };
export type Config = Readonly<Omit<Values, 'publicUrl' | 'demo'> & { publicUrl: string; demo: boolean }>;

/** What is sent there and back is read by nobody on the way. */
const isPrivate = (issuer: string) => issuer.startsWith('https:') || isLoopback(new URL(issuer).hostname);

/** Compose reads its own variables from the same file. */
const forCompose = ['POSTGRES_PASSWORD'];

/**
 * Reads and checks every setting; what is wrong is said of all of them at once.
 * The environment goes before the file `.env`, where a name nobody knows is taken for a slip of the pen.
 */
export function readConfig(environment: NodeJS.ProcessEnv, file: NodeJS.Dict<string> = {}): Config {
  const problems: Expected[] = [];
  const names = [...Object.keys(settings).map(environmentName), ...forCompose];
  for (const name of Object.keys(file).filter(each => !names.includes(each)))
    problems.push(new Expected('settingUnknown', () => ({ name })));
  const values: Record<string, unknown> = {};
  for (const [key, { read, fallback }] of Object.entries<Setting<unknown>>(settings)) {
    const raw = environment[environmentName(key)] || file[environmentName(key)] || fallback;
    try {
      if (raw !== undefined) values[key] = read(raw);
    } catch (error) {
      if (!(error instanceof Expected)) throw error;
      // The value itself is not repeated: it may hold a password.
      problems.push(
        new Expected('settingMustBe', language => ({ name: environmentName(key), wanted: error.sentence[language] })),
      );
    }
  }
  const config = values as Values;
  if (config.databaseUrl && config.demo) problems.push(new Expected('settingDemoEmbedded'));
  if (config.databaseOwnerUrl && !config.databaseUrl) problems.push(new Expected('settingOwnerAlone'));
  const demo = config.demo ?? !config.databaseUrl;
  if (demo && !config.demoOnNetwork && config.host && !isLoopback(config.host))
    problems.push(new Expected('settingDemoOnNetwork'));
  if (Boolean(config.oidcIssuer) !== Boolean(config.oidcClientId)) problems.push(new Expected('settingProvider'));
  if (config.oidcIssuer && !isPrivate(config.oidcIssuer)) problems.push(new Expected('settingProviderHttps'));
  if (config.passwordSignIn === false && !config.oidcIssuer) problems.push(new Expected('settingNobodySignsIn'));
  if (problems.length > 0)
    throw new StartupProblem(
      ...languageCodes().map(language => problems.map(({ sentence }) => sentence[language]).join('\n')),
    );
  return {
    ...config,
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    demo,
  };
}
