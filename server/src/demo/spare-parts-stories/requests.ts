import { day, type ScenarioStep, the } from '../scenario-step.ts';
import { asked, confirmed, issued, type Lines } from './application-steps.ts';

const caller = { callerPhone: '13900007788', channel: 'PHONE' };

/** A repair in the days of the demo: the call, and who is sent. */
const repair = (key: string, on: number, fault: object, starts: number): ScenarioStep[] => [
  { day: on, by: 'after-sales', step: 'reportFault', makes: `${key} fault`, input: { ...caller, ...fault } },
  {
    day: on,
    by: 'after-sales',
    step: 'planRepair',
    makes: key,
    input: {
      fault: the(`${key} fault`),
      bookingReason: '两处相距不远，当天先后到场。',
      startsOn: day(starts),
      endsOn: day(starts + 1),
      engineers: [the('lu-zhiming')],
    },
  },
];

/** Parts that a customer applies for, and pays for where money is named. */
const sold = (key: string, on: number, customer: string, lines: Lines, amount?: number): ScenarioStep[] => [
  ...confirmed(`pa-${key}`, on, lines, { customer: the(customer) }),
  ...(amount
    ? [
        {
          day: on,
          by: 'sales' as const,
          step: 'recordRemittance' as const,
          makes: `rm-${key}`,
          input: { application: the(`pa-${key}`), amount, receivedOn: day(on), voucher: `电汇 ${key.toUpperCase()}` },
        },
      ]
    : []),
  asked(key, on, { application: `pa-${key}` }, lines),
];

/** What was asked for and issued: repairs in warranty first, then what customers pay for. */
// biome-ignore format: each step reads as a line of a story
export const requests: readonly ScenarioStep[] = [
  ...sold('blades', -111, 'shuweiju', [['SJ-V-0102', 4]], 1211.36),
  issued('blades', -110, [['SJ-V-0102', 4]]),
  ...sold('chains', -90, 'chaguxiang', [['SJ-Z-0308', 6]], 1057.68),
  issued('chains', -89, [['SJ-Z-0308', 6]]),
  { day: -83, by: 'after-sales', step: 'returnParts', on: 'chains', input: { lines: [{ part: the('SJ-Z-0308'), unused: 1, old: 0, remark: '多领一米' }] } },
  ...sold('suckers', -48, 'muge', [['SJ-Z-0301', 40]], 759.36),
  issued('suckers', -47, [['SJ-Z-0301', 24]]),
  { day: -40, by: 'after-sales', step: 'cancelPartsRequest', on: 'suckers', input: { reason: '顾客只要首批，余款已退。' } },
  ...sold('unpaid', -6, 'lanjiao', [['SJ-C-0909', 8]]),
  ...sold('doubled', -20, 'borun', [['SJ-M-0506', 10]]),
  { day: -19, by: 'after-sales', step: 'cancelPartsRequest', on: 'doubled', input: { reason: '顾客改期，暂不购买。' } },

  // 凸轮只有一件：三包期内停机的先领，先到的收费申请等着；另一件经批准例外发放。
  ...sold('cam', -7, 'shuweiju', [['SJ-Z-0304', 1]], 2101.8),
  ...repair('so-cam', -3, { customer: the('jinbencao'), equipment: the('jinbencao SJZ-130C'), caller: '设备科 罗启明', machineState: 'DOWN', symptom: '取盒凸轮碎裂，整线停机。' }, 0),
  asked('so-cam-parts', -3, { order: 'so-cam' }, [['SJ-Z-0304', 1], ['SJ-Z-0301', 12]]),
  issued('so-cam-parts', -3, [['SJ-Z-0301', 12]]),
  ...sold('screens', -13, 'yongfen', [['SJ-C-0902', 2]], 4474.8),
  ...repair('so-screen', -4, { customer: the('haichen'), equipment: the('haichen SJP-450S'), caller: '车间 林惠珍', machineState: 'LIMITED', symptom: '触摸屏下半屏点不动，只能用外接键盘。' }, 1),
  asked('so-screen-parts', -4, { order: 'so-screen' }, [['SJ-C-0902', 6]]),
  { day: -3, by: 'management', step: 'overrideAllocation', on: 'screens', input: { reason: '顾客出口订单本周装船，汇控承诺三日内补货，不影响三包维修。' } },
  issued('screens', -3, [['SJ-C-0902', 1]]),
];
