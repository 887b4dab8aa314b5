import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, root } from './prepare.mjs';

// What Sanbao is made of, by package-lock.json: `.data/sbom.json` in CycloneDX, each licence, and what is known to be
// vulnerable. It ends with 1 where a licence or a high vulnerability stands against it, and with 2 where the registry
// does not tell of vulnerabilities: then nothing is known of them, and nothing is said to be well.
const allowed = [
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Zlib',
    'Python-2.0',
  ],
  ...['MPL-2.0', 'OFL-1.1', 'CC0-1.0', 'CC-BY-4.0'],
];
/** Of a licence that asks no more than that it can be exchanged: it is a file of its own, as it was published, loaded when needed. */
const ofItsOwn = { 'libheif-js@1.23.2': 'LGPL-3.0' };
/** They name their licence in a file and not in their package.json; of a version that was looked at. */
const read = { 'css-mediaquery@0.1.2': 'BSD-3-Clause', 'png-js@1.1.0': 'MIT' };

const npm = (...args) => {
  const { stdout } = spawnSync('npm', args, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  });
  return JSON.parse(stdout || '{}');
};

const sbom = npm('sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application');
if (!sbom.components?.length) throw new Error('npm wrote no bill of materials');
mkdirSync(join(root, '.data'), { recursive: true });
writeFileSync(join(root, '.data/sbom.json'), `${JSON.stringify(sbom, null, 2)}\n`);

const others = sbom.components.filter(({ purl }) => !purl.startsWith('pkg:npm/%40sanbao/'));
const licenceOf = ({ name, version, licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(' AND ') ||
  (read[`${name}@${version}`] ?? 'none named');
const isAllowed = licence =>
  licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every(part => part.split(' OR ').some(each => allowed.includes(each)));

const counts = {};
for (const each of others) counts[licenceOf(each)] = (counts[licenceOf(each)] ?? 0) + 1;
console.table(counts);
const refused = others.filter(
  each => !isAllowed(licenceOf(each)) && ofItsOwn[`${each.name}@${each.version}`] !== licenceOf(each),
);
for (const each of refused) console.error(`✘ ${each.name}@${each.version}: ${licenceOf(each)}`);
console.log(`.data/sbom.json: ${others.length} packages, ${refused.length} of a licence that is not allowed`);

const { metadata, vulnerabilities = {}, message } = npm('audit', '--json', '--package-lock-only');
const found = Object.values(vulnerabilities).filter(({ severity }) => severity === 'high' || severity === 'critical');
for (const { name, severity, range } of found) console.error(`✘ ${name} ${range}: ${severity}`);
if (metadata?.vulnerabilities) console.table(metadata.vulnerabilities);
else console.error(`✘ Vulnerabilities were not looked at: the registry does not tell (${message ?? 'no answer'})`);

process.exitCode = refused.length || found.length ? 1 : metadata?.vulnerabilities ? 0 : 2;
