import { Choice, Day, Decimal, Flag, Identifier, Text, Value, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { CauseCode, FaultCode, RemedyCode } from './fault-codes.ts';

@ValueType('A part that a case was helped with.')
export class SimilarCasePart {
  @Identifier() part!: string;
  @Text() partNumber!: string;
  @Text() name!: string;
  @Decimal() quantity!: number;
}

@ValueType('What was written under an order that was sent for the fault.')
export class SimilarCaseReport {
  @Identifier() record!: string;
  @Text() number!: string;
  @Text({ optional: true }) cause!: string | null;
  @Text({ optional: true }) remedy!: string | null;
}

@ValueType('A fault that was resolved on a machine of the same model, or else of its family, and what helped.')
export class SimilarCase {
  @Identifier() fault!: string;
  @Text() number!: string;
  @Text() machine!: string;
  @Flag({ description: 'Whether it is the very model; else it is another of its family.' }) sameModel!: boolean;
  @Text() symptom!: string;
  @Day({ optional: true }) resolvedOn!: string | null;
  @Text({ optional: true, description: 'How it was resolved without a visit.' }) resolution!: string | null;
  @Choice(() => FaultCode, { optional: true }) faultCode!: FaultCode | null;
  @Choice(() => CauseCode, { optional: true }) causeCode!: CauseCode | null;
  @Choice(() => RemedyCode, { optional: true }) remedyCode!: RemedyCode | null;
  @Value(() => SimilarCaseReport, { optional: true }) report!: SimilarCaseReport | null;
  @Values(() => SimilarCasePart) partsUsed!: SimilarCasePart[];
  @Whole({ description: 'How often it came back.' }) cameBack!: number;
}
