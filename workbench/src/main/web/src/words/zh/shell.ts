import type { shell as english } from '../en/shell';

/** 页面的框架，以及各视图共用的词。 */
export const shell: typeof english = {
  title: 'Cardwright',
  tabs: { access: '访问条件', card: '卡片', console: '控制台', doctor: '诊断' },
  views: '视图',
  skip: '跳到正文',
  language: '语言',
  theme: '颜色',
  themeAuto: '自动',
  themeLight: '浅色',
  themeDark: '深色',
  loading: '正在加载……',
  engineFailed: '页面没能加载它的引擎。请重新加载页面；如果仍不行，说明页面文件不完整。',
  who: { 'A': '密钥 A', 'B': '密钥 B', 'A|B': '密钥 A 或密钥 B', 'never': '谁也不行' },
  never: '不允许',
  severity: { error: '错误', warning: '警告', note: '提示' },
  partOf: (parts, what) => `${parts.join('、')}：${what}`,
  copy: '复制',
  copied: '已复制',
  close: '关闭',
};
