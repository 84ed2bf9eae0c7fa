/** Handles in the drawing: buttons of at least 44 px over it, moved by pointer or by arrow keys. */
import type { PointControl } from './figure.ts';
import { setAttribute, type Live } from './live.ts';
import { pointText, snap, spokenAxis } from './values.ts';

type Pair = readonly [number, number];

/** Wires every handle; the function it gives puts them where a state has them. */
export function wireHandles<State>(live: Live<State>): (state: State) => void {
  const shows = live.figure.controls.flatMap((control) => {
    if (control.kind !== 'point') return [];
    const button = live.control(control.key);
    if (!button) return [];
    live.stage.append(button);
    wireKeys(live, control, button);
    wirePointer(live, control, button);
    return (state: State): void => {
      button.hidden = control.shown ? !control.shown(state) : false;
      if (button.hidden) return;
      const value = control.get(state);
      const [x, y] = control.place(value, live.width(), state);
      button.style.translate = `${x}px ${y}px`; // not left and top, for which the chapter would be laid out anew
      setAttribute(button, 'aria-valuenow', String(value[spokenAxis(control)]));
      setAttribute(button, 'aria-valuetext', pointText(control, state, live.words));
    };
  });
  return (state) => {
    for (const show of shows) show(state);
  };
}

/** Arrow keys move by a step, with shift by ten; Home goes back to the start. */
function wireKeys<State>(live: Live<State>, control: PointControl<State>, button: HTMLElement): void {
  button.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Home') set(live, control, control.get(live.figure.start));
    else {
      const direction = arrows[event.key];
      if (!direction) return;
      const by = control.step * (event.shiftKey ? 10 : 1);
      const [right, down] = directions(live, control);
      const [x, y] = control.get(live.state());
      set(live, control, [x + direction[0] * right * by, y + direction[1] * down * by]);
    }
    event.preventDefault();
  });
}

const arrows: Readonly<Record<string, Pair>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Whether values grow rightward and downward on the surface (1) or against it (−1). */
function directions<State>(live: Live<State>, control: PointControl<State>): Pair {
  const { start } = live.figure;
  const from = control.place(control.min, live.width(), start);
  const to = control.place(control.max, live.width(), start);
  return [to[0] < from[0] ? -1 : 1, to[1] < from[1] ? -1 : 1];
}

/**
 * Dragging: the handle stays where in it the pointer took it. Where the control says so, a press elsewhere brings it
 * there; a finger that scrolls the page presses nothing.
 */
function wirePointer<State>(live: Live<State>, control: PointControl<State>, button: HTMLElement): void {
  let grab: Pair | undefined;
  let dragged = false;
  button.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const [x, y] = pointer(live, event);
    const [ownX, ownY] = control.place(control.get(live.state()), live.width(), live.state());
    grab = [x - ownX, y - ownY];
    dragged = false;
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('pointermove', (event) => {
    if (!grab) return;
    dragged = true;
    const [x, y] = pointer(live, event);
    set(live, control, control.value([x - grab[0], y - grab[1]], live.width(), live.state()));
  });
  const drop = (): void => {
    grab = undefined;
  };
  button.addEventListener('pointerup', drop);
  button.addEventListener('lostpointercapture', drop);
  if (!control.anywhere) return;
  live.stage.addEventListener('click', (event) => {
    const handle = event.target instanceof Element ? event.target.closest('.handle') : null;
    const ownDrag = handle === button && dragged;
    const fromKey = event.detail === 0;
    if (button.hidden || ownDrag || fromKey || (handle !== null && handle !== button)) return;
    set(live, control, control.value(pointer(live, event), live.width(), live.state()));
    button.focus({ preventScroll: true });
  });
}

function pointer<State>({ stage }: Live<State>, event: MouseEvent): Pair {
  const box = stage.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

function set<State>(live: Live<State>, control: PointControl<State>, [x, y]: Pair): void {
  const { min, max, step } = control;
  live.change(control.set(live.state(), [snap(x, min[0], max[0], step), snap(y, min[1], max[1], step)]));
}
