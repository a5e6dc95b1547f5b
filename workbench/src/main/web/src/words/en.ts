/** The page in English. `zh.ts` has the same keys: the compiler checks it. */
export const en = {
  title: 'Cardwright',
  tabs: { access: 'Access', card: 'Card', console: 'Console', doctor: 'Doctor' },
  views: 'Views',
  skip: 'Skip to content',
  language: 'Language',
  theme: 'Colours',
  themeAuto: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  loading: 'Loading…',
  engineFailed: 'The page could not load its engine. Reload the page; if that does not help, its files are not complete.',
};
