import { choosable } from '../fields/choice.ts';
import { type Field, fieldOf, ownFields } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import { message } from '../messages/catalogue.ts';
import { type Language, listIn } from '../messages/language.ts';
import { Person } from '../organization/person.entity.ts';
import type { PersonalData } from '../organization/personal-data.ts';
import { User } from '../organization/user.entity.ts';
import { escaped, page } from './verification-page.ts';

type Row = readonly [label: string, value: string];

/** What is kept of somebody, to be read by them. */
export function personalDataPage(language: Language, data: PersonalData, labels: Labels): string {
  const said = (field: Field, value: unknown): string => {
    if (Array.isArray(value))
      return listIn(
        language,
        value.map(each => said(field, each)),
      );
    const chosen = field.target && typeof value === 'string' ? choosable(field.target()) : undefined;
    if (chosen) return labels.ofValue(chosen, value as string)[language];
    return typeof value === 'object' && value !== null
      ? String((value as { title?: string }).title)
      : String(value ?? '—');
  };
  const counted = (count: number) => message(language, 'personalDataCount', { count });
  const own = ownFields(Person)
    .filter(({ name }) => name in data.person)
    .map((field): Row => [labels.ofField(field)[language], said(field, data.person[field.name as 'number'])]);
  const roles = fieldOf(User, 'roles');
  const rows: Row[] = [
    ...own,
    ...data.accounts.map(
      (each): Row => [labels.of('User')[language], `${each.number} ${each.email} ${said(roles, each.roles)}`],
    ),
    ...data.sessions.map((each): Row => [message(language, 'personalDataSessions'), `${each.device} ${each.network}`]),
    [message(language, 'personalDataLetters'), counted(data.letters.count)],
    ...data.namedIn.map(
      ({ kind, count, numbers }): Row => [
        `${message(language, 'personalDataNamed')}: ${labels.of(kind)[language]}`,
        `${counted(count)} ${listIn(language, numbers)}`,
      ],
    ),
    [message(language, 'personalDataSteps'), counted(data.stepsTaken)],
  ];
  const list = rows.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('');
  const json = `<p><a href="?format=json">${message(language, 'personalDataAsJson')}</a></p>`;
  return page(language, `<dl>${list}</dl>${json}`, 'personalDataTitle');
}
