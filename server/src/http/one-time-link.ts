import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { findLink, linkViewer } from '../links/find-link.ts';
import type { Parts } from './api.ts';

/** What comes with a one-time link is asked by whoever holds it, and by nobody else: a cookie beside it is not looked at. */
export async function withLink({ orm }: Pick<Parts, 'orm'>, context: Context): Promise<Context> {
  const { link, address } = context;
  if (!link) return context;
  try {
    context.viewer = linkViewer(await findLink(orm, link, context), address);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    context.refusal = error;
  }
  return context;
}
