import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { fieldsOf } from '../fields/field.ts';
import { faultOf } from '../fields/validation.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, forbidden } from '../messages/errors.ts';
import { Allow, mayRead } from '../read/allow.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { SavedView, SavedViewInput, SavedViews, ViewsOfList } from './saved-views.entity.ts';

/** Of one list. */
const MAX_VIEWS = 30;

/** Views are no records: nobody but whose they are ever sees them, and they leave no history. */
@Resolver()
export class SavedViewsResolver {
  @Allow('signedIn')
  @Query(() => [ViewsOfList], { description: 'The views of lists that the viewer keeps; a program keeps none.' })
  async savedViews(@Ctx() context: Context): Promise<ViewsOfList[]> {
    const { kind, userId } = context.viewer as Viewer;
    return kind === 'PERSON'
      ? companyEm(context).find(SavedViews, { user: userId }, { orderBy: { resource: 'asc' } })
      : [];
  }

  @Allow('signedIn')
  @Mutation(() => Boolean, {
    description: `Keeps these views of a list in the place of those before; at most ${MAX_VIEWS}.`,
  })
  async saveViews(
    @Arg('resource', () => String) resource: string,
    @Arg('views', () => [SavedViewInput]) views: SavedViewInput[],
    @Ctx() context: Context,
  ): Promise<boolean> {
    const viewer = context.viewer as Viewer;
    const record = context.procedure.recordNamed(resource);
    if (!record || !mayRead(viewer, record)) throw forbidden(context.language);
    const fields = faultsOf(views, context);
    if (Object.keys(fields).length) throw badInput(context.language, { fields });
    await companyEm(context).upsert(SavedViews, {
      user: viewer.userId,
      resource,
      views: views.map(({ label, value }) => ({ label, value })),
    });
    return true;
  }
}

/** Faults by their path below the arguments. */
function faultsOf(views: readonly SavedViewInput[], { language }: Context): Record<string, string> {
  if (views.length > MAX_VIEWS) return { views: message(language, 'tooMany', { max: MAX_VIEWS }) };
  const faults = views.flatMap((view, at) =>
    fieldsOf(SavedView).flatMap(field => {
      const value = view[field.name as keyof SavedViewInput];
      const fault = faultOf(field, value, language) ?? (field.name === 'value' && notJson(value, language));
      return fault ? [[`views.${at}.${field.name}`, fault]] : [];
    }),
  );
  return Object.fromEntries(faults);
}

function notJson(text: string, language: Context['language']) {
  try {
    JSON.parse(text);
  } catch {
    return message(language, 'wrongType');
  }
}
