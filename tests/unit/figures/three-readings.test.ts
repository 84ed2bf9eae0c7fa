import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/three-readings/index.ts';
import { exposures, path } from '../../../src/figures/three-readings/pictures.ts';
import { effect, isReached, places, start, stations } from '../../../src/figures/three-readings/state.ts';
import type { ReadingsState } from '../../../src/figures/three-readings/state.ts';
import { words } from '../../../src/figures/three-readings/words.ts';
import { decodeState, encodeState } from '../../../src/kit/link-state.ts';
import { svgSurface } from '../../../src/kit/surface-svg.ts';
import { speak, wordsFor } from '../../../src/kit/words.ts';

const english = speak(wordsFor(words, 'en'), 'en');
const at = (query: string): ReadingsState => decodeState(figure, query);
const said = (query: string): string => figure.say(at(query), english);
const drawn = (state: ReadingsState, width = 608): string => {
  const surface = svgSurface({ width, label: (key) => english.label(key) });
  figure.draw(state, surface);
  return surface.toSvg();
};

describe('three places for an engine', () => {
  it('quotes Fan in his exact words, and only him', () => {
    expect(drawn(start)).toContain('“Sora is a data-driven physics engine.”');
    expect(JSON.stringify(words).match(/“/g)).toHaveLength(1);
  });

  it('shows no engine before the reader has said where it would stand', () => {
    expect(drawn(start).match(/here\?/g)).toHaveLength(3);
    expect(drawn(start)).not.toContain('denied by Marcus');
    for (const place of places) {
      const open = drawn(at(`?three-readings.guess=skip&three-readings.place=${place}`), 976);
      expect(open.match(/>no engine</g)).toHaveLength(2);
    }
  });

  it('is fair to a reader who heard the sentence otherwise', () => {
    expect(said('?three-readings.guess=weights')).toMatch(/^That is how Fan himself went on/);
    expect(said('?three-readings.guess=data')).toMatch(/^Fan did guess at footage/);
    expect(said('?three-readings.guess=loop')).toMatch(/^Nobody has claimed that of Sora/);
    expect(said('?three-readings.guess=skip')).toMatch(/^In the weights/);
  });

  it('hedges de Freitas, leaves the loop to nobody, and says that OpenAI confirmed no engine footage', () => {
    expect(said('?three-readings.guess=skip')).toContain('de Freitas, reported only in translation');
    expect(said('?three-readings.guess=skip&three-readings.place=loop')).toContain('Nobody says so of Sora');
    expect(said('?three-readings.guess=skip&three-readings.place=data')).toContain('OpenAI never confirmed it');
  });

  it('lights what follows from the engine and nothing before it', () => {
    const reached = (place: ReadingsState['place']): readonly string[] =>
      stations.filter((station) => isReached({ ...start, place }, station));
    expect(reached('data')).toEqual([...stations]);
    expect(reached('weights')).toEqual(['weights', 'loop', 'clip']);
    expect(reached('loop')).toEqual(['loop', 'clip']);
  });

  it('tells the readings apart by what half the gravity does to the next clip', () => {
    expect(places.map((place) => effect({ ...start, place }))).toEqual(['same', 'unknown', 'slower']);
    expect(said('?three-readings.guess=skip&three-readings.place=loop&three-readings.half=1')).toContain(
      'falls more slowly',
    );
  });

  it('draws the slower clip with half the fall: 6.75 pixels where it was 13.5', () => {
    const fall = (clip: typeof path.full): number => (clip[15]?.ball.y ?? 0) - (clip[0]?.ball.y ?? 0);
    expect(fall(path.full)).toBeCloseTo(13.5, 6);
    expect(fall(path.half)).toBeCloseTo(6.75, 6);
    expect(exposures.full).not.toEqual(exposures.half);
  });

  it('keeps the reading in the link', () => {
    const state = at('?three-readings.guess=loop&three-readings.place=data&three-readings.half=1');
    expect(state).toEqual({ guess: 'loop', place: 'data', half: true });
    expect(decodeState(figure, encodeState(figure, state))).toEqual(state);
  });
});
