/**
 * The structural causal model of the table "Two hundred clips of a Box with a player" (tab-nudge, chapter 4): its
 * numbers are invented for illustration, and everything else here follows from them.
 */

/** The noise behind one clip, three independent uniform numbers in [0, 1). */
export interface Causes {
  /** Whether the ball is fast. */
  readonly speed: number;
  /** What the player feels like doing. */
  readonly habit: number;
  /** All the rest that decides whether the ball comes out. */
  readonly luck: number;
}

export interface Clip {
  readonly fast: boolean;
  readonly nudged: boolean;
  readonly out: boolean;
}

export const shareFast = 0.5;

/** How often the player nudges a ball. */
export const habitOf = (fast: boolean): number => (fast ? 0.2 : 0.8);

/** How often a ball comes out before the clip ends. */
export function chance(fast: boolean, nudged: boolean): number {
  if (fast) return nudged ? 0.9 : 0.8;
  return nudged ? 0.4 : 0.2;
}

/**
 * The clip that follows from its causes. `nudge` is set from outside, whatever the player would have done (do).
 * One `luck` decides both with and without a nudge, so a nudge never keeps a ball in: the premise of the chapter's
 * counterfactual.
 */
export function clipOf({ speed, habit, luck }: Causes, nudge?: boolean): Clip {
  const fast = speed < shareFast;
  const nudged = nudge ?? habit < habitOf(fast);
  return { fast, nudged, out: luck < chance(fast, nudged) };
}

/** A cell of the cube of causes in which every clip comes out the same, and its volume. */
interface Atom {
  readonly causes: Causes;
  readonly weight: number;
}

const middles = (cuts: readonly number[]): readonly (readonly [middle: number, length: number])[] =>
  cuts.slice(1).map((end, i) => [(end + (cuts[i] as number)) / 2, end - (cuts[i] as number)]);

/** Every way a clip can be, cut where one of the rules changes its answer. */
const atoms: readonly Atom[] = middles([0, shareFast, 1]).flatMap(([speed, a]) =>
  middles([0, habitOf(true), habitOf(false), 1]).flatMap(([habit, b]) =>
    middles([0, 0.2, 0.4, 0.8, 0.9, 1]).map(([luck, c]) => ({ causes: { speed, habit, luck }, weight: a * b * c })),
  ),
);

/** The share, by weight, of those atoms for which `yes` among those for which `given`. */
function share(given: (causes: Causes) => boolean, yes: (causes: Causes) => boolean): number {
  let all = 0;
  let some = 0;
  for (const { causes, weight } of atoms) {
    if (!given(causes)) continue;
    all += weight;
    if (yes(causes)) some += weight;
  }
  return some / all;
}

/** P(out | nudged), by enumeration (pearl2009causality, eq-seeing-doing). */
export function seeing(nudged: boolean): number {
  return share(
    (causes) => clipOf(causes).nudged === nudged,
    (causes) => clipOf(causes).out,
  );
}

/** P(out | do(nudged)), by enumeration (eq-seeing-doing). */
export function doing(nudged: boolean): number {
  return share(
    () => true,
    (causes) => clipOf(causes, nudged).out,
  );
}

/** Whether these causes are possible for a clip in which nobody nudged and the ball stayed in. */
export function fits(causes: Causes): boolean {
  const { nudged, out } = clipOf(causes);
  return !nudged && !out;
}

/** P(out had it been nudged | not nudged, stayed in), by enumeration: abduct, act, predict (eq-three-rungs). */
export function imagining(): number {
  return share(fits, (causes) => clipOf(causes, true).out);
}
