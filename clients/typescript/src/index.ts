export { type Access, type Document, type Options, SanbaoClient } from './client.ts';
export type { Link, ListName, Row } from './lists.ts';
export { Mirror, type Pulled } from './mirror.ts';
export { SanbaoError } from './sanbao-error.ts';
export { FileStore, type Page, type Store } from './store.ts';
