import type { UserKey } from '../../../src/demo/users.ts';
import { runImport } from '../../../src/jobs/run-import.ts';
import { findRestores } from '../../../src/organization/find-restores.ts';
import { statutoryHolidays } from '../../../src/organization/statutory-holidays.ts';
import { openFileStore } from '../../../src/platform/file-store.ts';
import { systemContext } from '../../../src/procedure/system-context.ts';
import { takeNamed } from '../../../src/steps/take-step.ts';
import { shipmentForm, shipmentGround } from '../../equipment.ts';
import { csv } from '../../imports.ts';
import { partForm } from '../../spare-parts.ts';
import { appoint } from '../../users.ts';
import type { Known, Scene } from './scene.ts';

/** 4.5 and the master data: people, accounts, machines, terms, parameters, delegations and imports. */
export async function organization(scene: Scene) {
  const { sanbao, make, on } = scene;
  const ground = await shipmentGround(sanbao);
  const { customer, model } = ground;

  await make('admin', 'createAccessToken', { label: '报表', scope: 'REPORTING', expiresOn: '2027-03-31' });
  const place = {
    customer,
    name: '二厂',
    city: '昆山市',
    address: '前进路 8 号',
    contact: '周敏',
    phone: '0512-55550017',
  };
  const company = {
    name: '芜湖联拓包装有限公司',
    contact: '江帆',
    phone: '0553-55557301',
    creditCode: '91350100M000100Y43',
  };
  const buyer = await make('sales', 'createCustomer', company);
  await on('sales', buyer, 'updateCustomer', { ...company, contact: '江一帆' });
  const workshop = { ...company, city: '芜湖市' };
  const station = await make('sales', 'createDealer', workshop);
  await on('sales', station, 'updateDealer', { ...workshop, contact: '江一帆' });
  const source = await make('management', 'createSupplier', { ...workshop, supplies: '吸盘' });
  await on('management', source, 'updateSupplier', { ...workshop, supplies: '吸盘、皮带' });
  const again = await make('sales', 'createCustomer', {
    ...company,
    name: '芜湖联拓包装厂',
    phone: '0553-55557302',
    creditCode: null,
  });
  await on('after-sales-head', again, 'mergeCustomers', { into: buyer.id, reason: '同一单位' });
  const other = await make('sales', 'createCustomerSite', place);
  await on('sales', other, 'updateCustomerSite', { ...place, city: '苏州市' });
  const holiday = { day: '2027-01-01', kind: 'HOLIDAY', name: '元旦' };
  const free = await make('management', 'createHoliday', holiday);
  await on('management', free, 'updateHoliday', { ...holiday, name: '元旦节' });
  for (const { day, name } of statutoryHolidays(2027).slice(1))
    await make('management', 'createHoliday', { day, kind: 'HOLIDAY', name });
  await make('management', 'copyHolidayYear', { from: 2027, year: 2028, confirmed: true, notAnnounced: false });
  const rare = { letter: '\u{30000}', printedAs: '〔火東〕' };
  const letter = await make('management', 'createLetterSubstitute', rare);
  await on('management', letter, 'updateLetterSubstitute', { ...rare, printedAs: '〔火东〕' });
  await on('management', letter, 'deactivateLetterSubstitute', { reason: '改名' });
  await on('management', letter, 'reactivateLetterSubstitute');
  const hired = { name: '邬晓岚', employer: 'HOUSE', roles: ['TECHNICIAN'] };
  const person = await make('after-sales', 'createPerson', hired);
  await on('after-sales', person, 'updatePerson', { ...hired, roles: ['TECHNICIAN', 'TRAINEE'] });
  await on('after-sales', person, 'deactivatePerson', { reason: '离职' });
  await on('after-sales', person, 'reactivatePerson');

  const { family } = (await scene.rows<{ family: string }>('select family_id as family from product_model'))[0] as {
    family: string;
  };
  const months = { monthsFromAcceptance: 12, monthsFromShipment: 18, monthsForWearParts: 3, basis: '销售条款' };
  const made = await make('manufacturing', 'createProductModel', { code: 'ZJ-200', name: '高速装盒机', family });
  await on('manufacturing', made, 'updateProductModel', { code: 'ZJ-200', name: '高速间歇装盒机', family });
  const fast = await make('manufacturing', 'createProductFamily', { code: 'GZ', name: '高速装盒机' });
  const moved = { model: made.id, family: fast.id, reason: '另行考核上岗' };
  const kept = await make('manufacturing', 'proposeModelFamily', moved);
  await on('after-sales-head', kept, 'rejectModelFamily', { reason: '结构相同' });
  const separate = await make('manufacturing', 'proposeModelFamily', moved);
  await on('after-sales-head', separate, 'approveModelFamily');
  const change = { model, terms: { ...months, monthsFromShipment: 24 }, reason: '行业惯例' };
  const refused = await make('manufacturing', 'proposeWarrantyTerms', change);
  await on('after-sales-head', refused, 'rejectWarrantyTerms', { reason: '成本' });
  const terms = await make('manufacturing', 'proposeWarrantyTerms', change);
  await on('after-sales-head', terms, 'approveWarrantyTerms');
  const machine = await make('sales', 'recordShipment', shipmentForm(ground));
  await on('sales', machine, 'followUpShipment', { word: '顾客说下周到货' });
  await on('after-sales-head', machine, 'correctEquipment', { shippedOn: '2026-10-22', reason: '出库单为准' });
  await on('sales', machine, 'issueMachineCode');
  await on('after-sales', machine, 'revokeMachineCode', { reason: '标签遗失' });
  await on('sales', machine, 'transferEquipment', { site: other.id, reason: '顾客搬厂' });
  const part = await make('after-sales', 'createPart', partForm('Z-101', '横封切刀'));
  await on('after-sales', part, 'updatePart', partForm('Z-101', '横封切刀', { unitPrice: 130 }));

  const someone = async (name: string) => (await make('after-sales', 'createPerson', { ...hired, name })).id;
  const twin = await make('after-sales', 'createPerson', { ...hired, name: '邬小岚' });
  await on('after-sales-head', twin, 'mergePeople', { into: person.id, reason: '同一人' });
  const invited = { email: 'wu@sanbao.example', person: await someone('吴一'), roles: ['SALES'] };
  const newcomer = await make('admin', 'inviteUser', invited);
  const identity = { issuer: 'https://id.example', subject: 'wu' };
  await takeNamed('bindIdentity', { id: newcomer.id, input: identity }, systemContext(sanbao.orm, sanbao.clock.now));
  await on('admin', newcomer, 'unbindIdentity', { reason: '换了帐号' });
  const account = { email: 'zheng@sanbao.example', person: await someone('郑二'), roles: ['SALES'] };
  const user = await make('admin', 'createUser', account);
  await on('admin', user, 'updateUser', { ...account, email: 'zheng.er@sanbao.example' });
  await on('admin', user, 'deactivateUser', { reason: '请长假' });
  await on('admin', user, 'reactivateUser');
  const duties = { user: user.id, roles: ['SALES_HEAD'], reason: '接任' };
  const turned = await make('admin', 'proposeRoles', duties);
  await on('gm', turned, 'rejectRoles', { reason: '资历不足' });
  const promoted = await make('admin', 'proposeRoles', duties);
  await on('gm', promoted, 'approveRoles');

  const asked = { person: await someone('葛远行'), receivedOn: '2026-11-23', reason: '本人来信' };
  await make('admin', 'exportPersonData', asked);
  const declined = await make('admin', 'requestPersonErasure', asked);
  await on('gm', declined, 'refusePersonErasure', { reason: '劳动争议未了' });
  const granted = await make('admin', 'requestPersonErasure', asked);
  await on('gm', granted, 'erasePersonData');

  const value = { name: 'PASS_MARK', value: '70', effectiveFrom: '2026-12-01' };
  const dropped = await make('management', 'proposeParameter', value);
  await on('gm', dropped, 'rejectParameter', { reason: '维持原值' });
  const parameter = await make('management', 'proposeParameter', value);
  await on('gm', parameter, 'approveParameter');
  const [deputy] = await scene.rows<Known>(`select id from "user" where email = 'sales@sanbao.example'`);
  const delegation = await make('gm', 'delegateAuthority', {
    ...{ deputy: deputy?.id, steps: ['approveTrainingPlan'], from: '2026-11-23', until: '2026-11-25' },
  });
  await on('gm', delegation, 'revokeDelegation', { reason: '已回' });

  const [technician] = await scene.rows<Known>(`select id from person where name = '陆志明'`);
  const leave = { person: technician?.id, kind: 'LEAVE', startsOn: '2026-12-01', endsOn: '2026-12-02' };
  const absence = await make('after-sales', 'recordAbsence', leave);
  await on('after-sales', absence, 'cancelAbsence', { reason: '改期' });

  const said = await make('admin', 'completeSetUp', { subject: 'PEOPLE' });
  await on('admin', said, 'reopenSetUp', { reason: '又来一人' });
  await letters(scene, customer);
  await restores(scene);
  await imports(scene);
  // Where nobody is General Manager yet, the first administrator founds the office.
  await appoint(sanbao, 'gm', ['MANAGEMENT']);
  const [founder] = await scene.rows<Known>(`select id from "user" where email = 'management@sanbao.example'`);
  const founding = { user: founder?.id, roles: ['GENERAL_MANAGER'], reason: '设立' };
  const founded = await make('admin', 'proposeRoles', founding);
  await on('management', founded, 'confirmFounding');
}

/** Those that could not be sent. */
async function letters({ make, on, rows, latest }: Scene, customer: string) {
  const survey = { customer, channel: 'MAIL', email: 'quality@customer.example' };
  for (const step of ['retryLetter', 'discardLetter']) {
    await make('after-sales', 'sendSurvey', survey);
    const letter = await latest('letter');
    await rows(`update letter set state = 'FAILED' where id = ?`, [letter.id]);
    await on('after-sales', letter, step, step === 'discardLetter' ? { reason: '地址已废' } : undefined);
  }
}

/** Of a database that was put back twice. */
async function restores({ sanbao, on, rows, latest }: Scene) {
  for (const step of ['approveRestore', 'rejectRestore']) {
    await rows(`insert into lineage (id, position) values (uuidv7(), 1)`);
    await findRestores(sanbao.orm, sanbao.config, sanbao.clock.now);
    const restore = await latest('restore');
    await on('admin', restore, 'recordRestore', { reason: '磁盘损坏' });
    await on('gm', restore, step, step === 'rejectRestore' ? { reason: '没有恢复过' } : undefined);
  }
}

/** Checked, and confirmed or not. */
async function imports(scene: Scene) {
  const { sanbao, make, on } = scene;
  const parts = { orm: sanbao.orm, config: sanbao.config, store: openFileStore(sanbao.config) };
  const checked = async (by: UserKey, step: string, ...rows: string[][]) => {
    const file = await scene.paper(by, '导入.csv', Buffer.from(csv(...rows)));
    const run = await make(by, step, { file });
    await work(run);
    return run;
  };
  const work = ({ id }: { id: string }) =>
    runImport(parts, { id, language: 'en' }, {
      job: { attempts: 1 },
      abortSignal: AbortSignal.timeout(60_000),
    } as never);
  const heading = ['姓名 *', 'Employer', '身份', '电话'];
  const people = await checked('after-sales', 'importPeople', heading, ['邬二', '本公司', '学员', '13900008101']);
  await on('after-sales', people, 'confirmImport');
  await work(people);
  await on('after-sales', people, 'undoImport', { reason: '导错了表' });
  const dropped = await checked('after-sales', 'importPeople', heading, ['邬三', '本公司', '学员', '13900008102']);
  await on('after-sales', dropped, 'discardImport');
  await checked('sales', 'importCustomers', ['名称'], ['恒味']);
  await checked('sales', 'importCustomerSites', ['现场'], ['一车间']);
  await checked('sales', 'importEquipment', ['序列号'], ['Z100-1']);
  await checked('after-sales', 'importParts', ['番号'], ['Z-1']);
  await checked('management', 'importOpeningStock', ['零件', '数量'], ['Z-101', '20']);
  await checked('sales', 'importDealers', ['名称'], ['恒修']);
  await checked('management', 'importSuppliers', ['名称'], ['锐捷']);
  await checked('after-sales', 'importProductModels', ['型号'], ['ZJ-900']);
  await checked('after-sales', 'importAdjustmentTemplates', ['机型'], ['ZJ-900']);
  await checked('management', 'importHolidays', ['日期'], ['2027-10-01']);
  await checked('admin', 'importUsers', ['电子邮件'], ['a@b.example']);
  // Each was tried in several ways, more often than one may in a while.
  await scene.rows('delete from sign_in_budget');
  await checked('after-sales', 'importProductFamilies', ['代号'], ['ZHJ-9']);
  await checked('management', 'importLetterSubstitutes', ['字'], ['㐂']);
  await checked('sales', 'importInstalledEquipment', ['制造编号'], ['Z100-9']);
  await checked('management', 'importTrainingRooms', ['教室'], ['909']);
  await checked('management', 'importCertificates', ['课程'], ['装盒机维修']);
  await checked('after-sales-head', 'importLicences', ['考核日期'], ['2026-01-05']);
  await checked('sales', 'importServiceContracts', ['合同号'], ['HT-9']);
  await checked('management', 'importInspectionPlans', ['版次'], ['A']);
}
