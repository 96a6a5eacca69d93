import { describe, expect, test } from 'vitest';
import { NO_BENEFITS_KNOWN } from '../project/benefits.ts';
import type { Project } from '../project/project.ts';
import { NOT_REPORTED } from './project-table.ts';
import { makeSelectionColumns, SELECTION_NUMBERS } from './selection-columns.ts';
import { decodeSelectionColumns, encodeSelectionColumns } from './selection-columns-wire.ts';

type Weighed = Pick<Project, 'id' | 'outputWanYuan' | 'taxWanYuan' | 'benefits'>;
const SILENT: Weighed = { id: 'p' as Weighed['id'], outputWanYuan: null, taxWanYuan: null, benefits: null };
const SOME: Weighed[] = [
	{
		...SILENT,
		outputWanYuan: 10,
		taxWanYuan: 0,
		benefits: {
			...NO_BENEFITS_KNOWN,
			fundsShare: 0.5,
			farmHouseholds: 0,
			safetyRisk: 'considerable',
			landSecured: false
		}
	},
	SILENT,
	{ ...SILENT, benefits: { ...NO_BENEFITS_KNOWN, safetyRisk: 'low', landSecured: true } }
];

const sent = (columns: ReturnType<typeof makeSelectionColumns>): unknown =>
	JSON.parse(JSON.stringify(encodeSelectionColumns(columns)));

describe('the columns of weighing', () => {
	test('keep what is not disclosed apart from nothing', () => {
		const columns = makeSelectionColumns(SOME);
		expect([...columns.taxWanYuan]).toEqual([0, NaN, NaN]);
		expect([...columns.farmHouseholds]).toEqual([0, NaN, NaN]);
		expect([...columns.safetyRisk]).toEqual([2, NOT_REPORTED, 0]);
		expect([...columns.landSecured]).toEqual([0, NOT_REPORTED, 1]);
	});

	test('come out of the network as they went in', () => {
		const columns = makeSelectionColumns(SOME);
		expect(decodeSelectionColumns(sent(columns))).toEqual(columns);
	});

	test('weigh next to nothing where nobody discloses anything', () => {
		const columns = makeSelectionColumns(Array.from({ length: 1000 }, () => SILENT));
		expect(JSON.stringify(sent(columns)).length).toBeLessThan(500);
		expect(decodeSelectionColumns(sent(columns))).toEqual(columns);
	});

	const wire = encodeSelectionColumns(makeSelectionColumns(SOME));
	test.each<[name: string, given: unknown, message: RegExp]>([
		['no columns', null, /the columns is not an object/],
		['no count', { ...wire, count: -1 }, /count is not a number of rows/],
		['no mark', { ...wire, mark: undefined }, /mark is not a mark of ids/],
		['a column of another length', { ...wire, numbers: { ...wire.numbers, fundsShare: [1] } }, /fundsShare has 1 rows/],
		['a column that is missing', { ...wire, numbers: { ...wire.numbers, taxWanYuan: undefined } }, /taxWanYuan is not/],
		['words', { ...wire, numbers: { ...wire.numbers, taxWanYuan: [1, 'x', null] } }, /taxWanYuan\[1\] cannot be "x"/],
		['an unknown grade', { ...wire, codes: { ...wire.codes, safetyRisk: [4, 0, 0] } }, /safetyRisk\[0\] cannot be 4/]
	])('are refused by name: %s', (_, given, message) => {
		expect(() => decodeSelectionColumns(given)).toThrow(message);
	});

	test('have every number once', () => {
		expect(new Set(SELECTION_NUMBERS).size).toBe(SELECTION_NUMBERS.length);
	});
});
