import { expect, test } from 'vitest';
import { day } from '../test-roadmap.ts';
import { groupLeads, LOOSE, PAST, roadmapLines } from './lane-lines.ts';
import { campaign, followed, lead, moved, toDo } from './test-attraction.ts';

const ASOF = '2026-11-20';
const of = (id: string, winter: string | null, entries = [toDo('x', '2026-11-02', '2026-12-01')]) =>
	followed(lead(id, '2026-11-01', { campaign: winter as never, entries }), ASOF);
const groups = groupLeads(
	[campaign('first', '2025-11-01', '2026-02-28'), campaign('second', '2026-11-01', '2027-02-28')],
	[
		of('lost', 'second', [moved('lost', '2026-11-03', 'market')]),
		of('later', 'second'),
		of('sooner', 'second', [toDo('x', '2026-11-02', '2026-11-25')]),
		of('loose', null),
		of('of another', 'gone')
	],
	day(ASOF)
);
const delivery = [{ kind: 'project', row: 0 } as const];
const words = (lines: ReturnType<typeof roadmapLines>) =>
	lines.map((line) => {
		if (line.kind === 'lane') return `${line.lane}${line.isOpen ? '' : ' folded'}`;
		if (line.kind === 'past') return `over: ${line.groups.length}`;
		if (line.kind === 'campaign') return line.group.campaign?.id ?? 'none';
		return line.kind === 'lead' ? `- ${line.lead.lead.id}` : line.kind;
	});
const none = new Set<never>();

test('the latest campaign comes first, then leads of none, then what is over; open leads by what is due', () => {
	expect(
		groups.map(({ campaign, leads, isOver }) => [campaign?.id ?? null, leads.map(({ lead }) => lead.id), isOver])
	).toEqual([
		['second', ['sooner', 'later', 'lost'], false],
		[null, ['loose', 'of another'], false],
		['first', [], true]
	]);
});

test('a campaign is over after its last day', () => {
	const last = (asOf: string) => groupLeads([campaign('w', '2026-11-01', '2026-11-20')], [], day(asOf))[0]?.isOver;
	expect([last('2026-11-20'), last('2026-11-21')]).toEqual([false, true]);
});

test('both lanes stand in one list, attraction folded to its campaigns unless one is opened', () => {
	expect(words(roadmapLines(groups, delivery, { lanes: 'both', foldedLanes: none, open: none }))).toEqual([
		'attraction',
		'second',
		'none',
		'over: 1',
		'delivery',
		'project'
	]);
	const folded = { lanes: 'both' as const, foldedLanes: new Set(['delivery'] as const), open: new Set([LOOSE, PAST]) };
	expect(words(roadmapLines(groups, delivery, folded))).toEqual([
		'attraction',
		'second',
		'none',
		'- loose',
		'- of another',
		'over: 1',
		'first',
		'delivery folded'
	]);
});

test('one lane alone is only it, and delivery alone is its own list untouched', () => {
	expect(roadmapLines(groups, delivery, { lanes: 'delivery', foldedLanes: none, open: none })).toBe(delivery);
	expect(words(roadmapLines(groups, delivery, { lanes: 'attraction', foldedLanes: none, open: none }))).toEqual([
		'attraction',
		'second',
		'none',
		'over: 1'
	]);
});
