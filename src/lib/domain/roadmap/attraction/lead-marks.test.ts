import { expect, test } from 'vitest';
import { day } from '../test-roadmap.ts';
import { leadMarks } from './lead-marks.ts';
import { followed, lead, moved, spoke, toDo } from './test-attraction.ts';

const ASOF = '2026-05-01';
const marksOf = (entries: Parameters<typeof lead>[2]) =>
	leadMarks(followed(lead('A', '2026-03-01', entries), ASOF), day(ASOF));

test('a lead is a band for each stage, the last through the day looked from', () => {
	const { bands, due, contacts } = marksOf({
		entries: [spoke('2026-03-09'), moved('contacted', '2026-03-10'), toDo('x', '2026-03-10', '2026-04-30')]
	});
	expect(bands).toEqual([
		{ stage: 'lead', from: day('2026-03-01'), to: day('2026-03-10') },
		{ stage: 'contacted', from: day('2026-03-10'), to: day('2026-05-02') }
	]);
	expect(contacts.map(({ on }) => on)).toEqual([day('2026-03-09')]);
	expect(due).toEqual({ on: day('2026-04-30'), standing: 'overdue' });
});

test('one that is lost ends on its day, and nothing of it is due any more', () => {
	const lost = marksOf({ entries: [toDo('x', '2026-03-10', '2026-04-30'), moved('lost', '2026-04-01', 'land')] });
	expect(lost.bands).toEqual([{ stage: 'lead', from: day('2026-03-01'), to: day('2026-04-01') }]);
	expect(lost).toMatchObject({ lostOn: day('2026-04-01'), due: null });
});

test('a signing that nobody dates leaves a gap, not a guess', () => {
	const marks = leadMarks(
		followed(lead('A', '2026-03-01', { entries: [{ ...moved('contacted', '2026-03-10') }, became()] }), ASOF, {
			stage: 'contracted',
			isWithdrawn: false,
			contracted: null,
			commenced: null
		}),
		day(ASOF)
	);
	expect(marks.bands.map(({ stage }) => stage)).toEqual(['lead']);
});

const became = () => ({
	kind: 'project' as const,
	project: 'P-1' as never,
	on: day('2026-04-01'),
	recordedOn: day('2026-04-01'),
	sequence: 9_999
});
