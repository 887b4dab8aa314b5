import './machine-changed.ts';
import { DecisionRecomputed, EquipmentCoverage } from './coverage.resolver.ts';
import { Remittance } from './remittance.entity.ts';
import { RemittanceSteps } from './remittance.resolver.ts';
import { RepairQuote } from './repair-quote.entity.ts';
import { quoteLink } from './repair-quote.link.ts';
import { RepairQuoteSteps } from './repair-quote.resolver.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';
import { WarrantyDecisionSteps } from './warranty-decision.resolver.ts';
import { WarrantyRuleInWords } from './warranty-rule.resolver.ts';

/** Chapter 5.2. */
export const customerService = {
  records: [WarrantyDecision, RepairQuote, Remittance],
  resolvers: [
    WarrantyDecisionSteps,
    RepairQuoteSteps,
    RemittanceSteps,
    EquipmentCoverage,
    DecisionRecomputed,
    WarrantyRuleInWords,
  ],
  forms: [],
  links: [quoteLink],
};
