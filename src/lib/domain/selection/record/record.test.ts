import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecisionRecord, ProjectInputs } from './decision-record.ts';
import { differencesOf, reproduce } from './differences.ts';
import { judgeDecision } from './judge-decision.ts';
import { readRecordRows, recordRows } from './record-rows.ts';
import { decisionOf, recordOf } from './test-decision.ts';
import { METHOD_NAMES, SPREADS } from '../weighing/weighing.ts';

const project = (id: string, amounts: ProjectInputs['amounts'], gateAmounts = [null, null, 1]): ProjectInputs => ({
	id,
	amounts,
	gateAmounts
});

/** Weights 50, 30 and 20. */
const THREE = decisionOf([
	project('a', [40, 100, null]),
	project('b', [100, 100, 100]),
	project('c', [100, 100, 100], [null, null, 3]),
	project('d', [null, 100, 100], [null, null, null]),
	project('e', [null, null, 100])
]);

const amount = fc.oneof(
	fc.constant(null),
	fc.constant(-0),
	fc.double({ min: -1e12, max: 1e12, noNaN: true }),
	fc.integer({ min: -5, max: 120 })
);
const anyDecision = fc
	.record({
		method: fc.constantFrom(...METHOD_NAMES),
		spread: fc.constantFrom(...SPREADS),
		seed: fc.nat(),
		rows: fc.array(fc.tuple(fc.tuple(amount, amount, amount), fc.constantFrom(null, 1, 2, 3)), { maxLength: 12 })
	})
	.map(({ rows, ...weighing }) =>
		decisionOf(
			rows.map(([amounts, one], place) => project(`p${place}`, amounts, [null, null, one])),
			weighing
		)
	);

const written = (record: DecisionRecord): DecisionRecord => {
	const read = readRecordRows(recordRows(record));
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
};

describe('the ranking of a decision', () => {
	const [a, b, c, d, e] = judgeDecision(THREE);
	test('scores what is disclosed, and leaves open what is not', () => {
		// 0.5 × 40 + 0.3 × 100 = 50, and 20 points that nobody has disclosed
		expect(a).toMatchObject({ admission: 'admitted', worst: 50, best: 70, missingShare: 0.2, rank: 3 });
		expect(b).toMatchObject({ admission: 'admitted', worst: 100, best: 100, missingShare: 0, rank: 1 });
		// 0.3 × 100 + 0.2 × 100 = 50, and 50 points open: the middle, 75, is more than 60
		expect(d).toMatchObject({ worst: 50, best: 100, missingShare: 0.5, rank: 2 });
	});
	test('gives no score to a project that a gate stops, and flags one whose amount is not known', () => {
		expect(c).toMatchObject({ admission: 'rejected', verdicts: ['inactive', 'inactive', 'fail'] });
		expect([c?.worst, c?.best, c?.missingShare, c?.rank, c?.band]).toEqual([null, null, null, null, null]);
		expect(d?.admission).toBe('undetermined');
	});
	test('gives no rank where more than half of the weight is not disclosed, but the interval', () => {
		// 80 of the 100 points are open
		expect(e).toMatchObject({ worst: 20, best: 100, missingShare: 0.8, rank: null, band: null });
	});
	test('is that of another method where one is asked for, of those that disclose everything', () => {
		const judged = judgeDecision(decisionOf([...THREE.projects, project('f', [1, 1, 1])], { method: 'topsis' }));
		expect(judged.map(({ opinionRank }) => opinionRank)).toEqual([null, 1, null, null, null, 2]);
		expect(judged[0]?.rank).toBe(3);
	});
});

describe('a record', () => {
	test('is read back from its rows as it was', () => {
		const reason = 'строка\n_x000D_ "，\u0000\ufffe=1+1';
		const record = recordOf(THREE, [
			{ project: 'a', wanted: { kind: 'rank', rank: 1 }, reason, on: '2026-11-24' },
			{ project: 'gone', wanted: { kind: 'out' }, reason: '退出', on: '2026-11-23' }
		]);
		expect(written(record)).toEqual(record);
		expect(record.overrides.map(({ name }) => name.zh)).toEqual(['=a', 'gone']);
	});
	test('has no cell that a spreadsheet runs as a formula, nor one that its file format would change', () => {
		const record = recordOf(THREE, [
			{ project: 'a', wanted: { kind: 'in' }, reason: '=HYPERLINK("x")_x0041_\ud800', on: '2026-11-24' }
		]);
		for (const cell of recordRows(record).flat()) {
			expect(cell).not.toMatch(/^[=+@\t\r]|^-(?![\d.])/);
			expect(cell).not.toMatch(/_x[0-9a-f]{4}_|\p{Cs}/iu);
		}
	});
	test('reproduces its ranking to the last bit, before and after it is written', () => {
		fc.assert(
			fc.property(anyDecision, (decision) => {
				const record = recordOf(decision);
				const read = written(record);
				expect(differencesOf(record, reproduce(record))).toEqual([]);
				expect(differencesOf(read, reproduce(read))).toEqual([]);
				const pairs = record.projects.map((one, place) => [one.judged, read.projects[place]?.judged]);
				for (const [one, other] of pairs) expect(one).toStrictEqual(other);
				record.projects.forEach(({ amounts }, row) =>
					amounts.forEach((one, column) => expect(Object.is(one, read.projects[row]?.amounts[column])).toBe(true))
				);
			}),
			{ numRuns: 60 }
		);
	});
	test('names each number that its own inputs do not give', () => {
		const record = recordOf(THREE);
		const [first, ...others] = record.projects;
		if (!first) throw new Error('no projects');
		const worst = 50.000000000000007;
		const changed = { ...record, projects: [{ ...first, judged: { ...first.judged, worst, rank: 1 } }, ...others] };
		const differences = differencesOf(changed, reproduce(changed));
		expect(
			differences.map(({ project: { id }, field, recorded, reproduced }) => [id, field, recorded, reproduced])
		).toEqual([
			['a', 'worst', worst, 50],
			['a', 'rank', 1, 3]
		]);
	});
});

describe('a damaged record', () => {
	const rows = recordRows(recordOf(THREE));
	const problemsOf = (changed: readonly (readonly unknown[])[]) => {
		const read = readRecordRows(changed);
		return read.ok ? [] : read.problems.map(({ code, row, field }) => [code, row, field]);
	};
	const replaced = (row: number, column: number, cell: unknown) =>
		rows.map((cells, place) => (place === row ? cells.with(column, cell as string) : cells));
	const projectRow = rows.findIndex(([field]) => field === 'project');

	test.each([
		['another sheet', [['Name', 'Price']], [['no-record', 1, 'hetu-decision-record']]],
		['an empty sheet', [], [['no-record', 1, 'hetu-decision-record']]],
		['a later form', replaced(0, 1, '2'), [['other-form', 1, 'hetu-decision-record']]],
		['an amount that is a word', replaced(projectRow, 5, 'many'), [['damaged-value', projectRow + 1, 'tax.per-mu']]],
		['an amount with grouped digits', replaced(projectRow, 6, '1,000'), [['damaged-value', projectRow + 1, 'jobs_a']]],
		['a rounded amount', replaced(projectRow, 5, '40.0'), [['damaged-value', projectRow + 1, 'tax.per-mu']]],
		['an empty verdict', replaced(projectRow, 12, ''), [['damaged-value', projectRow + 1, 'verdicts']]],
		['a row without its day', rows.filter(([field]) => field !== 'madeOn'), [['damaged-value', null, 'madeOn']]],
		['a project twice', [...rows, rows[projectRow] ?? []], [['does-not-fit', rows.length + 1, 'id']]],
		[
			'more weights than criteria',
			rows.filter((_, place) => place !== rows.findIndex(([field]) => field === 'criteria')),
			null
		]
	])('is refused for %s, by row and field', (_, changed, problems) => {
		const found = problemsOf(changed);
		if (problems) expect(found).toEqual(problems);
		else expect(found).not.toEqual([]);
	});
	test('is refused, never misread, whatever stands in a cell', () => {
		const cell = fc.oneof(
			fc.string(),
			fc.double(),
			fc.boolean(),
			fc.constant(null),
			fc.constantFrom('{}', '[]', '""', '1e999')
		);
		fc.assert(
			fc.property(fc.nat(rows.length - 1), fc.nat(20), cell, (row, column, value) => {
				const read = readRecordRows(replaced(row, column % (rows[row]?.length ?? 1), value));
				if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
				else expect(readRecordRows(recordRows(read.value))).toEqual(read);
			})
		);
	});
});
