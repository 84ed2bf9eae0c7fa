/** Long work of a figure: in a worker, or, where the browser denies one, in slices on the page. */
import type { Run, WorkRequest } from './figure.ts';
import type { Live } from './live.ts';
import { serve, type Line, type Order, type Report } from './serve.ts';

/**
 * The `run` of a figure and all it needs, as one function that uses nothing from around it: the build writes it, so
 * that a single copy of the text can be called on the page and carried into a worker.
 */
export type Program = () => Run;

/** Where orders go. */
interface Hand {
  send(order: Order): void;
}

/**
 * Sees to it that what a state asks for is being computed, and nothing else; the function it gives takes each state
 * as it is shown.
 */
export function wireWork<State>(live: Live<State>, program: Program | undefined): (state: State) => void {
  const { work } = live.figure;
  if (!work || !program) return () => undefined;
  let hand: Hand | undefined;
  let job = 0;
  let asked: WorkRequest | undefined;

  const hear = (report: Report): void => {
    if (report.job !== job || !asked) return;
    if (report.is === 'piece') live.change(work.receive(live.state(), asked, report.progress));
    else if (report.is === 'failed') live.trouble(live.host.dataset['error']);
  };
  const denied = (): void => {
    job += 1;
    asked = undefined;
    hand = onPage(program, hear);
    live.change(work.withoutWorker(live.state()));
  };
  return (state) => {
    const request = work.request(state);
    if (request?.key === asked?.key) return;
    asked = request;
    job += 1;
    if (request) hand ??= inWorker(program, hear, denied);
    hand?.send(request ? { job, request } : { job });
  };
}

/** A worker made from text: no address to fetch, so it works from a file as well. */
function inWorker(program: Program, hear: (report: Report) => void, denied: () => void): Hand | undefined {
  try {
    const text = `"use strict";(${serve.toString()})((${program.toString()})(),self)`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.onmessage = ({ data }: MessageEvent<Report>) => hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      denied();
    };
    return {
      send: (order) => {
        worker.postMessage(order);
      },
    };
  } catch {
    queueMicrotask(denied); // not in the middle of showing a state
    return undefined;
  }
}

function onPage(program: Program, hear: (report: Report) => void): Hand {
  const line: Line = { onmessage: null, postMessage: hear };
  serve(program(), line);
  return {
    send: (order) => line.onmessage?.({ data: order }),
  };
}
