import { readDevice } from './device.ts';
import { type Language, languageOf } from './i18n/language.ts';

/** Where react-admin's store keeps what the reader chose on this device. */
export const storeKey = (name: string) => `RaStoresanbao.${name}`;

/** The language that the reader chose here, else the browser's where it is spoken here. */
export const presentLanguage = (): Language => languageOf(readDevice<string>(storeKey('locale')) ?? navigator.language);
