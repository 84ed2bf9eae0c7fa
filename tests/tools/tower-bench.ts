/**
 * Times the runs of the figure `tower`, and shows what its ten towers do. `node tests/tools/tower-bench.ts`
 * The time of the processor is the one to look at where the machine has other work.
 *
 * With `--seeds 420` it goes through that many seeds instead and prints what the tower of each does, which is how the
 * ten were chosen.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { believe } from '../../src/figures/tower/believe.ts';
import type { Tower } from '../../src/figures/tower/blocks.ts';
import { simulate } from '../../src/figures/tower/physics.ts';
import { exactly, fallen, once } from '../../src/figures/tower/run.ts';
import { judgment } from '../../src/figures/tower/score.ts';
import { published } from '../../src/figures/tower/state.ts';
import { build, towers } from '../../src/figures/tower/towers.ts';

const { values } = parseArgs({ options: { seeds: { type: 'string' } } });
if (values.seeds) survey(Number(values.seeds));
else time();

function time(): void {
  towers.forEach((tower, number) => {
    const times: number[] = [];
    const processor: number[] = [];
    let runs: ReturnType<typeof once>[] = [];
    for (let round = 0; round < 5; round++) {
      const before = performance.now();
      const used = process.cpuUsage().user;
      runs = Array.from({ length: published.k }, (_, index) => once(number, index, { ...published, seed: 0 }));
      times.push(performance.now() - before);
      processor.push((process.cpuUsage().user - used) / 1000);
    }
    const falls = runs.filter((run) => run.fallen > 0).length;
    const j = judgment(runs, tower.length) ?? NaN;
    const exact = exactly(tower).fallen;
    console.log(
      `tower ${number + 1}: ${published.k} runs in ${median(times)} ms, ${median(processor)} of the processor (medians of 5);`,
      `exact: ${exact} of ${tower.length} blocks fall; noisy: J = ${j.toFixed(2)}, ${falls} runs fall`,
    );
  });
}

function median(times: readonly number[]): string {
  return (times.toSorted((a, b) => a - b)[2] ?? NaN).toFixed(0);
}

function survey(seeds: number): void {
  const runs = 12;
  for (let seed = 0; seed < seeds; seed++) {
    const tower = build(seed);
    const height = Math.max(...tower.map(({ y, height }) => y + height / 2));
    if (tower.length < 10 || height > 14) continue;
    const counts = Array.from({ length: runs }, (_, i) => fallenUnderDoubt(tower, seed * 100 + i));
    const j = counts.reduce((sum, count) => sum + count, 0) / (runs * tower.length);
    console.log(`seed ${seed}: exact ${fallen(simulate(tower, 0))}, J ${j.toFixed(2)}, height ${height}`);
  }
}

function fallenUnderDoubt(tower: Tower, seed: number): number {
  const scene = believe(tower, published, seed);
  return fallen(simulate(scene.tower, scene.push));
}
