import { expect, test } from 'vitest';
import { readMiniaturePack } from '../../../../../tests/fixtures/miniature/read-files.ts';
import { day } from '../../roadmap/test-roadmap.ts';
import { parsePack } from './parse-pack.ts';

const FILE = 'portfolios/sample/attraction.json';
const campaign = {
	id: 'w',
	name: { zh: '冬' },
	season: 'winter',
	first: '2026-11-01',
	last: '2027-02-28',
	recordedOn: '2026-10-20'
};
const at = { on: '2026-11-03', recordedOn: '2026-11-03' };
const lead = {
	id: 'l',
	campaign: 'w',
	enterprise: '演示·甲',
	since: '2026-11-02',
	recordedOn: '2026-11-02',
	entries: [
		{ ...at, sequence: 0, kind: 'stage', stage: 'contacted' },
		{ ...at, sequence: 1, kind: 'action', action: 'a', text: 'call', due: '2026-11-20' },
		{ ...at, sequence: 2, kind: 'done', action: 'a' },
		{ ...at, sequence: 3, kind: 'project', project: 'S-1' }
	]
};

function parse(content: unknown) {
	return parsePack(new Map([...readMiniaturePack(), [FILE, JSON.stringify(content)]]));
}
function problemsOf(content: unknown): string[] {
	const result = parse(content);
	return result.ok ? [] : result.problems.map(({ code, path }) => `${path} ${code}`);
}

test('a plan is read with days, and what is left out is not known', () => {
	const result = parse({ campaigns: [campaign], leads: [lead] });
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	expect([...result.value.attraction]).toMatchObject([
		[
			'sample',
			{
				campaigns: [{ first: day('2026-11-01'), name: { en: null }, goal: null, links: [], regions: [] }],
				leads: [
					{ region: null, investmentWanYuan: null, entries: [{ note: null, reason: null }, { owner: null }, {}, {}] }
				]
			}
		]
	]);
});

test('a territory may do without one', () => {
	const result = parsePack(readMiniaturePack());
	expect(result.ok && [...result.value.attraction]).toEqual([]);
});

test('each fault is named by file, record and field', () => {
	expect(
		problemsOf({
			campaigns: [
				{ ...campaign, last: '2026-10-31' },
				{ ...campaign, id: 'x', season: 'summer', links: ['gold'] }
			],
			leads: [
				{ ...lead, campaign: 'z', divisions: ['999999'], investmentWanYuan: -1 },
				{
					...lead,
					id: 'm',
					entries: [
						{ ...at, sequence: 0, kind: 'done', action: 'b' },
						{ ...at, sequence: 0, kind: 'project', project: 'S-99' },
						{ ...at, sequence: 1, kind: 'contact', contact: 'letter', outcome: 'interested' },
						{ ...at, sequence: 2, kind: 'gossip' }
					]
				},
				{ ...lead, id: 'n', since: '2026-02-30' }
			]
		}).map((problem) => problem.replace(`${FILE}: `, ''))
	).toEqual([
		'w not-rising',
		'x.season unknown-word',
		'l.investmentWanYuan out-of-range',
		'm.entries[2].contact unknown-word',
		'm.entries[3].kind unknown-word',
		'n.since bad-date',
		'l.divisions[0] unknown-reference',
		'l.campaign unknown-reference'
	]);
	expect(
		problemsOf({
			campaigns: [{ ...campaign, links: ['gold'] }],
			leads: [
				{
					...lead,
					entries: [
						{ ...at, sequence: 0, kind: 'done', action: 'b' },
						{ ...at, sequence: 0, kind: 'project', project: 'S-99' }
					]
				}
			]
		}).map((problem) => problem.replace(`${FILE}: `, ''))
	).toEqual([
		'w.links[0] unknown-reference',
		'l.entries[0].action unknown-reference',
		'l.entries[1].sequence duplicate-id',
		'l.entries[1].project unknown-reference'
	]);
	expect(problemsOf([])).toEqual([`${FILE} wrong-shape`]);
});
