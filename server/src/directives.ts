import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLFloat,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import { inEach } from './messages/language.ts';

const text = { type: GraphQLString };
const must = { type: new GraphQLNonNull(GraphQLString) };
const listed = { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) };
/** A label, by the languages. */
const labels = inEach(() => must);
const texts = { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))) };

/** Directives that tell the panel more than types. Introspection leaves them out; the printed schema has them. */
export const directives = [
  new GraphQLDirective({
    name: 'resource',
    description:
      'A record with its own pages: its labels, its chapter, the field by which others refer to it and the one that tells it apart, the one by which its newest come first, whether it is printed anew or was once and for all, whether its form can be had blank, whether it has a label and by which step the code in which field of it is issued, whether it is of a case, when it is at work by itself, and what its days in the calendar are called.',
    locations: [DirectiveLocation.OBJECT],
    args: {
      ...labels,
      plural: must,
      chapter: must,
      title: must,
      knownBy: text,
      instanceOf: text,
      newestBy: text,
      clause: text,
      printed: text,
      blank: { type: GraphQLBoolean },
      sticker: { type: GraphQLBoolean },
      stickerField: text,
      stickerStep: text,
      ofCases: { type: GraphQLBoolean },
      workingIn: listed,
      done: text,
      of: text,
      calendar: listed,
    },
  }),
  new GraphQLDirective({
    name: 'automatic',
    description: 'A step on such a record that the system takes by itself, when its work has come that far.',
    locations: [DirectiveLocation.OBJECT],
    isRepeatable: true,
    args: { name: must, ...labels, clause: text, from: texts, to: texts, tone: must },
  }),
  new GraphQLDirective({
    name: 'ui',
    description: 'Labels in both languages, and how the panel shows or asks for it.',
    locations: [
      DirectiveLocation.FIELD_DEFINITION,
      DirectiveLocation.INPUT_FIELD_DEFINITION,
      DirectiveLocation.ENUM_VALUE,
    ],
    args: {
      ...labels,
      widget: text,
      list: { type: GraphQLBoolean },
      metBy: text,
      min: { type: GraphQLFloat },
      max: { type: GraphQLFloat },
      accept: listed,
      except: listed,
      unit: listed,
      type: text,
      shapedBy: text,
      scan: text,
      hint: listed,
      when: text,
      whenIs: listed,
      oneFor: text,
      oneForIn: listed,
      oneForOf: text,
      oneForLines: text,
      oneForBy: text,
      oneForGiven: text,
      oneForSome: { type: GraphQLBoolean },
      stated: text,
      onDemand: { type: GraphQLBoolean },
      limits: listed,
      within: text,
      among: text,
      namedBy: text,
      resource: text,
    },
  }),
  new GraphQLDirective({
    name: 'step',
    description:
      'A step of the procedure: its clause, who takes it, and the states it leads between; and of one that a device takes without a network, the link to the record in whose row it is sent, or `id`, the states in which it is taken, and where somebody signs, the form whose content is signed.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: {
      ...labels,
      record: must,
      clause: text,
      imports: text,
      begins: { type: GraphQLBoolean },
      offline: text,
      offlineIn: listed,
      signedContent: text,
      by: texts,
      from: texts,
      to: texts,
      tone: must,
    },
  }),
  new GraphQLDirective({
    name: 'report',
    description:
      'A report over a period: its labels, what it is about, whose dashboard has it, and how it is drawn: by which fields its rows are called, which figures are drawn, and which stands first.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: { ...labels, about: texts, departments: texts, chart: must, by: texts, draws: texts, headline: text },
  }),
];
