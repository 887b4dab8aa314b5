import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { badInput, forbidden } from '../messages/errors.ts';
import { Allow, mayRead } from '../read/allow.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { SavedViewInput, SavedViews, ViewsOfList } from './saved-views.entity.ts';
import { departmentsToShareWith, faultsOf, MAX_PINNED, MAX_VIEWS, viewsSeenBy } from './saved-views.ts';

/**
 * Views are no records: they leave no history. Whose they are changes them, nobody else; whom they are shared with reads
 * them. An administrator is no exception.
 */
@Resolver()
export class SavedViewsResolver {
  @Allow('signedIn')
  @Query(() => [ViewsOfList], {
    description:
      "The views of lists that the viewer keeps, and those that others share with the viewer's departments; a program keeps none.",
  })
  async savedViews(@Ctx() context: Context): Promise<ViewsOfList[]> {
    const viewer = context.viewer as Viewer;
    if (viewer.kind !== 'PERSON') return [];
    const kept = await companyEm(context).find(
      SavedViews,
      { $or: [{ user: viewer.userId }, { departments: { $overlap: departmentsToShareWith(viewer) } }] },
      { populate: ['user'], orderBy: { resource: 'asc', user: { name: 'asc' } } },
    );
    const readable = kept.filter(({ resource }) => {
      const record = context.procedure.recordNamed(resource);
      return record && mayRead(viewer, record);
    });
    return viewsSeenBy(viewer, readable);
  }

  @Allow('signedIn')
  @Mutation(() => Boolean, {
    description: `Keeps these views of a list in the place of those before; at most ${MAX_VIEWS}, ${MAX_PINNED} of them pinned in the menu. They are shared with departments of one's own.`,
  })
  async saveViews(
    @Arg('resource', () => String) resource: string,
    @Arg('views', () => [SavedViewInput]) views: SavedViewInput[],
    @Ctx() context: Context,
  ): Promise<boolean> {
    const viewer = context.viewer as Viewer;
    const record = context.procedure.recordNamed(resource);
    if (!record || !mayRead(viewer, record)) throw forbidden(context.language);
    const fields = faultsOf(views, viewer, context.language);
    if (Object.keys(fields).length) throw badInput(context.language, { fields });
    await companyEm(context).upsert(SavedViews, {
      user: viewer.userId,
      resource,
      views: views.map(({ label, value, department, pinned }) => ({ label, value, department, pinned })),
      departments: [...new Set(views.flatMap(({ department }) => department ?? []))],
    });
    return true;
  }
}
