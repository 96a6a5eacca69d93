import { describe, expect, test } from 'vitest';
import { NO_PROJECTS } from '../catalogue/project-table.ts';
import { classOf, divisionTotals, shadeClasses } from './shade.ts';

const table = {
	...NO_PROJECTS,
	count: 4,
	division: Uint16Array.of(0, 0, 1, 0xffff),
	investmentWanYuan: Float64Array.of(100, NaN, NaN, 50)
};
const rows = Uint32Array.of(0, 1, 2, 3);

describe('totals by division', () => {
	test('projects are counted, none is a count of 0', () => {
		expect(divisionTotals(table, { rows, divisionCount: 3, shade: 'projects' })).toEqual([2, 1, 0]);
	});
	test('what nobody disclosed is no sum of 0', () => {
		expect(divisionTotals(table, { rows, divisionCount: 3, shade: 'investment' })).toEqual([100, null, null]);
	});
});

describe('classes', () => {
	test('hold about equally many values each, and every value falls in one', () => {
		const classes = shadeClasses([1, 2, 3, 4, null], ['#1', '#2']);
		expect(classes).toEqual([
			{ from: 1, to: 2, colour: '#1' },
			{ from: 3, to: 4, colour: '#2' }
		]);
		expect(classOf(classes, 3)?.colour).toBe('#2');
		expect(classOf(classes, null)).toBeNull();
	});
	test('fewer values than colours use the ends of the ramp', () => {
		expect(shadeClasses([5, 5, 9], ['#1', '#2', '#3']).map(({ colour }) => colour)).toEqual(['#1', '#3']);
	});
	test('no values make no classes', () => {
		expect(shadeClasses([null, null], ['#1'])).toEqual([]);
	});
});
