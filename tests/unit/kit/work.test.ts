import { afterEach, describe, expect, it } from 'vitest';
import { DataError, dataGlobal, type Data } from '../../../src/kit/data.ts';
import type { Figure, Run, Work, WorkRequest } from '../../../src/kit/figure.ts';
import type { Live } from '../../../src/kit/live.ts';
import { serve, type Line, type Report } from '../../../src/kit/serve.ts';
import { wireWork, type Program } from '../../../src/kit/work.ts';

interface Count extends WorkRequest {
  readonly to: number;
}

/** Counts up to what it is asked for. */
const count: Run<Count, number> = function* ({ to }) {
  for (let i = 1; i <= to; i++) yield i;
};

function lineTo(reports: Report[]): Line {
  return { onmessage: null, postMessage: (report) => reports.push(report) };
}

describe('the far side of long work', () => {
  it('reports each piece and then the end', async () => {
    const reports: Report[] = [];
    const line = lineTo(reports);
    serve(count as Run, line);
    line.onmessage?.({ data: { job: 1, request: { key: 'a', to: 2 } } });
    await expect.poll(() => reports.at(-1)?.is).toBe('done');
    expect(reports).toEqual([
      { job: 1, is: 'piece', progress: 1 },
      { job: 1, is: 'piece', progress: 2 },
      { job: 1, is: 'done' },
    ]);
  });

  it('drops a job for the next one', async () => {
    const reports: Report[] = [];
    const line = lineTo(reports);
    serve(count as Run, line);
    line.onmessage?.({ data: { job: 1, request: { key: 'a', to: 1e9 } } });
    await expect.poll(() => reports.length).toBeGreaterThan(0);
    line.onmessage?.({ data: { job: 2, request: { key: 'b', to: 1 } } });
    await expect.poll(() => reports.at(-1)?.is).toBe('done');
    const second = reports.findIndex(({ job }) => job === 2);
    expect(reports.slice(second).every(({ job }) => job === 2)).toBe(true);
  });

  it('waits for pieces that take their time, and never makes those of two jobs at once', async () => {
    const reports: Report[] = [];
    const line = lineTo(reports);
    const gates: (() => void)[] = [];
    let making = 0;
    serve(async function* slow(request) {
      for (;;) {
        expect(++making).toBe(1);
        await new Promise<void>((resolve) => gates.push(resolve));
        making -= 1;
        yield (request as Count).key;
      }
    }, line);
    line.onmessage?.({ data: { job: 1, request: { key: 'a', to: 0 } } });
    await expect.poll(() => gates.length).toBe(1);
    line.onmessage?.({ data: { job: 2, request: { key: 'b', to: 0 } } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gates).toHaveLength(1);
    gates[0]?.();
    await expect.poll(() => gates.length).toBe(2);
    gates[1]?.();
    await expect.poll(() => reports.at(-1)).toEqual({ job: 2, is: 'piece', progress: 'b' });
    line.onmessage?.({ data: { job: 3 } });
    gates[2]?.();
  });

  it('reports a failure and lives on', async () => {
    const reports: Report[] = [];
    const line = lineTo(reports);
    serve(() => {
      throw new Error('broken');
    }, line);
    line.onmessage?.({ data: { job: 1, request: { key: 'a' } } });
    await expect.poll(() => reports).toEqual([{ job: 1, is: 'failed', why: '' }]);
  });

  it('needs nothing from around it, since only its text reaches the worker', async () => {
    const reports: Report[] = [];
    const line = lineTo(reports);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as a worker gets it
    const alone = new Function('run', 'line', `(${serve.toString()})(run, line)`) as typeof serve;
    alone(count as Run, line);
    line.onmessage?.({ data: { job: 1, request: { key: 'a', to: 1 } } });
    await expect.poll(() => reports.length).toBe(2);
  });
});

interface Sum {
  readonly wanted: number;
  readonly got: readonly number[];
  readonly denied: boolean;
}

const work: Work<Sum, Count, number> = {
  request: ({ wanted, got, denied }) => {
    const to = denied ? Math.min(2, wanted) : wanted;
    return got.length < to ? { key: String(to), to } : undefined;
  },
  receive: (state, _, progress) => ({ ...state, got: [...state.got, progress] }),
  withoutWorker: (state) => ({ ...state, denied: true }),
};

/** A figure in a page without a screen: each change of state is shown at once. */
function page(
  program: Program | undefined,
  start: Sum,
  does: Work<Sum, Count, number> = work,
  dataset: Readonly<Record<string, string>> = {},
) {
  const troubles: (string | undefined)[] = [];
  const classes = new Set<string>();
  let state = start;
  let show: (state: Sum) => void = () => undefined;
  const live = {
    figure: { id: 'sum', work: does } as unknown as Figure<Sum>,
    host: {
      dataset: { error: 'Something failed.', ...dataset },
      classList: {
        contains: (name: string) => classes.has(name),
        toggle: (name: string, on: boolean) => (on ? classes.add(name) : classes.delete(name)),
      },
    },
    state: () => state,
    change(next: Sum) {
      state = next;
      show(state);
    },
    trouble: (sentence?: string) => troubles.push(sentence),
  } as unknown as Live<Sum>;
  show = wireWork(live, program);
  show(state);
  return {
    troubles,
    classes,
    state: () => state,
    change: (next: Sum) => {
      live.change(next);
    },
  };
}

describe('long work on the page', () => {
  it('asks for less where there is no worker, says so in the state, and gets it', async () => {
    expect(globalThis).not.toHaveProperty('Worker');
    const { state } = page(() => count as Run, { wanted: 5, got: [], denied: false });
    await expect.poll(() => state()).toEqual({ wanted: 5, got: [1, 2], denied: true });
  });

  it('is said in the class of the figure, from the request to the end', async () => {
    const { state, change, classes } = page(() => count as Run, { wanted: 0, got: [], denied: true });
    expect([...classes]).toEqual([]);
    change({ ...state(), wanted: 2 });
    expect([...classes]).toEqual(['busy']);
    await expect.poll(() => state().got).toEqual([1, 2]);
    await expect.poll(() => [...classes]).toEqual([]);
  });

  it('computes nothing while nothing is asked for', async () => {
    let called = 0;
    const { state, change } = page(
      () => {
        called += 1;
        return count as Run;
      },
      { wanted: 0, got: [], denied: false },
    );
    expect(called).toBe(0);
    change({ ...state(), wanted: 1 });
    await expect.poll(() => state().got).toEqual([1]);
  });
});

describe('work that is finished before the next begins', () => {
  /** What was counted, in whole jobs. */
  const whole: Work<Sum, Count, number> = {
    finishes: true,
    request: ({ wanted, got }) => (got.at(-1) === wanted ? undefined : { key: String(wanted), to: wanted }),
    receive: (state, { to }, progress) => (progress === to ? { ...state, got: [...state.got, to] } : state),
    withoutWorker: (state) => ({ ...state }),
  };

  it('goes on when another request comes, and then serves the newest alone', async () => {
    const { state, change } = page(() => count as Run, { wanted: 50, got: [], denied: false }, whole);
    await Promise.resolve(); // the page has taken over from the missing worker
    change({ ...state(), wanted: 60 });
    change({ ...state(), wanted: 70 });
    await expect.poll(() => state().got).toEqual([50, 70]);
  });
});

describe('data that long work needs', () => {
  const sum: Run<Count, number> = function* (_, { numbers }) {
    if (!Array.isArray(numbers)) throw new DataError('The numbers are damaged.');
    for (const number of numbers as number[]) yield number;
  };
  const needy: Work<Sum, Count, number> = { ...work, data: ['numbers'] };
  const given = globalThis as { [dataGlobal]?: Data };
  afterEach(() => {
    given[dataGlobal] = {};
  });

  it('are there when it begins', async () => {
    given[dataGlobal] = { numbers: [7, 8] };
    const { state } = page(() => sum as Run, { wanted: 2, got: [], denied: false }, needy);
    await expect.poll(() => state().got).toEqual([7, 8]);
  });

  it('are missed with a sentence, and the state stays as it was', async () => {
    const { state, troubles } = page(() => sum as Run, { wanted: 2, got: [], denied: false }, needy);
    await expect.poll(() => troubles).toEqual(['Something failed. The file with “numbers” is damaged.']);
    expect(state().got).toEqual([]);
  });

  it('may turn out damaged in the middle of the work, which says so', async () => {
    given[dataGlobal] = { numbers: 'none' };
    const { troubles } = page(() => sum as Run, { wanted: 2, got: [], denied: false }, needy);
    await expect.poll(() => troubles).toEqual(['Something failed. The numbers are damaged.']);
  });
});

describe('an engine', () => {
  const given = globalThis as { [dataGlobal]?: Data; bookLoads?: Map<string, Promise<void>> };
  const asked: string[] = [];
  const fetched = (engine: Program | undefined): void => {
    given[dataGlobal] = {};
    const loads = new Map<string, Promise<void>>();
    loads.get = (address) => {
      asked.push(address);
      if (!engine) return Promise.reject(new Error('The file “sum-engine.js” cannot be loaded.'));
      given[dataGlobal] = { 'sum/engine': engine };
      return Promise.resolve();
    };
    given.bookLoads = loads;
  };
  afterEach(() => {
    delete given.bookLoads;
    given[dataGlobal] = {};
    asked.length = 0;
  });

  it('is fetched with the first request and not before', async () => {
    fetched(() => count as Run);
    const start = { wanted: 0, got: [], denied: false };
    const { state, change } = page(undefined, start, work, { engine: 'sum-engine.js' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(asked).toEqual([]);
    change({ ...state(), wanted: 2 });
    await expect.poll(() => state().got).toEqual([1, 2]);
    expect(asked).toEqual(['sum-engine.js']);
  });

  it('that does not come is a sentence, which goes when it has come after all', async () => {
    fetched(undefined);
    const start = { wanted: 1, got: [], denied: false };
    const { state, change, troubles } = page(undefined, start, work, { engine: 'sum-engine.js' });
    await expect.poll(() => troubles).toEqual(['Something failed. The file “sum-engine.js” cannot be loaded.']);
    fetched(() => count as Run);
    change({ ...state(), wanted: 0 });
    change({ ...state(), wanted: 1 });
    await expect.poll(() => state().got).toEqual([1]);
    expect(troubles).toEqual([expect.any(String), undefined]);
  });
});
