import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Apollo from '@apollo/server';
import type * as Standalone from '@apollo/server/standalone';
import type * as Mikro from '@mikro-orm/postgresql';
import type * as Loader from 'dataloader';

// The server of the textbooks: resolvers, entities, a loader for each relation and request. Nobody is asked who they are.
const { resolve } = createRequire(join(process.env.PEERS as string, 'package.json'));
const load = (name: string) => import(pathToFileURL(resolve(name)).href);
const { ApolloServer }: typeof Apollo = await load('@apollo/server');
const { startStandaloneServer }: typeof Standalone = await load('@apollo/server/standalone');
const { EntitySchema, MikroORM }: typeof Mikro = await load('@mikro-orm/postgresql');
const { default: DataLoader }: { default: typeof Loader.default } = await load('dataloader');

type Row = Record<string, unknown> & { id: string };
const entity = (name: string, fields: Readonly<Record<string, string>>) =>
  new EntitySchema<Row>({
    name,
    properties: {
      id: { type: 'uuid', primary: true },
      ...Object.fromEntries(Object.entries(fields).map(([field, type]) => [field, { type, nullable: true }])),
    } as never,
  });
const Enrolment = entity('Enrolment', {
  number: 'string',
  state: 'string',
  updatedAt: 'datetime',
  planId: 'uuid',
  personId: 'uuid',
});
const TrainingPlan = entity('TrainingPlan', { title: 'string', startsOn: 'date' });
const Person = entity('Person', { name: 'string', phone: 'string' });
const Assessment = entity('Assessment', {
  number: 'string',
  state: 'string',
  theory: 'decimal',
  practice: 'decimal',
  enrolmentId: 'uuid',
});

const orm = await MikroORM.init({
  clientUrl: process.env.DATABASE_URL as string,
  entities: [Enrolment, TrainingPlan, Person, Assessment],
  pool: { max: 10 },
});

function loaders() {
  const em = orm.em.fork();
  const byId = (of: typeof Person) =>
    new DataLoader<string, Row | undefined>(async ids => {
      const rows = new Map((await em.find(of, { id: { $in: [...ids] } })).map(row => [row.id, row]));
      return ids.map(id => rows.get(id));
    });
  return {
    em,
    plan: byId(TrainingPlan),
    person: byId(Person),
    assessments: new DataLoader<string, Row[]>(async ids => {
      const rows = await em.find(Assessment, { enrolmentId: { $in: [...ids] } } as never, { orderBy: { id: 'desc' } });
      const ofEnrolment = Map.groupBy(rows, row => row.enrolmentId as string);
      return ids.map(id => ofEnrolment.get(id) ?? []);
    }),
  };
}
type Context = ReturnType<typeof loaders>;

const typeDefs = `
  type Query { enrolments(first: Int!): Enrolments! }
  type Enrolments { nodes: [Enrolment!]! }
  type Enrolment { id: ID! number: String! state: String! updatedAt: String! plan: Plan! person: Person! assessments: [Assessment!]! }
  type Plan { id: ID! title: String! startsOn: String! }
  type Person { id: ID! name: String! phone: String }
  type Assessment { id: ID! number: String! state: String! theory: Float practice: Float }`;
const resolvers = {
  Query: {
    enrolments: async (_: unknown, { first }: { first: number }, { em }: Context) => ({
      nodes: await em.find(Enrolment, {}, { limit: first, orderBy: { id: 'desc' } }),
    }),
  },
  Enrolment: {
    updatedAt: ({ updatedAt }: Row) => (updatedAt as Date).toISOString(),
    plan: ({ planId }: Row, _: unknown, { plan }: Context) => plan.load(planId as string),
    person: ({ personId }: Row, _: unknown, { person }: Context) => person.load(personId as string),
    assessments: ({ id }: Row, _: unknown, { assessments }: Context) => assessments.load(id),
  },
};

const server = new ApolloServer<Context>({ typeDefs, resolvers });
await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
  context: async () => loaders(),
});
process.on('SIGTERM', () => process.exit());
