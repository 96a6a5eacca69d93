import { describe, expect, test } from 'vitest';
import { readMiniaturePack } from '../../../../../tests/fixtures/miniature/read-files.ts';
import { day, span } from '../../roadmap/test-roadmap.ts';
import { parsePack } from './parse-pack.ts';

const FILE = 'portfolios/sample/targets.json';
const twelve = (share: number) => new Array<number>(12).fill(share);
const revision = { recordedOn: '2026-02-01', total: 10 };
const indicator = {
	id: 'starts',
	name: { zh: '开工' },
	counting: 'commenced',
	unit: { kind: 'projects' },
	targets: [{ year: 2026, revisions: [revision] }]
};
const reported = {
	...indicator,
	counting: 'reported',
	unit: { kind: 'own', name: { zh: '场' }, decimals: 0 },
	reports: [{ division: null, month: '2026-01', amount: 3, recordedOn: '2026-02-03' }]
};

function parse(...records: readonly unknown[]) {
	const files = new Map(readMiniaturePack());
	files.set(FILE, JSON.stringify(records));
	return parsePack(files);
}

describe('targets of a portfolio', () => {
	test('are none where it has no file of them', () => {
		const pack = parsePack(readMiniaturePack());
		expect(pack.ok && [...pack.value.targets]).toEqual([]);
	});

	test('are read with days, in the order they were written down; what is left out was not said', () => {
		const second = { ...revision, recordedOn: '2026-07-01', total: 12, assignedOn: '2026-06', reason: 'raised' };
		const pack = parse({ ...reported, targets: [{ year: 2026, revisions: [revision, second] }] });
		expect(pack.ok && [...pack.value.targets.values()].flat()).toEqual([
			{
				id: 'starts',
				name: { zh: '开工', en: null, ru: null },
				counting: 'reported',
				unit: { kind: 'own', name: { zh: '场', en: null, ru: null }, decimals: 0 },
				targets: [
					{
						year: 2026,
						revisions: [
							{
								recordedOn: day('2026-02-01'),
								sequence: 0,
								total: 10,
								assignedBy: null,
								document: null,
								assignedOn: null,
								divisions: {},
								months: { kind: 'even' },
								divisionMonths: {},
								reason: null
							},
							expect.objectContaining({ sequence: 1, total: 12, assignedOn: span('2026-06'), reason: 'raised' })
						]
					}
				],
				reports: [
					{
						division: null,
						month: day('2026-01-01'),
						amount: 3,
						recordedOn: day('2026-02-03'),
						sequence: 0,
						by: null,
						source: null
					}
				]
			}
		]);
	});

	const withRevision = (changes: object) => ({
		...indicator,
		targets: [{ year: 2026, revisions: [{ ...revision, ...changes }] }]
	});
	test.each<[sentence: string, record: unknown, code: string, place: string]>([
		[
			'a division that is none',
			withRevision({ divisions: { '999999': 1 } }),
			'unknown-reference',
			'targets[0].revisions[0].divisions.999999'
		],
		['less than nothing', withRevision({ total: -1 }), 'out-of-range', 'targets[0].revisions[0].total'],
		[
			'eleven months',
			withRevision({ months: { kind: 'amounts', amounts: twelve(1).slice(1) } }),
			'not-twelve-months',
			'targets[0].revisions[0].months.amounts'
		],
		[
			'shares that fall',
			withRevision({ months: { kind: 'shares', cumulative: [...twelve(0.5).slice(1), 0.4] } }),
			'not-rising',
			'targets[0].revisions[0].months.cumulative'
		],
		[
			'no revision',
			{ ...indicator, targets: [{ year: 2026, revisions: [] }] },
			'missing-field',
			'targets[0].revisions'
		],
		['a year twice', { ...indicator, targets: [...indicator.targets, ...indicator.targets] }, 'not-rising', 'targets'],
		[
			'a unit other than of what is counted',
			{ ...indicator, unit: { kind: 'wanYuan' } },
			'unit-of-other-measure',
			'unit'
		],
		['reports of what is counted', { ...indicator, reports: reported.reports }, 'counted-not-reported', 'reports'],
		['a way of counting that is none', { ...indicator, counting: 'guessed' }, 'unknown-word', 'counting']
	])('refuses %s, and says where', (_, record, code, place) => {
		const result = parse(record);
		const found = result.ok ? [] : result.problems.map(({ code, path }) => [code, path]);
		expect(found).toContainEqual([code, `${FILE}: starts.${place}`]);
	});

	test('adds up to what it says or not: a split that does not is no fault of the file', () =>
		expect(parse(withRevision({ months: { kind: 'shares', cumulative: twelve(0.5) } })).ok).toBe(true));
});
