import { Department, Role } from '../access/roles.ts';
import { choice } from '../fields/choice.ts';
import { Choice, Choices, Flag, Text, Texts, Value, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

export const Retention = choice('Retention', {
  THREE_YEARS: ['三年', 'Three years'],
  LONG_TERM: ['长期', 'Long term'],
});

abstract class Worded {
  @Text('中文', { en: 'Chinese' }) zh!: string;
  @Text('英文', { en: 'English' }) en!: string;
}

@ValueType('A text in both languages.')
export class Wording extends Worded {}

@ValueType('A heading or document of the procedure.')
export class Heading extends Worded {
  @Text('编号') number!: string;
}

@ValueType('A form of the procedure, as an appendix shows it.')
export class ProcedureForm extends Heading {
  @Text('附录') appendix!: string;
  @Choice('保存期限', () => Retention) retention!: keyof typeof Retention;
}

@ValueType('A step of the procedure: who takes it, on which record, and where it leads.')
export class ProcedureStep extends Worded {
  @Text('步骤', { en: 'Step' }) name!: string;
  @Text('记录类型', { en: 'Type of the record' }) record!: string;
  @Choices('办理', () => Role) by!: readonly Role[];
  @Texts('原状态', { en: 'States it starts from; none where it makes the record' }) from!: readonly string[];
  @Texts('新状态', { en: 'States it leads to; none where the state stays' }) to!: readonly string[];
}

@ValueType('How many records of a type are in a state.')
export class RecordCount {
  @Text('记录类型', { en: 'Type of the record' }) record!: string;
  @Text('状态') state!: string;
  @Whole('数量') count!: number;
}

@ValueType('What a clause of the procedure requires, and how it is carried out.')
export class Clause extends Worded {
  @Text('条款', { en: 'Clause' }) number!: string;
  @Choices('责任部门', () => Department) departments!: readonly Department[];
  @Value('证据', () => Wording, { optional: true }) evidence!: Wording | null;
  @Text('表单', { en: 'Number of its form', optional: true }) form!: string | null;
  @Choice('保存期限', () => Retention, { en: 'How long its form is kept', optional: true }) retention!:
    | keyof typeof Retention
    | null;
  @Text('相关文件', { en: 'Number of its related document', optional: true }) related!: string | null;
  @Text('ISO 9001:2015 条款', { en: 'Counterparts in ISO 9001:2015' }) iso!: string;
  @Texts('落实条款', { en: 'Clauses that carry it out' }) through!: readonly string[];
  @Flag('已纳入系统', { en: 'Whether steps carry it out' }) served!: boolean;
  @Values('步骤', () => ProcedureStep) steps!: ProcedureStep[];
  @Values('现有记录', () => RecordCount, { en: 'Records of its steps that the viewer sees, by state' })
  counts!: RecordCount[];
}

@ValueType('The procedure as it runs.', 'Procedure')
export class ProcedureAsItRuns extends Worded {
  @Text('文件编号') number!: string;
  @Text('版本') revision!: string;
  @Whole('修改次数') modification!: number;
  @Values('章节', () => Heading) headings!: Heading[];
  @Values('表单', () => ProcedureForm) forms!: ProcedureForm[];
  @Values('相关文件', () => Heading) relatedDocuments!: Heading[];
  @Values('条款', () => Clause) clauses!: Clause[];
}
