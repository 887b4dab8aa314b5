import type { Collection, Reference as EntityReference } from '@mikro-orm/core';
import type { BaseLine } from './record.ts';

/** A record or line of which nothing was read but which one it is. */
export interface Reference {
  readonly id: string;
}

/** Lines or records that were read. */
export interface List<T> extends Iterable<T> {
  readonly length: number;
}

/** Lines or records that were read and may be changed; what is put in was made or read as well. */
export interface ChangeableList<T, Item extends object> extends List<T> {
  set(items: Iterable<Listed<Item>>): void;
  add(item: Listed<Item> | Iterable<Listed<Item>>, ...items: Listed<Item>[]): void;
  remove(item: Listed<Item> | Iterable<Listed<Item>> | ((item: Item) => boolean), ...items: Listed<Item>[]): void;
  removeAll(): void;
}

type Listed<Item extends object> = Facts<Item> | EntityReference<Item>;

type First<Path extends string> = Path extends `${infer Name}.${string}` ? Name : Path;
type Rest<Path extends string, Name> = Name extends string
  ? Path extends `${Name}.${infer Further}`
    ? Further
    : never
  : never;

/**
 * The facts of a rule: a record's own fields, and beyond them only the given paths. Of every other link it has
 * the id, of other lists nothing. A record as it was locked is one, and so is a row as SQL gives it.
 */
export type Facts<R, Paths extends string = never> = { readonly [Name in keyof R]: Fact<R[Name], Name, Paths> };

type Fact<Value, Name, Paths extends string> =
  Value extends Collection<infer Item>
    ? Name extends First<Paths>
      ? List<Facts<Item, Rest<Paths, Name>>>
      : unknown
    : Value extends Reference
      ? Name extends First<Paths>
        ? Facts<Value, Rest<Paths, Name>>
        : Reference
      : Value;

/** The subject of a step's method: the same facts, to be changed. */
export type Loaded<R, Paths extends string = never> = { [Name in keyof R]: Part<R[Name], Name, Paths> };

type Part<Value, Name, Paths extends string> =
  Value extends Collection<infer Item>
    ? Name extends First<Paths>
      ? ChangeableList<Loaded<Item, Rest<Paths, Name>>, Item>
      : unknown
    : Value extends Reference
      ? Name extends First<Paths>
        ? Loaded<Value, Rest<Paths, Name>>
        : Reference
      : Value;

/** A form as it was entered: its links are records, of which the paths begin with the link's name. */
export type Input<Form, Paths extends string = never> = {
  readonly [Name in keyof Form]: Name extends First<Paths>
    ? Entry<Form[Name], Rest<Paths, Name>>
    : Entry<Form[Name], never>;
};

type Entry<Value, Paths extends string> = Value extends readonly (infer Item)[]
  ? Entry<Item, Paths>[]
  : Value extends BaseLine
    ? Input<Value, Paths>
    : Value extends Reference
      ? Loaded<Value, Paths>
      : Value;

/** The target of a link or list of a record, or by a path of its lines' link; undefined where it has none of that name. */
export type Target<R, Name> = Name extends `${infer Lines}.${infer Link}`
  ? Target<Target<R, Lines>, Link>
  : Name extends keyof R
    ? NonNullable<R[Name]> extends Collection<infer Item>
      ? Item
      : NonNullable<R[Name]> extends readonly (infer Item)[]
        ? Item
        : NonNullable<R[Name]>
    : undefined;

/** A path that leads from link to link; never where it leads nowhere, or where it is not known which it is. */
export type Path<R, Way extends string> = string extends Way ? never : Stretch<R, Way>;

type Stretch<R, Way extends string> = Way extends `${infer Name}.${infer Further}`
  ? Target<R, Name> extends Reference
    ? `${Name}.${Stretch<Target<R, Name>, Further>}`
    : never
  : Target<R, Way> extends Reference
    ? Way
    : never;
