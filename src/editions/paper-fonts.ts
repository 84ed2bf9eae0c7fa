import subsetFont from 'subset-font';

/** Weights that print needs of each face; where a style asks for another, browsers take the nearest. */
const weights: readonly (readonly [face: RegExp, weights: readonly number[]])[] = [
  [/Source Serif 4(?![\s\S]*italic)/, [300, 400, 520, 600]],
  [/Source (?:Serif 4|Sans 3)/, [400, 600]],
  [/JetBrains Mono/, [400, 700]],
];

/**
 * A style sheet whose variable fonts are fixed at the weights in use. A PDF cannot hold a variable font: every letter
 * would go into it as a drawing, which is large, slow, and poor on a screen.
 */
export async function withFixedFonts(css: string, text: string): Promise<string> {
  const letters = [...new Set(text)].join('');
  let made = css;
  for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const source = /url\(data:font\/woff2;base64,([^)]*)\)/.exec(rule)?.[1];
    const wanted = weights.find(([face]) => face.test(rule))?.[1];
    if (!source || !wanted) continue;
    const fixed = wanted.map(async (wght) => {
      const weighed = rule.replace(/font-weight:[^;}]*/, `font-weight:${wght}`);
      // What stands in for some letters alone has one weight, and answers for each of them.
      if (rule.includes('unicode-range')) return weighed;
      const font = await subsetFont(Buffer.from(source, 'base64'), letters, {
        targetFormat: 'truetype',
        variationAxes: { wght },
      });
      const data = Buffer.from(font).toString('base64');
      return weighed.replace(/src:url\([^)]*\)[^;}]*/, `src:url(data:font/ttf;base64,${data})`);
    });
    made = made.replace(rule, (await Promise.all(fixed)).join(''));
  }
  return made;
}
