import { expect, test } from 'vitest';
import { groupLeads, roadmapLines } from './lane-lines.ts';
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
	]
);
const delivery = [{ kind: 'project', row: 0 } as const];
const words = (lines: ReturnType<typeof roadmapLines>) =>
	lines.map((line) => {
		if (line.kind === 'lane') return `${line.lane}${line.isOpen ? '' : ' folded'}`;
		if (line.kind === 'campaign') return line.group.campaign?.id ?? 'none';
		return line.kind === 'lead' ? `- ${line.lead.lead.id}` : line.kind;
	});
const none = new Set<never>();

test('the latest campaign comes first, its open leads by what is due, and leads of none at the end', () => {
	expect(groups.map(({ campaign, leads }) => [campaign?.id ?? null, leads.map(({ lead }) => lead.id)])).toEqual([
		['second', ['sooner', 'later', 'lost']],
		['first', []],
		[null, ['loose', 'of another']]
	]);
});

test('both lanes stand in one list, attraction folded to its campaigns unless one is opened', () => {
	expect(words(roadmapLines(groups, delivery, { lanes: 'both', foldedLanes: none, open: none }))).toEqual([
		'attraction',
		'second',
		'first',
		'none',
		'delivery',
		'project'
	]);
	const folded = { lanes: 'both' as const, foldedLanes: new Set(['delivery'] as const), open: new Set(['']) };
	expect(words(roadmapLines(groups, delivery, folded))).toEqual([
		'attraction',
		'second',
		'first',
		'none',
		'- loose',
		'- of another',
		'delivery folded'
	]);
});

test('one lane alone is only it, and delivery alone is its own list untouched', () => {
	expect(roadmapLines(groups, delivery, { lanes: 'delivery', foldedLanes: none, open: none })).toBe(delivery);
	expect(words(roadmapLines(groups, delivery, { lanes: 'attraction', foldedLanes: none, open: none }))).toEqual([
		'attraction',
		'second',
		'first',
		'none'
	]);
});
