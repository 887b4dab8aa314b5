import { Field, ObjectType } from 'type-graphql';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean, { simple: true }) hasNextPage!: boolean;
  @Field(() => Boolean, { simple: true }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, simple: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true, simple: true }) endCursor!: string | null;
}
