import type { found as english } from '../en/found';

/** 检查结果，用几个字写在所在之处。 */
export const found: typeof english = {
  'malformed-access-bytes': '格式错误：卡会永久锁死这个扇区',
  'key-b-readable-but-needed': '只有密钥 B 才有的权限失效',
  'block-unreadable': '谁也不能读',
  'block-unwritable': '谁也不能写',
  'value-not-rechargeable': '只能用完，不能充值',
  'access-bits-frozen': '永远不能再改',
  'key-frozen': '谁也不能改',
  'key-b-is-data': '只是数据，打不开任何东西',
  'transport-keys': '出厂密钥，人人都知道',
  'keys-equal': '两个密钥相同',
  'zero-key': '全零：是读出的样子，不是密钥',
  'gpb-contradicts-mad': '与应用目录不符',
  'irreversible-change': '改了就回不去',
  'change-without-effect': '卡上不会改变',
};
