import { expect, test } from 'vitest';
import { monthBefore, reportAddress, type WantedReport } from './report-address.ts';

const WANTED: WantedReport = {
	portfolio: 'demonstration',
	kind: 'slips',
	format: 'pdf',
	locale: 'zh',
	asOf: '2026-11-20',
	since: '2026-10-20',
	division: '',
	unit: '',
	query: ''
};

test.each<[sentence: string, changes: Partial<WantedReport>, expected: string]>([
	['names what was chosen alone', {}, 'kind=slips&format=pdf&locale=zh&asof=2026-11-20'],
	[
		'has a first day for a digest only',
		{ kind: 'digest', format: 'txt' },
		'kind=digest&format=txt&locale=zh&asof=2026-11-20&since=2026-10-20'
	],
	[
		'keeps a view apart from its own',
		{ unit: '甲', query: 's=contracted&asof=2020-' },
		'kind=slips&format=pdf&locale=zh&asof=2026-11-20&unit=%E7%94%B2&view=s%3Dcontracted%26asof%3D2020-'
	]
])('the address of a report %s', (...[, changes, expected]) =>
	expect(reportAddress({ ...WANTED, ...changes })).toBe(`/api/portfolios/demonstration/roadmap-report?${expected}`)
);

test('a month before the end of March is the end of February', () =>
	expect([monthBefore('2026-03-31'), monthBefore('soon')]).toEqual(['2026-02-28', '']));
