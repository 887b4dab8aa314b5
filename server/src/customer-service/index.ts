import './coverage.ts';
import './failures-of-machine.ts';
import { Consultation } from './consultation.entity.ts';
import { consultationLink } from './consultation.link.ts';
import { ConsultationSteps } from './consultation.resolver.ts';
import { ConsultationByCustomerSteps } from './consultation-by-customer.resolver.ts';
import { ContractObligation } from './contract-obligation.entity.ts';
import { ContractObligationSteps } from './contract-obligation.resolver.ts';
import { disputedGrounds } from './disputed-grounds.ts';
import { FieldServiceAssessment } from './field-service-assessment.entity.ts';
import { FieldServiceAssessmentSteps } from './field-service-assessment.resolver.ts';
import { machineChanged } from './machine-changed.ts';
import { ProductReturn } from './product-return.entity.ts';
import { ProductReturnSteps } from './product-return.resolver.ts';
import { Remittance } from './remittance.entity.ts';
import { RemittanceSteps } from './remittance.resolver.ts';
import { RepairQuote } from './repair-quote.entity.ts';
import { quoteLetter, quoteLink } from './repair-quote.link.ts';
import { RepairQuoteSteps } from './repair-quote.resolver.ts';
import { ServiceContract } from './service-contract.entity.ts';
import { ServiceContractSteps } from './service-contract.resolver.ts';
import { contractsFromBefore, runningContracts, ServiceContractImport } from './service-contract-import.ts';
import { Survey } from './survey.entity.ts';
import { surveyLetter, surveyLink } from './survey.link.ts';
import { surveyForm } from './survey.print.ts';
import { SurveySteps } from './survey.resolver.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';
import { WarrantyDecisionSteps } from './warranty-decision.resolver.ts';

/** Chapter 5.2. */
export const customerService = {
  records: [
    ServiceContract,
    ContractObligation,
    Consultation,
    WarrantyDecision,
    RepairQuote,
    Remittance,
    FieldServiceAssessment,
    Survey,
    ProductReturn,
  ],
  resolvers: [
    ServiceContractSteps,
    ServiceContractImport,
    ContractObligationSteps,
    ConsultationSteps,
    ConsultationByCustomerSteps,
    WarrantyDecisionSteps,
    RepairQuoteSteps,
    RemittanceSteps,
    FieldServiceAssessmentSteps,
    SurveySteps,
    ProductReturnSteps,
  ],
  imports: runningContracts,
  setUp: contractsFromBefore,
  forms: [surveyForm],
  links: [consultationLink, quoteLink, surveyLink],
  letters: [quoteLetter, surveyLetter],
  extensions: machineChanged,
  standing: disputedGrounds,
};
