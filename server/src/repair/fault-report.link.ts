import type { LinkFact } from '../fields/presentation.ts';
import { factsOf } from '../links/link-fact.ts';
import { inEach, listIn } from '../messages/language.ts';
import type { Facts } from '../procedure/facts.ts';
import { linkPage } from '../procedure/link-page.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { FaultReport } from './fault-report.entity.ts';
import type { ServiceOrder } from './service-order.entity.ts';

/**
 * The case as whoever reported it follows it. They need not be the owner's own people: nothing is told here of whose the
 * machine is, and the paper of the visit, which names the owner, has a link of its own.
 */
export const faultLink = linkPage(FaultReport, {
  boundTo: 'id',
  follows: 'CASE_LINK_DAYS',
  load: ['orders.engineers', 'orders.workReports', 'mergedInto.orders.engineers', 'mergedInto.orders.workReports'],
  facts: fault => [
    ...factsOf(labels, fault, 'state', 'calledAt', 'symptom', 'machineState'),
    ...fault.additions.map(({ what }) => ({ ...labels.of('FaultReport', 'additions'), value: what })),
    ...fault.remoteHelp.map(({ advice }) => ({ ...labels.of('RemoteHelp', 'advice'), value: advice })),
    ...[...fault.orders, ...(fault.mergedInto?.orders ?? [])].flatMap(visitFacts),
    ...factsOf(labels, fault, 'resolution', 'resolvedOn'),
  ],
  asks: { addToFaultReport: ['what', 'photos'], withdrawFaultReport: ['reason'] },
});

type Visit = Facts<ServiceOrder, 'engineers' | 'workReports'>;

/** When somebody comes, and who once they are sent; then what was done. */
function visitFacts(order: Visit): LinkFact[] {
  if (order.state === 'CANCELLED') return [];
  const engineers = [...order.engineers].map(({ name }) => name);
  return [
    ...factsOf(labels, order, 'startsOn', 'endsOn', 'state'),
    ...(order.dispatchedAt
      ? [{ ...labels.of('ServiceOrder', 'engineers'), value: inEach(language => listIn(language, engineers)) }]
      : []),
    ...[...order.workReports].flatMap(report => factsOf(labels, report, 'work', 'remedy')),
  ];
}
