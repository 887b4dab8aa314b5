import type { Language, Task } from './task.ts';

interface Answer<Data> {
  data?: Data | null;
  errors?: {
    message: string;
    extensions: { code: string; standing?: Task['standing']; fields?: Record<string, string> };
  }[];
}

/** The pages without the panel ask the API themselves; null where no answer came. */
export async function ask<Data>(
  language: Language,
  query: string,
  variables: object,
  { headers, ...options }: RequestInit = {},
): Promise<Answer<Data> | null> {
  try {
    const response = await fetch('/graphql', {
      ...options,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return await response.json();
  } catch {
    return null;
  }
}
