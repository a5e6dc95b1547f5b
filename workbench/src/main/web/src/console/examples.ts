/** Scripts to begin with. The first is the tutorial's that half of the world's questions are about. */
export const examples = {
  story: 'FF 82 00 00 06 FF FF FF FF FF FF    # Load Keys\nFF 86 00 00 05 01 00 04 60 00       # General Authenticate\nFF B0 00 04 10                      # Read Binary\n',
  stranger: '00 A4 04 00 00                      # for a card of another kind\nFF 82 00 00 06 FF FF FF FF FF FF    # Load Keys\nFF 86 00 00 05 01 00 04 60 00       # General Authenticate\nFF B0 00 04 10                      # Read Binary\nexpect 9000\n',
  uid: 'FF CA 00 00 00\nexpect 9000\n',
} as const;

export type ExampleName = keyof typeof examples;
