/** Long work of a figure: in a worker, or, where the browser denies one, in slices on the page. */
import { bring, DataError, engineOf, type Data } from './data.ts';
import type { WorkRequest } from './figure.ts';
import type { Live } from './live.ts';
import { serve, type AnyRun, type Line, type Order, type Report } from './serve.ts';

/**
 * The `run` of a figure and all it needs, as one function that uses nothing from around it: the build writes it, so
 * that a single copy of the text can be called on the page and carried into a worker.
 */
export type Program = () => AnyRun;

/** Where orders go. */
interface Hand {
  send(order: Order): void;
}

/**
 * Sees to it that what a state asks for is being computed, and nothing else; the function it gives takes each state
 * as it is shown. A program that the figure's script does not carry is an engine: it is fetched with the first request.
 * While it goes on the figure has the class `busy`.
 */
export function wireWork<State>(live: Live<State>, carried: Program | undefined): (state: State) => void {
  const { work, id } = live.figure;
  const { engine } = live.host.dataset;
  if (!work || !(carried ?? engine)) return () => undefined;
  let program = carried;
  let hand: Hand | undefined;
  let job = 0;
  let asked: WorkRequest | undefined;
  const isBusy = (): boolean => live.host.classList.contains('busy');
  const setBusy = (now: boolean): void => void live.host.classList.toggle('busy', now);
  /** Where work is finished first: what comes after it. */
  let next: WorkRequest | undefined;
  let data: Data | undefined;
  /** Whether the hand has the data. */
  let told = false;
  let hasFailed = false;

  const order = (request: WorkRequest | undefined): void => {
    asked = request;
    next = undefined;
    job += 1;
    setBusy(request !== undefined);
    if (!request) hand?.send({ job });
    else if (program && (data || !work.data)) send(program, request);
    else void fetchFor(job, request);
  };
  const send = (program: Program, request: WorkRequest): void => {
    hand ??= inWorker(program, hear, () => denied(program));
    hand?.send(data && !told ? { job, request, data } : { job, request });
    told = hand !== undefined;
  };
  const fetchFor = async (mine: number, request: WorkRequest): Promise<void> => {
    try {
      if (work.data) data = await bring(work.data, live.host.dataset['data']?.split(' ') ?? []);
      program ??= await bringEngine(id, engine ?? '');
      if (job === mine) send(program, request);
    } catch (error) {
      if (job === mine) fail(error instanceof DataError ? error.message : '');
    }
  };
  const fail = (why: string): void => {
    setBusy(false);
    hasFailed = true;
    live.trouble([live.host.dataset['error'], why].filter(Boolean).join(' '));
  };
  const hear = (report: Report): void => {
    if (report.job !== job || !asked) return;
    if (hasFailed && report.is === 'piece') live.trouble();
    hasFailed = false;
    if (report.is === 'piece') live.change(work.receive(live.state(), asked, report.progress));
    else if (report.is === 'failed') fail(report.why);
    else setBusy(false);
    if (!isBusy() && next) order(next);
  };
  const denied = (program: Program): void => {
    job += 1;
    asked = undefined;
    setBusy(false);
    told = false;
    hand = onPage(program, hear);
    live.change(work.withoutWorker(live.state()));
  };
  return (state) => {
    const request = work.request(state);
    if (work.finishes && isBusy()) next = request?.key === asked?.key ? undefined : request;
    else if (request?.key !== asked?.key) order(request);
  };
}

async function bringEngine(id: string, address: string): Promise<Program> {
  const name = engineOf(id);
  return (await bring([name], [address]))[name] as Program;
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
  let run: AnyRun | undefined;
  serve((request, data) => (run ??= program())(request, data), line); // not made before something is asked of it
  return {
    send: (order) => line.onmessage?.({ data: order }),
  };
}
