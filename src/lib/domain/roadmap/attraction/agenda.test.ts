import { expect, test } from 'vitest';
import { day } from '../test-roadmap.ts';
import { agendaOf } from './agenda.ts';
import { followed, lead, moved, spoke, toDo } from './test-attraction.ts';

const ASOF = '2026-11-20';
const withDue = (id: string, due: string | null, since = '2026-11-01') =>
	followed(lead(id, since, { entries: [toDo('x', since, due)] }), ASOF);

test('puts the overdue first, then what is due within 15 days, whoever nobody acts for, later, without a day', () => {
	const leads = [
		withDue('undated', null),
		withDue('later', '2026-12-06'),
		withDue('soon', '2026-12-05'),
		withDue('today', '2026-11-20'),
		withDue('overdue', '2026-11-19'),
		followed(lead('nobody', '2026-11-10'), ASOF)
	];
	expect(agendaOf(leads, day(ASOF)).map(({ lead, standing }) => [lead.lead.id, standing])).toEqual([
		['overdue', 'overdue'],
		['today', 'soon'],
		['soon', 'soon'],
		['nobody', 'none'],
		['later', 'later'],
		['undated', 'undated']
	]);
});

test('leaves out who is signed or lost, and who rests unless something is named', () => {
	const closed = (stage: 'contracted' | 'lost' | 'resting', due: string | null) =>
		followed(
			lead(stage, '2026-11-01', {
				entries: [toDo('x', '2026-11-01', due ?? '2026-11-30'), moved(stage, '2026-11-05')]
			}),
			ASOF
		);
	expect(agendaOf([closed('contracted', null), closed('lost', null)], day(ASOF))).toEqual([]);
	expect(agendaOf([closed('resting', '2027-03-01')], day(ASOF))).toMatchObject([{ standing: 'later' }]);
	expect(
		agendaOf([followed(lead('r', '2026-11-01', { entries: [moved('resting', '2026-11-05')] }), ASOF)], day(ASOF))
	).toEqual([]);
});

test('names a lead that nobody touched for thirty days', () => {
	const days = (since: string, entries = [spoke(since)]) =>
		agendaOf([followed(lead('A', since, { entries }), ASOF)], day(ASOF))[0]?.untouchedDays;
	expect(days('2026-10-21')).toBe(30);
	expect(days('2026-10-22')).toBeNull();
	expect(days('2026-09-01', [spoke('2026-11-19')])).toBeNull();
});
