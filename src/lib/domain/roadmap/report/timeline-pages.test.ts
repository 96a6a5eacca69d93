import { expect, test } from 'vitest';
import { isoOf } from '../day.ts';
import { milestone } from '../test-roadmap.ts';
import { basis, reported } from './test-report.ts';
import { usedTimeline } from './timeline-pages.ts';

const AS_OF = basis('2026-11-20');

test('a timeline runs from the month of its first date to that of its last', () => {
	const milestones = [
		milestone('signing', { actual: '2026-09-30' }),
		milestone('production', { baseline: '2026-12-01', plan: '2027-01-31', actual: 'pending' })
	];
	const { months, end, lines } = usedTimeline(
		[
			reported('P-1', { milestones }, AS_OF),
			reported('P-2', {}, AS_OF),
			reported('P-3', { flags: ['withdrawn'] }, AS_OF)
		],
		AS_OF.asOf
	);
	expect(months.map(isoOf)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01']);
	expect(isoOf(end)).toBe('2027-02-01');
	expect(lines.map((line) => line.reported.project.id)).toEqual(['P-1', 'P-2']);
});

test('a timeline without dates is the month of its day', () => {
	const { months } = usedTimeline([reported('P-1', {}, AS_OF)], AS_OF.asOf);
	expect(months.map(isoOf)).toEqual(['2026-11-01']);
});
