import type { Words } from './index';

/** 页面的中文。 */
export const zh: Words = {
  title: 'Cardwright',
  tabs: { access: '访问条件', card: '卡片', console: '控制台', doctor: '诊断' },
  views: '视图',
  skip: '跳到正文',
  language: '语言',
  theme: '颜色',
  themeAuto: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  loading: '正在加载……',
  engineFailed: '页面没能加载它的引擎。请重新加载页面；如果仍不行，说明页面文件不完整。',
};
