/** Findings in a few words, where they belong. */
export const found = {
  'malformed-access-bytes': 'malformed: a card blocks the sector for good',
  'key-b-readable-but-needed': 'rights that only key B has are lost',
  'block-unreadable': 'nobody can read',
  'block-unwritable': 'nobody can write',
  'value-not-rechargeable': 'can be used up, not recharged',
  'access-bits-frozen': 'frozen for ever',
  'key-frozen': 'can’t be changed',
  'key-b-is-data': 'data, opens nothing',
  'transport-keys': 'as delivered: known to everybody',
  'keys-equal': 'both keys are the same',
  'zero-key': 'zeros: as it was read, not the key',
  'gpb-contradicts-mad': 'does not fit the application directory',
  'irreversible-change': 'there is no way back',
  'change-without-effect': 'stays as it is on the card',
};
