/** Play, step and reset. Nothing moves before a press, and what is out of sight stands still. */
import type { Live } from './live.ts';

/** Frames a second: a clip, not an animation of the page. */
const rate = 12;

export interface Player {
  pause(): void;
  /** Shows the buttons where there is something to play. */
  readonly show: () => void;
}

export function wirePlay<State>(live: Live<State>): Player {
  const { figure, host } = live;
  const button = (name: string): HTMLButtonElement | null => host.querySelector(`[data-do="${name}"]`);
  const play = button('play');
  const label = play?.textContent.trim() ?? '';
  let frame = 0;

  const isDone = (): boolean => figure.done?.(live.state()) ?? false;
  const advance = (): void => {
    if (figure.step) live.change(figure.step(live.state(), 1 / rate));
  };
  const show = (playing: boolean): void => {
    host.toggleAttribute('data-playing', playing);
    if (play) play.textContent = playing ? (play.dataset['pause'] ?? label) : label;
  };
  const pause = (): void => {
    if (!frame) return;
    cancelAnimationFrame(frame);
    frame = 0;
    show(false);
  };
  const start = (): void => {
    if (isDone()) live.change(figure.rewind?.(live.state()) ?? figure.start);
    show(true);
    let due = -Infinity;
    const tick = (now: number): void => {
      frame = requestAnimationFrame(tick);
      if (now < due) return;
      // A late frame is not made up for: the next one comes a full beat after.
      due = Math.max(due + 1000 / rate, now + 500 / rate);
      advance();
      if (isDone()) pause();
    };
    frame = requestAnimationFrame(tick);
  };

  play?.addEventListener('click', () => (frame ? pause() : start()));
  button('step')?.addEventListener('click', () => {
    pause();
    if (!isDone()) advance();
  });
  button('reset')?.addEventListener('click', () => {
    pause();
    live.change(figure.reset?.(live.state()) ?? figure.start);
  });
  const buttons = host.querySelector<HTMLElement>('.play');
  return {
    pause,
    show() {
      const hidden = !(figure.playable?.(live.state()) ?? true);
      if (buttons && buttons.hidden !== hidden) buttons.hidden = hidden;
      if (hidden) pause();
    },
  };
}
