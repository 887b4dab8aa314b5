import type { MikroORM } from '@mikro-orm/postgresql';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeTogether } from '../steps/take-together.ts';
import { DEMO_PASSWORD } from './accounts.ts';
import { company } from './company.ts';
import { productFamilies } from './products.ts';
import { day, type ScenarioStep, scan, the } from './scenario-step.ts';
import type { Ids } from './seed-accounts.ts';
import { accountOf, type TechnicianKey, technicians } from './technicians.ts';

/** Each of the company's repair people signs in to record their own work. */
export const seedTechnicians = (orm: MikroORM, now: Date, ids: Ids) =>
  takeTogether(systemContext(orm, now, systemViewer(['ADMINISTRATOR'])), async take => {
    for (const account of technicians.map(({ person }) => accountOf(person))) {
      if (account === 'engineer') continue;
      const email = `${account}@sanbao.example`;
      const input = { email, roles: ['ENGINEER'], person: ids.get(account), password: DEMO_PASSWORD };
      await take('openAccount', { input });
    }
  });

/** Two years ago the company's technicians were taken into the register, and licensed for what they had been trained in. */
const registered = technicians.flatMap(({ person, families, certifiedOn, certificate }) =>
  families.flatMap((code, at): ScenarioStep[] => {
    const course = `${productFamilies.find(family => family.code === code)?.name}安装维修`;
    const papers = { earlierNumber: `${certificate}-${at + 1}`, scan: scan(`结业证书 ${certificate}-${at + 1}.pdf`) };
    const taught = { course, topics: ['STRUCTURE', 'REPAIR', 'TROUBLESHOOTING'], hours: 24 };
    const issued = { issuer: company.zh, issuedOn: certifiedOn };
    return [
      {
        day: -733,
        by: 'management',
        step: 'recordEarlierCertificate',
        makes: `certificate ${code} ${person}`,
        input: { person: the(person), productFamily: the(code), ...taught, ...issued, ...papers },
      },
      { day: -732, ...licensed(code, person, -733) },
    ];
  }),
);

function licensed(family: string, person: string, examinedOn: number) {
  const examiner = the(person === 'han-weidong' ? 'ding-haitao' : 'han-weidong');
  return {
    by: 'after-sales-head',
    step: 'issueLicence',
    makes: `licence ${family} ${person}`,
    input: {
      certificate: the(`certificate ${family} ${person}`),
      examinedOn: day(examinedOn),
      examiner,
      examination: '独立拆装主要机构，按调整项目表调整到位，排除一处预设故障。',
    },
  } as const;
}

/** Whose licence a training did not renew was examined again in time; two have let theirs run out. */
const lapsed: readonly TechnicianKey[] = ['xue-liang', 'jiang-tao'];
const renewals = technicians.flatMap(({ person, families }, at) =>
  lapsed.includes(person)
    ? []
    : families.map((code): ScenarioStep => {
        const { input, ...rest } = licensed(code, person, -51 + (at % 4));
        return { day: -49 + (at % 4), ...rest, input: { ...input, renews: the(`licence ${code} ${person}`) } };
      }),
);

/** After a complaint about his manner one stayed in the company for three weeks. */
// biome-ignore format: each step reads as a line of a story
const suspended: readonly ScenarioStep[] = [
  { day: -76, by: 'after-sales-head', step: 'suspendLicence', on: 'licence SJZ zheng-kai', input: { reason: '扬州齿悦投诉答复生硬，停岗三周，跟班学习服务规范后复岗。' } },
  { day: -55, by: 'after-sales-head', step: 'reinstateLicence', on: 'licence SJZ zheng-kai' },
];

export const technicianScenario: readonly ScenarioStep[] = [...registered, ...suspended, ...renewals];
