/** Frames of a page's main thread, read from a trace of Chromium. */

/** One frame: the events that led to it, its scripts, its layout and its paint. */
export interface FrameCost {
  /** ms on the clock of the wall, with whatever else the machine did in between. */
  readonly wall: number;
  /** ms of the processor. */
  readonly processor: number;
  /** ms until the next frame. */
  readonly interval: number;
  /** Callbacks for this frame: one of the bench, and one of each drawing that was made anew. */
  readonly callbacks: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** μs */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const called = 'FireAnimationFrame';

/** What to ask of the browser. */
export const categories = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] as const;

/**
 * The frames of a trace, in order; the first and the last are left out, for they are cut off. Tasks without an event
 * and without a frame are left out too: what drives the pointer from outside takes a share of the main thread.
 */
export function framesOf(trace: Buffer): readonly FrameCost[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const one = traceEvents.find(({ name }) => name === called);
  const ours = traceEvents.filter(({ pid, tid }) => pid === one?.pid && tid === one.tid).sort((a, b) => a.ts - b.ts);
  const marks = ours.filter(({ name }) => name === called || name === 'EventDispatch');
  const frames: { ts: number; callbacks: number; tasks: TraceEvent[] }[] = [];
  let next = 0;
  let events: TraceEvent[] = [];
  for (const task of ours.filter(({ name, dur }) => name === 'RunTask' && dur !== undefined)) {
    while ((marks[next]?.ts ?? Infinity) < task.ts) next++;
    const inside: TraceEvent[] = [];
    for (let mark = marks[next]; mark && mark.ts <= task.ts + (task.dur ?? 0); mark = marks[++next]) inside.push(mark);
    const callbacks = inside.filter(({ name }) => name === called).length;
    if (inside.length > 0) events.push(task);
    if (callbacks === 0) continue;
    frames.push({ ts: task.ts, callbacks, tasks: events });
    events = [];
  }
  return frames.slice(1, -1).map(({ ts, callbacks, tasks }, i) => ({
    wall: sum(tasks.map(({ dur = 0 }) => dur)),
    processor: sum(tasks.map(({ tdur = 0 }) => tdur)),
    interval: ((frames[i + 2]?.ts ?? NaN) - ts) / 1000,
    callbacks,
  }));
}

/** ms of the processor that all workers of the page took in a trace. */
export function workersOf(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && (args?.name ?? '').includes('Worker'))
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`));
  return sum(tasks.map(({ tdur = 0 }) => tdur));
}

function sum(microseconds: readonly number[]): number {
  return microseconds.reduce((total, one) => total + one, 0) / 1000;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
