import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { placePinyin } from '../i18n/placePinyin.ts';
import { useLabel, useLanguage } from '../i18n/useLabel.ts';
import { records, recordType, steps } from '../schema/schema.ts';
import { addressOf } from '../views/address.ts';
import { useAllViews } from '../views/useViews.ts';
import { pagesFor } from './pages.ts';
import { useMay } from './permissions.ts';
import { useRecent } from './recent.ts';

/** Where the palette leads. */
export interface Place {
  group: 'recent' | 'pages' | 'views' | 'steps' | 'records';
  label: string;
  path: string;
  /** What tells it from others of that name. */
  about?: string;
  /** By which it is found besides its name. */
  terms?: string;
}

/** The records opened last, all pages, lists, kept views and creating steps that the reader may have. */
export function usePlaces(): Place[] {
  const label = useLabel();
  const translate = useTranslate();
  const may = useMay();
  const language = useLanguage();
  const [recent] = useRecent();
  const views = useAllViews();
  const { data: pinyin = {} } = useQuery({
    queryKey: ['placePinyin'],
    queryFn: placePinyin,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: language === 'zh',
  });
  const place = (group: Place['group'], label: string, path: string): Place => ({
    group,
    label,
    path,
    terms: pinyin[label],
  });
  return [
    ...recent
      .filter(({ record }) => may(`read:${record}`))
      .map(
        ({ record, id, number, title }): Place => ({
          group: 'recent',
          label: title,
          path: `/${record}/${id}/show`,
          about: [label(recordType(record).label), ...(number === title ? [] : [number])].join(' · '),
        }),
      ),
    ...pagesFor(may).map(({ path, name }) => place('pages', translate(`sanbao.menu.${name}`), path)),
    ...records
      .filter(({ name }) => may(`read:${name}`))
      .map(({ name, plural }) => place('pages', label(plural), `/${name}`)),
    ...views
      .filter(({ resource }) => may(`read:${resource}`))
      .flatMap(({ resource, views, shared }) =>
        [...views, ...shared].map(
          (view): Place => ({
            ...place('views', view.label, addressOf(resource, view.value)),
            about: [label(recordType(resource).plural), ...('by' in view ? [view.by] : [])].join(' · '),
          }),
        ),
      ),
    ...steps
      .filter(({ name, from }) => from.length === 0 && may(name))
      .map(step => place('steps', label(step.label), `/${step.record}/create?step=${step.name}`)),
  ];
}

/** Whether a place is called by what was typed: by a part of its name, or the beginning of its pinyin. */
export function isCalled({ label, about = '', terms = '' }: Place, typed: string): boolean {
  const word = typed.trim().toLowerCase();
  return `${label} ${about}`.toLowerCase().includes(word) || ` ${terms}`.includes(` ${word}`);
}
