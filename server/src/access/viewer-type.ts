import { choice } from '../fields/choice.ts';
import { Choice, Choices, Flag, Identifier, Text, Texts } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { participants } from '../files/attachment-steps.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { isOpenTo, mayDelegate } from '../procedure/who-may-take.ts';
import { mayRead } from './may-read.ts';
import { Department, Role } from './roles.ts';
import type { Viewer } from './viewer.ts';
import { isStaff } from './visibility.ts';

const ViewerKind = choice('ViewerKind', {
  PERSON: ['人员', 'A person'],
  TOKEN: ['访问令牌', 'An access token'],
  LINK: ['一次性链接', 'A one-time link'],
});

@ValueType('The signed-in person, and what their roles allow at all.', 'Viewer')
export class ViewerType {
  @Choice('类别', () => ViewerKind) kind!: Viewer['kind'];
  @Identifier('用户') id!: string;
  @Identifier('人员', { en: 'The person behind the user' }) personId!: string;
  @Text('姓名') name!: string;
  @Choices('职责', () => Role) roles!: readonly Role[];
  @Choices('部门', () => Department) departments!: readonly Department[];
  @Identifier('经销商', { en: 'The dealer whose people the viewer sees; null for the house', optional: true })
  dealerId!: string | null;
  @Flag('须更改密码', { en: 'The password has to be changed before anything else' }) passwordChangeDue!: boolean;
  @Texts('权限', {
    en: 'Steps the viewer may take, by name; read:Type for what they may list, attachFile:Type for what they may add files to, delegate:step for what they may delegate, house for what the house’s people may ask',
  })
  permissions!: string[];
}

/** What a viewer is told of themselves. */
export const shown = (viewer: Viewer, procedure: Procedure): ViewerType => ({
  ...viewer,
  id: viewer.userId,
  passwordChangeDue: viewer.passwordChangeDue ?? false,
  permissions: viewer.passwordChangeDue ? [] : permissionsOf(viewer, procedure),
});

const permissionsOf = (viewer: Viewer, { records, steps }: Procedure): string[] => [
  ...(isStaff(viewer) ? ['house'] : []),
  ...records.filter(record => mayRead(viewer, record)).map(({ name }) => `read:${name}`),
  ...steps.all.filter(step => isOpenTo(step, undefined, viewer)).map(({ name }) => name),
  ...steps.all.filter(step => mayDelegate(step, viewer)).map(({ name }) => `delegate:${name}`),
  ...records
    .filter(record => mayRead(viewer, record) && participants(steps, record).some(role => viewer.roles.includes(role)))
    .map(({ name }) => `attachFile:${name}`),
];
