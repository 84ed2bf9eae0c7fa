/** Sliders, choices, switches and buttons of a figure: the reader's hand into the state, and the state back. */
import type { Control } from './figure.ts';
import { setAttribute, type Live } from './live.ts';
import { rangeText } from './values.ts';

/** Wires every input; the function it gives shows a state in them. */
export function wireInputs<State>(live: Live<State>): (state: State) => void {
  const shows = live.figure.controls.flatMap((control) => {
    const box = live.control(control.key);
    if (!box) return [];
    const show = wire(live, control, box);
    return (state: State): void => {
      const hidden = control.shown ? !control.shown(state) : false;
      if (box.hidden !== hidden) box.hidden = hidden;
      show?.(state);
    };
  });
  return (state) => {
    const held = document.activeElement;
    for (const show of shows) show(state);
    if (held && live.host.contains(held) && held.closest('[hidden]')) handOn(live.host, held);
  };
}

/** A control that hides under the reader's hand hands the focus on; else the keyboard would be back at the page's top. */
function handOn(host: HTMLElement, held: Element): void {
  const all = [...host.querySelectorAll<HTMLElement>('.controls :is(input, button)')];
  const from = all.findIndex((one) => one === held);
  const next = [...all.slice(from + 1), ...all.slice(0, from)].find((one) => !one.closest('[hidden]'));
  next?.focus({ preventScroll: true });
}

function wire<State>(
  live: Live<State>,
  control: Control<State>,
  box: HTMLElement,
): ((state: State) => void) | undefined {
  const input = box.querySelector('input');
  switch (control.kind) {
    case 'range': {
      if (!input) return undefined;
      const output = box.querySelector('output');
      input.addEventListener('input', () => live.change(control.set(live.state(), Number(input.value))));
      return (state) => {
        const value = String(control.get(state));
        if (input.value !== value) input.value = value;
        const text = rangeText(control, state, live.words);
        if (output && output.textContent !== text) output.textContent = text;
        setAttribute(input, 'aria-valuetext', text);
      };
    }
    case 'choice': {
      const radios = [...box.querySelectorAll('input')];
      for (const radio of radios) {
        radio.addEventListener('change', () => live.change(control.set(live.state(), radio.value)));
      }
      return (state) => {
        for (const radio of radios) radio.checked = radio.value === control.get(state);
      };
    }
    case 'toggle':
      input?.addEventListener('change', () => live.change(control.set(live.state(), input.checked)));
      return (state) => {
        if (input) input.checked = control.get(state);
      };
    case 'action':
      box.querySelector('button')?.addEventListener('click', () => live.change(control.run(live.state())));
      return undefined;
    case 'picture':
      control.wire({
        box,
        stage: live.stage,
        host: live.host,
        longest: control.longest,
        take: (picture) => live.change(control.set(live.state(), picture)),
        trouble: (sentence) => live.trouble(sentence && live.words.sentence(sentence)),
      });
      return undefined;
    case 'point':
      return undefined; // see handles.ts
  }
}
