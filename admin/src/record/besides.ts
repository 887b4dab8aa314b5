import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { RaRecord } from 'react-admin';

/** Stands beside the form of a step, within it: the form's values are read and set by its own context. */
export type Beside = ComponentType<{ record?: RaRecord; initial?: Record<string, unknown> }>;

const files = import.meta.glob<{ default: Beside }>('../*/[a-z]*.beside.tsx');

/**
 * What stands beside the forms of steps, by their names: each is one file, such as `repair/helpRemotely.beside.tsx`, and is
 * loaded when such a form is opened.
 */
export const besides: Record<string, LazyExoticComponent<Beside>> = Object.fromEntries(
  Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.beside\.tsx$/g, ''), lazy(load)]),
);
