import { resolve } from 'node:path';
import {
  address,
  choice,
  Expected,
  environmentName,
  isLoopback,
  keys,
  proxies,
  type Setting,
  setting,
  text,
  whole,
  yesOrNo,
} from './platform/setting.ts';
import { StartupProblem } from './platform/startup-problem.ts';

const database = address('postgres', 'postgresql');

/** Every setting of Sanbao. `port` is read from PORT, `publicUrl` from PUBLIC_URL, and so on. */
export const settings = {
  host: setting(
    ['监听的网络地址；0.0.0.0 表示所有网卡', 'Network address to listen on; 0.0.0.0 for all of them'],
    text,
    '127.0.0.1',
  ),
  port: setting(['监听端口', 'Port to listen on'], whole(1, 65535), '4000'),
  publicUrl: setting(
    [
      '用户打开面板的地址，用于邮件中的链接和证书上的二维码；缺省为本机地址',
      'Address at which people open the panel, for links in mail and codes on certificates; this machine when absent',
    ],
    address('http', 'https'),
  ),
  trustProxy: setting(
    [
      '反向代理的个数，或其地址、网段；用户的地址取自它们所写，其左侧的一概不信',
      'How many reverse proxies there are, or their networks; the user’s address is what they say, nothing left of it',
    ],
    proxies,
    '0',
  ),
  databaseUrl: setting(
    [
      'PostgreSQL 18 数据库；缺省时在 DATA_DIR 中自带一个',
      'PostgreSQL 18 database; without it one is run inside DATA_DIR',
    ],
    database,
  ),
  databaseOwnerUrl: setting(
    [
      '以所有者身份连接同一数据库，用于升级表结构；缺省为 DATABASE_URL',
      'The same database as its owner, to migrate it; DATABASE_URL when absent',
    ],
    database,
  ),
  dataDir: setting(
    ['自带数据库、未寄出的邮件等数据的文件夹', 'Folder of the embedded database, unsent mail and other data'],
    path => resolve(path),
    '.data',
  ),
  demo: setting(
    [
      '在空的自带数据库中放入演示数据；只用于自带数据库，缺省为 true',
      'Fill an empty embedded database with demo data; only there, and true when absent',
    ],
    yesOrNo,
  ),
  demoOnNetwork: setting(
    [
      '为 true 时，有演示数据也可在本机以外的网络地址监听；演示密码人人皆知',
      'true to listen with demo data on addresses of the network too, where everybody knows the demo’s password',
    ],
    yesOrNo,
    'false',
  ),
  firstAdministrator: setting(
    [
      '首位系统管理员的邮箱；数据库中还没有用户时建立其帐号，密码只在启动时显示一次',
      'E-mail of the first administrator, whose account is made while there are no users; its password is shown once',
    ],
    text,
  ),
  smtpUrl: setting(
    [
      '发送邮件的服务器；缺省时邮件存入 DATA_DIR，可在面板中查看',
      'Server that sends mail; without it mail is kept in DATA_DIR and read in the panel',
    ],
    address('smtp', 'smtps'),
  ),
  mailFrom: setting(['邮件的发件人', 'Sender of mail'], text, 'Sanbao <sanbao@localhost>'),
  anchorMailTo: setting(
    [
      '每日接收履历链锚点的邮箱；缺省时锚点只写入 DATA_DIR',
      'E-mail that is sent the daily anchor of the history; without it the anchor is only written into DATA_DIR',
    ],
    text,
  ),
  filesMaxMegabytes: setting(
    ['上传文件的大小上限，单位 MB', 'Largest file that is taken, in MB'],
    whole(1, 2000),
    '25',
  ),
  filesS3Endpoint: setting(
    [
      '存放文件的 S3 兼容存储；缺省时文件存入 DATA_DIR',
      'S3-compatible store that keeps files; without it they are kept in DATA_DIR',
    ],
    address('http', 'https'),
  ),
  filesS3Region: setting(['该存储的区域', 'Region of that store'], text, 'us-east-1'),
  filesS3Bucket: setting(['该存储的存储桶', 'Bucket of that store'], text, 'sanbao'),
  filesS3Key: setting(['该存储的访问密钥', 'Access key of that store'], text),
  filesS3Secret: setting(['该存储的私密密钥', 'Secret key of that store'], text),
  secretsKey: setting(
    [
      '加密须再次读取的密钥、口令所用的密钥；缺省时在 DATA_DIR 中生成一个',
      'Key under which secrets are sealed that have to be read again; without it one is made in DATA_DIR',
    ],
    keys,
  ),
  sessionDays: setting(['一次登录保持的天数', 'Days for which a sign-in holds'], whole(1, 365), '14'),
  logLevel: setting(
    ['日志级别', 'Level of the log'],
    choice('silent', 'fatal', 'error', 'warn', 'info', 'debug'),
    'info',
  ),
};

type Values = { [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer T> ? T : never };
export type Config = Readonly<Omit<Values, 'publicUrl' | 'demo'> & { publicUrl: string; demo: boolean }>;

/** Compose reads its own variables from the same file. */
const forCompose = ['POSTGRES_PASSWORD'];

/**
 * Reads and checks every setting; what is wrong is said of all of them at once.
 * The environment goes before the file `.env`, where a name nobody knows is taken for a slip of the pen.
 */
export function readConfig(environment: NodeJS.ProcessEnv, file: NodeJS.Dict<string> = {}): Config {
  const problems: Expected[] = [];
  const known = [...Object.keys(settings).map(environmentName), ...forCompose];
  for (const name of Object.keys(file).filter(each => !known.includes(each)))
    problems.push(new Expected(`.env 中的 ${name} 不是已知的设置`, `${name} in .env is not a known setting`));
  const values: Record<string, unknown> = {};
  for (const [key, { read, fallback }] of Object.entries<Setting<unknown>>(settings)) {
    const written = environment[environmentName(key)] || file[environmentName(key)] || fallback;
    try {
      if (written !== undefined) values[key] = read(written);
    } catch (error) {
      if (!(error instanceof Expected)) throw error;
      // The value itself is not repeated: it may hold a password.
      problems.push(
        new Expected(
          `${environmentName(key)} 应为 ${error.chinese}`,
          `${environmentName(key)} must be ${error.english}`,
        ),
      );
    }
  }
  const given = values as Values;
  if (given.databaseUrl && given.demo)
    problems.push(
      new Expected(
        'DEMO 只用于自带数据库，请去掉 DEMO 或 DATABASE_URL',
        'DEMO is for the embedded database only: leave out DEMO or DATABASE_URL',
      ),
    );
  if (given.databaseOwnerUrl && !given.databaseUrl)
    problems.push(
      new Expected('DATABASE_OWNER_URL 须与 DATABASE_URL 同时设置', 'DATABASE_OWNER_URL needs DATABASE_URL beside it'),
    );
  const demo = given.demo ?? !given.databaseUrl;
  if (demo && !given.demoOnNetwork && given.host && !isLoopback(given.host))
    problems.push(
      new Expected(
        '演示帐号的密码人人皆知，不宜对网络开放：请设 HOST=127.0.0.1 或 DEMO=false；确需开放时设 DEMO_ON_NETWORK=true',
        'The passwords of the demo are known to everybody, so it is not shown to a network: set HOST=127.0.0.1 or DEMO=false, or DEMO_ON_NETWORK=true where that is wanted',
      ),
    );
  if (problems.length > 0)
    throw new StartupProblem(
      problems.map(each => each.chinese).join('\n'),
      problems.map(each => each.english).join('\n'),
    );
  return {
    ...given,
    publicUrl: given.publicUrl ?? `http://localhost:${given.port}`,
    demo,
  };
}
