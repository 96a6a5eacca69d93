import { describe, expect, it } from 'vitest';
import { isoOf } from '../day.ts';
import { day } from '../test-roadmap.ts';
import { type Season, seasonBands } from './seasons.ts';

const season = (id: string, month: number, dayOfMonth: number): Season => ({
	id,
	name: { zh: id, en: id, ru: id },
	first: { month, dayOfMonth },
	tone: 'cold'
});
const SEASONS = [season('winter', 11, 1), season('spring', 3, 1), season('building', 6, 1)];
const shown = (seasons: readonly Season[], from: string, days: number) =>
	seasonBands(seasons, { from: day(from), days }).map(
		({ season, from, to }) => `${season.id} ${isoOf(from)} ${isoOf(to)}`
	);

describe('the seasons of a time', () => {
	it('follow each other over the turn of the year', () => {
		expect(shown(SEASONS, '2026-12-01', 120)).toEqual(['winter 2026-11-01 2027-02-28', 'spring 2027-03-01 2027-05-31']);
	});
	it('end on a leap day where the year has one', () => {
		expect(shown(SEASONS, '2028-02-01', 20)).toEqual(['winter 2027-11-01 2028-02-29']);
	});
	it('come again every year', () => expect(shown(SEASONS, '2026-01-01', 1826)).toHaveLength(3 * 5 + 1));
	it('are none where none are given', () => expect(shown([], '2026-01-01', 10)).toEqual([]));
});
