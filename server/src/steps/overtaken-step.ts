import { GraphQLError } from 'graphql';

/** Another step was faster: it gave out the same code, or merged what this one names. Taken again, the step can say so. */
export class OvertakenStep extends GraphQLError {
  constructor(refusal: GraphQLError) {
    super(refusal.message, refusal);
  }
}
