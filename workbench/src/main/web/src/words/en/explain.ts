/** Bytes and logs in words. */
export const explain = {
  title: 'Explain',
  hint: 'Bytes in hexadecimal, one input a line, or the log of another program: opensc-tool, scriptor, pcscd. It stays in this page.',
  example: 'Example',
  others: (names: readonly string[]) => `It can also be: ${names.join('; ')}.`,
  toTry: 'What to try:',
  confidence: { certain: 'certain', likely: 'likely', possible: 'possible' },
};
