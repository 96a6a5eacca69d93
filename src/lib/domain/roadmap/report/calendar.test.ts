import { expect, test } from 'vitest';
import { isoOf } from '../day.ts';
import { day, milestone, record } from '../test-roadmap.ts';
import { calendarEvents } from './calendar.ts';
import { basis, issue, reported, YEARLY } from './test-report.ts';

const AS_OF = basis('2026-11-20', { rules: YEARLY });

test('a calendar has what is ahead by its days, and nothing that is over, done or without a day', () => {
	const given = {
		stage: 'contracted',
		unit: 'the unit',
		milestones: [
			milestone('signing', { actual: '2026-06-01' }),
			milestone('proceduresComplete', { plan: '2027-02-10', actual: 'pending' }),
			milestone('permit', { plan: '2026-11-19', actual: 'pending' }),
			milestone('commencement', { plan: '2027-04', actual: 'pending' }),
			milestone('production', { actual: 'pending' })
		],
		procedures: [
			record('land', {
				state: 'submitted',
				commitment: { owner: 'the firm', due: day('2026-11-20'), fulfilled: null }
			})
		],
		issues: [issue('7', { due: day('2027-01-05'), owner: 'the grid' })]
	} as const;
	const events = calendarEvents([reported('P-1', given, AS_OF)], AS_OF.asOf);
	expect(events.map(({ day: on, key, task }) => `${isoOf(on)} ${key.replace(/^.*?P-1-/, '')} ${task.owner}`)).toEqual([
		'2026-11-20 pledge-land-commitment the firm',
		'2027-01-05 issue-7 the grid',
		'2027-02-10 milestone-proceduresComplete the unit',
		'2027-03-31 rule-procedures-by-31-march the unit',
		'2027-04-30 milestone-commencement the unit'
	]);
});
