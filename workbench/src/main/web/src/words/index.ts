import { en } from './en';
import { zh } from './zh';

/** All texts of the page itself. What is said about cards comes from the engine and the server. */
export type Words = typeof en;

export type Language = 'en' | 'zh';

export const languages: Record<Language, Words> = { en, zh };
