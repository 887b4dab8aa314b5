import { GraphQLError } from 'graphql';
import { type MessageKey, message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { FileStoreSilent } from '../platform/file-store-silent.ts';

/** What the pool says where all connections were in use for as long as one is waited for. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';
/** Of the system, and of PostgreSQL. */
const DISK_FULL = ['ENOSPC', '53100'];

/** What ails the installation, not the request: nothing was done, and the same request is right a little later. */
export function troubleOf(error: unknown, language: Language): GraphQLError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (cause instanceof FileStoreSilent) return trouble('FILE_STORE_UNAVAILABLE', 'fileStoreSilent', language);
    if (DISK_FULL.includes(String(code))) return trouble('DISK_FULL', 'diskFull', language);
    if (cause.message.endsWith(NO_CONNECTION)) return trouble('BUSY', 'busy', language);
  }
  return undefined;
}

const trouble = (code: string, key: MessageKey, language: Language) =>
  new GraphQLError(message(language, key), { extensions: { code } });
