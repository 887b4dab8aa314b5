import { participants } from '../attachments/attachment-steps.ts';
import type { Context } from '../context.ts';
import { choice } from '../fields/choice.ts';
import { Choice, Choices, Flag, Identifier, Text, Texts } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { isOpenTo, mayDelegate } from '../procedure/who-may-take.ts';
import { mayRead } from '../read/allow.ts';
import { Department, departmentsLedBy, Role } from '../viewer/roles.ts';
import { SignInWay } from '../viewer/sign-in-way.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { isStaff, seesWhole } from '../viewer/visibility.ts';

const ViewerKind = choice('ViewerKind', ['PERSON', 'TOKEN', 'LINK']);

@ValueType('The signed-in person, and what their roles allow at all.', 'Viewer')
export class ViewerType {
  @Choice(() => ViewerKind) kind!: Viewer['kind'];
  @Identifier() id!: string;
  @Identifier() personId!: string;
  @Text() name!: string;
  @Choices(() => Role) roles!: readonly Role[];
  @Choices(() => Department) departments!: readonly Department[];
  @Identifier({ optional: true })
  dealerId!: string | null;
  @Flag() passwordChangeDue!: boolean;
  @Choice(() => SignInWay, { optional: true }) signedInBy!: SignInWay | null;
  @Texts()
  permissions!: string[];
}

/** The facts of a viewer for the viewer. */
export const viewerFacts = (viewer: Viewer, procedure: Procedure): ViewerType => ({
  ...viewer,
  id: viewer.userId,
  passwordChangeDue: viewer.passwordChangeDue ?? false,
  signedInBy: viewer.signedInBy ?? null,
  // Found out by a look at every step, and so only where they are asked for.
  get permissions() {
    return viewer.passwordChangeDue ? [] : permissionsOf(viewer, procedure);
  },
});

const permissionsOf = (viewer: Viewer, { records, steps }: Procedure): string[] => [
  ...(isStaff(viewer) ? ['house'] : []),
  ...(seesWhole(viewer) ? ['notes'] : []),
  ...(departmentsLedBy(viewer.roles).length || viewer.roles.includes('ADMINISTRATOR') ? ['handOver'] : []),
  ...records.filter(record => mayRead(viewer, record)).map(({ name }) => `read:${name}`),
  ...steps.all.filter(step => isOpenTo(step, undefined, viewer)).map(({ name }) => name),
  ...steps.all.filter(step => mayDelegate(step, viewer)).map(({ name }) => `delegate:${name}`),
  ...records
    .filter(record => mayRead(viewer, record) && participants(steps, record).some(role => viewer.roles.includes(role)))
    .map(({ name }) => `attachFile:${name}`),
];

/** A person who has to change their password counts as nobody until then. */
export const viewerOrDue = (asking: Viewer | null): Pick<Context, 'viewer' | 'due'> =>
  asking?.passwordChangeDue ? { viewer: null, due: asking } : { viewer: asking, due: null };
