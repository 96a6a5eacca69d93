import crossfilter from 'crossfilter2';
import type { ProjectTable } from '../../src/lib/domain/catalogue/project-table.ts';
import type { Engine } from '../../src/lib/domain/explore/engine.ts';
import { NUMBER_FIELDS } from '../../src/lib/domain/explore/fields.ts';
import { NO_FILTER } from '../../src/lib/domain/explore/filter.ts';
import type { Filter } from '../../src/lib/domain/explore/filter.ts';
import { STAGES } from '../../src/lib/domain/project/project.ts';
import type { Stage } from '../../src/lib/domain/project/project.ts';

/** A window of a brush over investment; no project's investment is on either end. */
export interface Step {
	readonly from: number;
	readonly to: number;
}

/** What a screen shows: counts of 8 fields, value by value, the not reported last; then the amounts of the first 50. */
export interface Shown {
	readonly counts: readonly (readonly number[])[];
	readonly top: readonly number[];
}

export interface Explorer {
	/** Takes the window away; `stages`: the condition that stands all the while, empty for none. */
	reset(stages: readonly Stage[]): void;
	/** Moves the window and refreshes the 8 counts and the first 50; returns something of each. */
	step(step: Step): number;
	shown(): Shown;
}

const FACETS = ['divisions', 'parkLevels', 'stages', 'confidences'] as const;
const LISTED = 50;
const UNREPORTED = -1;

/** `everAnew`: has the engine count all rows at each step, by changing a condition that every row meets. */
export function engineExplorer(engine: Engine, table: ProjectTable, { everAnew }: { everAnew: boolean }): Explorer {
	const everyRow = [new Uint8Array(table.count).fill(1), new Uint8Array(table.count).fill(1)];
	let filter: Filter = NO_FILTER;
	let steps = 0;
	const list = () => engine.top(LISTED, 'investment', true);
	return {
		reset(stages) {
			filter = { ...NO_FILTER, stages };
			// whatever was prepared for the last brush is lost when another condition changes
			engine.apply({ ...filter, stages: ['capacity'] });
			engine.apply(filter);
		},
		step({ from, to }) {
			const textRows = everAnew ? (everyRow[steps++ % 2] ?? null) : null;
			engine.apply({ ...filter, investmentWanYuan: { from, to, orUnreported: false } }, { textRows, areaRows: null });
			let touched = list().length;
			for (const field of FACETS) touched += engine.facet(field).counts[0] ?? 0;
			for (const field of NUMBER_FIELDS) touched += engine.histogram(field).counts[0] ?? 0;
			return touched;
		},
		shown: () => ({
			counts: [...FACETS.map(engine.facet), ...NUMBER_FIELDS.map(engine.histogram)].map(({ counts, unreported }) => [
				...counts,
				unreported
			]),
			top: Array.from(list(), (row) => table.investmentWanYuan[row] ?? NaN)
		})
	};
}

/**
 * The same screen on crossfilter2: a dimension and a group for each field, counting as it does by default.
 *
 * `everAnew`: the window is a function that it asks of every row at each step; it still counts only what changed.
 */
export function crossfilterExplorer(
	engine: Engine,
	table: ProjectTable,
	{ everAnew }: { everAnew: boolean }
): Explorer {
	const rows = crossfilter(Array.from({ length: table.count }, (_, row) => row));
	const { division, parkLevel, stage, confidence } = table;
	const codeDimensions = [division, parkLevel, stage, confidence].map((codes) =>
		rows.dimension((row) => codes[row] ?? NaN)
	);
	const stageDimension = codeDimensions[2];
	const numberDimensions = NUMBER_FIELDS.map((field) => rows.dimension((row) => orUnreported(table[field][row])));
	const investment = numberDimensions[0];
	if (!stageDimension || !investment) throw new Error('no dimension to filter');
	const groups = [
		...codeDimensions.map((dimension) => dimension.group<number, number>()),
		...numberDimensions.map((dimension, index) => {
			const { edges } = engine.histogram(NUMBER_FIELDS[index] ?? 'jobs');
			return dimension.group<number, number>((value) => binOf(Number(value), edges));
		})
	];
	const keys = keysOf(engine);
	return {
		reset(stages) {
			investment.filterAll();
			const codes = new Set(stages.map((name) => STAGES.indexOf(name)));
			stageDimension.filterAll();
			if (codes.size > 0) stageDimension.filterFunction((code) => codes.has(Number(code)));
		},
		step({ from, to }) {
			if (everAnew) investment.filterFunction((value) => Number(value) >= from && Number(value) < to);
			else investment.filterRange([from, to]);
			let touched = investment.top(LISTED).length;
			for (const group of groups) touched += group.all()[0]?.value ?? 0;
			return touched;
		},
		shown: () => ({
			counts: groups.map((group, index) => {
				const counts = new Map(group.all().map(({ key, value }) => [key, value]));
				return (keys[index] ?? []).map((key) => counts.get(key) ?? 0);
			}),
			top: investment.top(LISTED).map((row) => table.investmentWanYuan[row] ?? NaN)
		})
	};
}

const orUnreported = (value: number | undefined): number =>
	value === undefined || Number.isNaN(value) ? UNREPORTED : value;

function binOf(value: number, edges: readonly number[]): number {
	if (value === UNREPORTED) return UNREPORTED;
	let bin = 0;
	while (value >= (edges[bin + 1] ?? Infinity)) bin++;
	return bin;
}

/** The keys of crossfilter's groups in the order in which the engine counts. */
function keysOf(engine: Engine): number[][] {
	const codes = (length: number) => Array.from({ length }, (_, code) => code);
	return [
		...FACETS.map((field) => [...codes(engine.facet(field).values.length), 0xffff]),
		...NUMBER_FIELDS.map((field) => [...codes(engine.histogram(field).counts.length), UNREPORTED])
	];
}
