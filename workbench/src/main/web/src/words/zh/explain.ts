import type { explain as english } from '../en/explain';

/** 用文字解释字节和日志。 */
export const explain: typeof english = {
  title: '解释',
  hint: '十六进制字节，每行一项；或其他程序的日志：opensc-tool、scriptor、pcscd。内容只留在这个页面里。',
  example: '示例',
  others: (names) => `也可能是：${names.join('；')}。`,
  toTry: '可以尝试：',
  confidence: { certain: '确定', likely: '很可能', possible: '有可能' },
};
