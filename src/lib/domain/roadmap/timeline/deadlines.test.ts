import { describe, expect, test } from 'vitest';
import { isoOf } from '../day.ts';
import { day, rule, RULES } from '../test-roadmap.ts';
import { deadlineLines, watchedDay } from './deadlines.ts';

const rules = [RULES.procedures, RULES.resumed, RULES.start, RULES.equipment];
const lines = (from: string, to: string, asOf: string) =>
	deadlineLines(rules, { from: day(from), to: day(to), asOf: day(asOf) }).map(
		(line) => `${isoOf(line.day)} ${line.rule.id}${line.isWatched ? ' watched' : ''}`
	);

describe('deadlines on a timeline', () => {
	test('recur every year, and the one that is watched is marked', () => {
		expect(lines('2026-01-01', '2027-12-31', '2026-11-20')).toEqual([
			'2026-03-31 procedures-by-31-march',
			'2026-04-15 resumed-by-15-april',
			'2027-03-31 procedures-by-31-march watched',
			'2027-04-15 resumed-by-15-april watched'
		]);
	});

	test('of this spring stay in sight until the winter', () => {
		expect(lines('2026-03-01', '2026-12-31', '2026-10-31')).toEqual([
			'2026-03-31 procedures-by-31-march watched',
			'2026-04-15 resumed-by-15-april watched'
		]);
	});

	test('outside the window are not there', () => {
		expect(lines('2026-04-01', '2026-04-14', '2026-03-01')).toEqual([]);
	});

	test('of one day come once; those counted from an event have no line', () => {
		const once = rule('once', { deadline: { kind: 'once', on: day('2026-05-01') } });
		expect(watchedDay(once, day('2027-01-01'))).toBe(day('2026-05-01'));
		expect(watchedDay(RULES.start, day('2027-01-01'))).toBeNull();
		const around = { from: day('2026-01-01'), to: day('2028-01-01'), asOf: day('2026-01-01') };
		expect(deadlineLines([once, RULES.start], around).map((line) => isoOf(line.day))).toEqual(['2026-05-01']);
	});
});
