/** By the Chinese name of a page, list or step its pinyin and initials; only the build makes them. */
export const placePinyin = async (): Promise<Record<string, string>> => ({});
