import { access as accessEn } from './en/access';
import { card as cardEn } from './en/card';
import { console as consoleEn } from './en/console';
import { doctor as doctorEn } from './en/doctor';
import { explain as explainEn } from './en/explain';
import { found as foundEn } from './en/found';
import { readers as readersEn } from './en/readers';
import { shell as shellEn } from './en/shell';
import { access as accessZh } from './zh/access';
import { card as cardZh } from './zh/card';
import { console as consoleZh } from './zh/console';
import { doctor as doctorZh } from './zh/doctor';
import { explain as explainZh } from './zh/explain';
import { found as foundZh } from './zh/found';
import { readers as readersZh } from './zh/readers';
import { shell as shellZh } from './zh/shell';

/**
 * All texts of the page itself, one file a language and part. Each Chinese part has the type of the English one, so a
 * missing text does not build. What is said about cards comes from the engine and the server.
 */
const en = { ...shellEn, access: accessEn, card: cardEn, console: consoleEn, doctor: doctorEn, explain: explainEn, found: foundEn, readers: readersEn };

export type Words = typeof en;

export type Language = 'en' | 'zh';

const zh: Words = { ...shellZh, access: accessZh, card: cardZh, console: consoleZh, doctor: doctorZh, explain: explainZh, found: foundZh, readers: readersZh };

export const languages: Record<Language, Words> = { en, zh };
