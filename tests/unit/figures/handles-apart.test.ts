import { describe, expect, it } from 'vitest';
import { figure as shadows } from '../../../src/figures/shadows/index.ts';
import { figure as lines } from '../../../src/figures/vanishing-point/index.ts';
import type { Figure } from '../../../src/kit/figure.ts';
import { decodeState } from '../../../src/kit/link-state.ts';

/** px, of targets that do not share their places (WCAG 2.5.8). */
const apart = 24;

function nearest<State>(figure: Figure<State>, query: string, width: number): number {
  const state = decodeState(figure, query);
  const places = figure.controls.flatMap((control) =>
    control.kind === 'point' && (control.shown?.(state) ?? true)
      ? [control.place(control.get(state), width, state)]
      : [],
  );
  expect(places.length).toBeGreaterThan(4);
  const distances = places.flatMap(([x, y], i) => places.slice(i + 1).map(([a, b]) => Math.hypot(x - a, y - b)));
  return Math.min(...distances);
}

describe('the handles of a scene, before they are moved', () => {
  it.each(['front', 'behind', 'lamp'])(
    'can be told apart by a finger on the narrowest screen: shadows, %s',
    (scene) => {
      expect(nearest(shadows, `shadows.scene=${scene}`, 288)).toBeGreaterThanOrEqual(apart);
    },
  );

  it.each(['street', 'room'])('can be told apart by a finger on the narrowest screen: lines, %s', (scene) => {
    for (const group of ['a', 'b']) {
      const query = `vanishing-point.scene=${scene}&vanishing-point.group=${group}`;
      expect(nearest(lines, query, 288), group).toBeGreaterThanOrEqual(apart);
    }
  });
});
