import { cpus } from 'node:os';
import type { Timing } from './timing.ts';

/** Contenders at one piece of work; the first is the one that the others are held against. */
export interface Comparison {
	readonly title: string;
	readonly timings: readonly Timing[];
	/** How many times as fast as the baseline a contender is meant to be, by its name. */
	readonly goals: Readonly<Record<string, number>>;
}

/** A Markdown table of what was measured, one row a contender. */
export function comparisonTable({ title, timings, goals }: Comparison): string {
	const baseline = timings[0];
	const rows = timings.map((timing) => {
		const goal = goals[timing.name];
		return [
			timing.name,
			inMilliseconds(timing.medianMs),
			inMilliseconds(timing.leastMs),
			inTimes((baseline?.medianMs ?? NaN) / timing.medianMs),
			inTimes((baseline?.leastMs ?? NaN) / timing.leastMs),
			goal === undefined ? '' : inTimes(goal)
		];
	});
	return [`### ${title}`, '', ...tableOf(['', 'median', 'least', 'by medians', 'by least', 'goal'], rows), ''].join(
		'\n'
	);
}

/** What a ratio depends on: kind of machine, version of the engine, day. */
export function circumstances(): string {
	const processors = cpus();
	return [
		`- ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${process.arch}, ${process.platform}`,
		`- Node ${process.versions.node}`,
		`- ${new Date().toISOString().slice(0, 10)}`
	].join('\n');
}

const inTimes = (ratio: number): string => `${Number(ratio.toPrecision(3))} ×`;

const inMilliseconds = (ms: number): string => `${ms.toPrecision(3)} ms`;

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
