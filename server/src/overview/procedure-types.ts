import { choice } from '../fields/choice.ts';
import { Choice, Choices, Flag, Text, Texts, Value, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Department, Role } from '../viewer/roles.ts';

export const Retention = choice('Retention', ['THREE_YEARS', 'LONG_TERM']);

abstract class Worded {
  @Text() zh!: string;
  @Text() en!: string;
}

@ValueType('A text in both languages.')
export class Wording extends Worded {}

@ValueType('A heading or document of the procedure.')
export class Heading extends Worded {
  @Text() number!: string;
}

@ValueType('A form of the procedure, as an appendix shows it.')
export class ProcedureForm extends Heading {
  @Text() appendix!: string;
  @Choice(() => Retention) retention!: keyof typeof Retention;
}

@ValueType('A step of the procedure: who takes it, on which record, and where it leads.')
export class ProcedureStep extends Worded {
  @Text() name!: string;
  @Text() record!: string;
  @Choices(() => Role) by!: readonly Role[];
  @Texts() from!: readonly string[];
  @Texts() to!: readonly string[];
}

@ValueType('How many records of a type are in a state.')
export class RecordCount {
  @Text() record!: string;
  @Text() state!: string;
  @Whole() count!: number;
}

@ValueType('What a clause of the procedure requires, and how it is carried out.')
export class Clause extends Worded {
  @Text() number!: string;
  @Choices(() => Department) departments!: readonly Department[];
  @Value(() => Wording, { optional: true }) evidence!: Wording | null;
  @Text({ optional: true }) form!: string | null;
  @Choice(() => Retention, { optional: true }) retention!: keyof typeof Retention | null;
  @Text({ optional: true }) related!: string | null;
  @Text() iso!: string;
  @Texts() through!: readonly string[];
  @Flag() served!: boolean;
  @Values(() => ProcedureStep) steps!: ProcedureStep[];
  @Values(() => RecordCount)
  counts!: RecordCount[];
}

@ValueType('The procedure as it runs.', 'Procedure')
export class ProcedureAsItRuns extends Worded {
  @Text() number!: string;
  @Text() revision!: string;
  @Whole() modification!: number;
  @Values(() => Heading) headings!: Heading[];
  @Values(() => ProcedureForm) forms!: ProcedureForm[];
  @Values(() => Heading) relatedDocuments!: Heading[];
  @Values(() => Clause) clauses!: Clause[];
}
