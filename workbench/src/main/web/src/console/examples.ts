const STORY = `FF 82 00 00 06 FF FF FF FF FF FF  # Load Keys
FF 86 00 00 05 01 00 04 60 00  # General Authenticate
FF B0 00 04 10  # Read Binary
`;

/** Scripts to begin with. The first is the tutorial's that half of the world's questions are about. */
export const examples = {
  story: STORY,
  stranger: `00 A4 04 00 00  # for a card of another kind\n${STORY}expect 9000\n`,
  uid: 'FF CA 00 00 00\nexpect 9000\n',
} as const;

export type ExampleName = keyof typeof examples;
