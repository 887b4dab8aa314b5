import { type RepairGround, repairGround } from './repair.ts';
import type { Client, Sanbao } from './sanbao.ts';

/** Whom and what a complaint can be about, by their ids. */
export interface ComplaintGround extends RepairGround {
  equipment: string;
  part: string;
}

export async function complaintGround(sanbao: Sanbao): Promise<ComplaintGround> {
  const ground = await repairGround(sanbao);
  const office = await sanbao.as('after-sales');
  const { id: part } = await office.step('createPart', {
    input: {
      partNumber: 'SJ-C-0117',
      name: '吸盘',
      partClass: 'WEAR_PART',
      unit: 'PIECE',
      models: [ground.model],
      unitPrice: 36,
      minimumStock: 20,
    },
  });
  return { ...ground, equipment: ground.machine, part };
}

export const complaintForm = ({ customer, equipment }: ComplaintGround, change: object = {}) => ({
  customer,
  channel: 'PHONE',
  receivedOn: '2026-11-23',
  grade: 'SERIOUS',
  words: '修过两次，吸盘还是取不住盒子，一个班要停十几次。',
  equipment,
  statedReason: '来电当日未能登记。',
  ...change,
});

export const answer = {
  theme: 'WORKMANSHIP',
  answer: '两次只换了吸盘，没有查真空管路。已派人更换漏气的三通，真空度恢复到 -65 kPa。',
  answerChannel: 'PHONE',
};

export const contented = { content: true, feedback: '11 月 23 日电话回访设备科钱永康：运行正常。' };

/** A complaint carried as far as the given state. */
export async function complaintIn(
  office: Client,
  ground: ComplaintGround,
  state: 'OPEN' | 'ANSWERED' | 'CLOSED',
  change: object = {},
) {
  const complaint = await office.step('openComplaint', { input: complaintForm(ground, change) });
  if (state === 'OPEN') return complaint;
  const answered = await office.step('answerComplaint', { id: complaint.id, input: answer });
  if (state === 'ANSWERED') return answered;
  return office.step('closeComplaint', { id: complaint.id, input: contented });
}

export const finding = (change: object = {}) => ({ what: '真空三通有砂眼，漏气', quantity: 1, ...change });

/** A nonconformity, found by way of a complaint. */
export async function nonconformityOf(
  office: Client,
  complaint: string,
  change: object = {},
): Promise<{ id: string; version: number; number: string }> {
  await office.step('reportNonconformity', { id: complaint, input: finding(change) });
  const { nonconformities } = await office.read(
    'query ($id: ID!) { nonconformities(filter: { complaint: { id: { eq: $id } } }) { nodes { id version number } } }',
    { id: complaint },
  );
  return nonconformities.nodes[0];
}
