import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { RaRecord } from 'react-admin';
import type { Field } from '../schema/metadata.ts';

/** Shows a field beside the way in which any such field is shown. */
export type FieldView<Value> = ComponentType<{ field: Field; value: Value }>;

const files = import.meta.glob<{ default: FieldView<RaRecord[string]> }>('../*/[A-Z]*.[a-z]*.tsx');

/**
 * Fields that deserve a view of their own, by record and field: each is one file, such as
 * `improvement/ComplaintSummary.byTheme.tsx`, and is loaded with the first record that has such a field.
 */
export const fieldViews: Record<string, LazyExoticComponent<FieldView<RaRecord[string]>>> = Object.fromEntries(
  Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.tsx$/g, ''), lazy(load)]),
);
