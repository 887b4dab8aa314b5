import { faultsOf as formFaults } from '../fields/validation.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { type Department, departmentsOf, effectiveRoles } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { SavedView, type SavedViewInput, type SavedViews, type ViewsOfList } from './saved-views.entity.ts';

/** Of one list. */
export const MAX_VIEWS = 30;
/** Of one list, since they stand in the menu of a whole department. */
export const MAX_PINNED = 5;

/** Dealers are of one department, and each other's rivals. */
export const departmentsToShareWith = ({ departments }: Pick<Viewer, 'departments'>): Department[] =>
  departments.filter(department => department !== 'DEALER');

/**
 * The views by their list: one's own, and what others share who are still of that department. What one shares with a
 * department that one has left is one's own alone.
 */
export function viewsSeenBy(viewer: Viewer, kept: readonly SavedViews[]): ViewsOfList[] {
  const mine = departmentsToShareWith(viewer);
  const seen = new Map<string, ViewsOfList>();
  for (const { user, resource, views } of kept) {
    const list = seen.get(resource) ?? { resource, views: [], shared: [] };
    seen.set(resource, list);
    if (user.id === viewer.userId) {
      list.views = views.map(({ department, ...view }) => ({
        ...view,
        department: mine.find(each => each === department) ?? null,
      }));
      continue;
    }
    const theirs = user.state === 'ACTIVE' ? departmentsOf(effectiveRoles(user.roles)) : [];
    const shared = views.filter(
      ({ department }) => department && mine.includes(department) && theirs.includes(department),
    );
    list.shared.push(...shared.map(({ label, value, pinned }) => ({ label, value, pinned, by: user.name })));
  }
  return [...seen.values()].filter(({ views, shared }) => views.length || shared.length);
}

/** Faults by their path below the arguments. */
export function faultsOf(views: readonly SavedViewInput[], viewer: Viewer, language: Language): Record<string, string> {
  if (views.length > MAX_VIEWS) return { views: message(language, 'tooMany', { max: MAX_VIEWS }) };
  if (views.filter(({ pinned }) => pinned).length > MAX_PINNED)
    return { views: message(language, 'tooManyPinned', { max: MAX_PINNED }) };
  const mine = departmentsToShareWith(viewer);
  const faults = views.flatMap((view, at) =>
    Object.entries({
      ...(!isJsonObject(view.value) && { value: message(language, 'wrongType') }),
      ...(view.department && !mine.includes(view.department) && { department: message(language, 'notOwnDepartment') }),
      ...formFaults(SavedView, view, language),
    }).map(([name, fault]) => [`views.${at}.${name}`, fault]),
  );
  return Object.fromEntries(faults);
}

function isJsonObject(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
