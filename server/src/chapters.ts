import { customerService } from './customer-service/index.ts';
import { improvement } from './improvement/index.ts';
import { type LinkPage, useLinkPages } from './links/link-page.ts';
import { organization } from './organization/index.ts';
import { type PrintedForm, useForms } from './print/printed-form.ts';
import { arrangeRecords, type RecordClass } from './procedure/record.ts';
import { records as recordKeeping } from './records/index.ts';
import { repair } from './repair/index.ts';
import { spareParts } from './spare-parts/index.ts';
import { training } from './training/index.ts';

/** The chapters in the order of their dependence: each may use those before it. */
const chapters = [organization, improvement, training, customerService, repair, spareParts, recordKeeping];

export const records = arrangeRecords(chapters.flatMap(chapter => chapter.records as RecordClass[]));
export const resolvers = chapters.flatMap(chapter => chapter.resolvers) as (new () => object)[];
useForms(chapters.flatMap(chapter => ('forms' in chapter ? (chapter.forms as unknown[] as PrintedForm[]) : [])));
useLinkPages(chapters.flatMap(chapter => ('links' in chapter ? (chapter.links as unknown[] as LinkPage[]) : [])));
