import { Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('By what whoever turned to the company without an account follows their case. It is told once.')
export class CaseLink {
  /** The number of the record that was made. */
  @Text() number!: string;
  @Text({
    description:
      'Of the page of the case, below that of Sanbao: whoever has it sees this case alone, and says more of it.',
  })
  address!: string;
}
