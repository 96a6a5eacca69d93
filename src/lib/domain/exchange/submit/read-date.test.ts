import { expect, test } from 'vitest';
import { plannedDate, readDate } from './read-date.ts';
import type { Cell } from './submission.ts';

test.each<[Cell, string | null]>([
	['2024-06-30', '2024-06-30'],
	['2024.6.30', '2024-06-30'],
	['2024/6/3', '2024-06-03'],
	['2024年6月', '2024-06'],
	['2024年6月30日', '2024-06-30'],
	['２０２４年６月', '2024-06'],
	['2024年', '2024'],
	['2025年底', '2025'],
	[2024, '2024'],
	['202406', '2024-06'],
	['20240630', '2024-06-30'],
	['30.06.2024', '2024-06-30'],
	['2024-06-30T00:00:00.000Z', '2024-06-30'],
	['2024-02-30', null],
	['2023-02-29', null],
	['2024-13', null],
	// days counted as workbooks do stand only in cells of dates
	[45473, null],
	['45473', null],
	['上半年', null],
	[null, null],
	[true, null]
])('reads %j as %j', (cell, date) => expect(readDate(cell)).toBe(date));

test.each([
	['2027-03（计划）', '2027-03'],
	['2027-03 (planned)', '2027-03'],
	['2027 (план)', '2027'],
	['2027-03', null]
])('a date that calls itself a plan: %s', (text, date) => expect(plannedDate(text)).toBe(date));
