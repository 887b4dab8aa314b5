import { createHash } from 'node:crypto';
import type { Facts } from '../procedure/facts.ts';
import type { PartsApplication } from './parts-application.entity.ts';

/** 5.4.1: the digest of what is signed: everything that App. A says but the manager's own opinion. */
export function contentDigest(application: Facts<PartsApplication, 'lines'>): string {
  const { number, department, applicant, appliedOn, customer, remittedOn, lines } = application;
  const items = [...lines].map(({ part, quantity, remark }) => [part.id, Number(quantity), remark ?? null]);
  const content = [number, department, applicant.id, appliedOn, customer?.id ?? null, remittedOn ?? null, items];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
