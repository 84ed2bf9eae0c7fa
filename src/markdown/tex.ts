/** KaTeX as the book uses it. Bad TeX is an error; `trust` is for the two clocks' classes only. */
export const katexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
  macros: {
    '\\nl': '\\htmlClass{t}{t}',
    '\\wt': '\\htmlClass{tau}{\\tau}',
    '\\E': '\\mathrm{E}',
    '\\KL': 'D_{\\mathrm{KL}}',
  },
};
