import { describe, expect, test } from 'vitest';
import { day, span } from '../test-roadmap.ts';
import { type AssignmentFields, parseAssignment } from './parse-assignment.ts';
import { type IndicatorFields, parseIndicator } from './parse-indicator.ts';
import { parseReport, type ReportFields } from './parse-report.ts';
import { EAST, indicator, report, revision, WEST } from './test-targets.ts';
import { readTypedAmount } from './typed-amount.ts';

test.each([
	['1200', 1200],
	['1,200', 1200],
	['1 200,5', 1200.5],
	['12,34', 12.34],
	['１２．５', 12.5],
	[' 7 ', 7],
	['-1', null],
	['1.2.3', null],
	['1,20,0', null],
	['ten', null],
	['1e3', null]
])('the amount typed as "%s" is %s', (typed, expected) => expect(readTypedAmount(typed)).toBe(expected));

const today = day('2026-11-20');
const codesOf = (result: { ok: boolean; problems?: readonly { code: string; path: string }[] }) =>
	(result.problems ?? []).map(({ code, path }) => `${code} ${path}`);

describe('what is to be assigned', () => {
	const typed: AssignmentFields = {
		total: '12',
		assignedBy: ' 省 ',
		document: '',
		assignedOn: '2026-02',
		divisions: { [EAST]: '7', [WEST]: '' },
		plan: 'shares',
		months: ['', '', '10', '20', '', '50', '60', '70', '80', '90', '100', ''],
		reason: ''
	};
	const known = { before: null, divisions: [EAST, WEST], decimals: 0, today };

	test('is read as typed; who has nothing typed has nothing assigned, a month left out goes on as the one before', () =>
		expect(parseAssignment(typed, known)).toEqual({
			ok: true,
			value: {
				total: 12,
				assignedBy: '省',
				document: null,
				assignedOn: span('2026-02'),
				divisions: { [EAST]: 7 },
				months: { kind: 'shares', cumulative: [0, 0, 0.1, 0.2, 0.2, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1] },
				divisionMonths: {},
				reason: null
			}
		}));

	test.each<[sentence: string, changes: Partial<AssignmentFields>, expected: string[]]>([
		['no total', { total: ' ' }, ['no-total total']],
		['words for a number', { total: 'many' }, ['bad-number total']],
		['half a project', { divisions: { [EAST]: '1.5' } }, [`too-fine divisions.${EAST}`]],
		['a division that is none', { divisions: { '999999': '1' } }, ['unknown-division divisions.999999']],
		['a day that is none', { assignedOn: '2026-02-30' }, ['bad-date assignedOn']],
		['a day to come', { assignedOn: '2026-11-21' }, ['date-to-come assignedOn']],
		['shares that fall', { months: [...typed.months.slice(0, 11), '99'] }, ['not-rising months.11']],
		['a plan of no kind', { plan: 'weekly' }, ['unknown-plan plan']],
		['words without an end', { document: 'x'.repeat(201) }, ['long-words document']]
	])('is refused with %s', (_, changes, expected) =>
		expect(codesOf(parseAssignment({ ...typed, ...changes }, known))).toEqual(expected)
	);

	test('names all that is wrong at once', () =>
		expect(codesOf(parseAssignment({ ...typed, total: 'x', assignedOn: 'y' }, known))).toHaveLength(2));

	describe('in place of what is in force', () => {
		const before = revision({ total: 12, divisions: { [EAST]: 7 }, divisionMonths: { [EAST]: { kind: 'even' } } });
		const same: AssignmentFields = { ...typed, assignedBy: '', assignedOn: '', plan: 'even', reason: 'as asked' };
		test('needs a reason', () =>
			expect(codesOf(parseAssignment({ ...same, total: '13', reason: '' }, { ...known, before }))).toEqual([
				'no-reason reason'
			]));
		test('must be something else', () =>
			expect(codesOf(parseAssignment(same, { ...known, before }))).toEqual(['same total']));
		test('leaves the months that divisions have of their own', () =>
			expect(parseAssignment({ ...same, total: '13' }, { ...known, before })).toMatchObject({
				value: { total: 13, reason: 'as asked', divisionMonths: { [EAST]: { kind: 'even' } } }
			}));
	});
});

describe('what is reported of a month', () => {
	const typed: ReportFields = { division: EAST, month: '2026-08', amount: '3', by: '', source: '' };
	const kept = indicator({
		counting: 'reported',
		unit: { kind: 'own', name: { zh: '场', en: null, ru: null }, decimals: 1 },
		reports: [report(EAST, '2026-07', 2, { on: '2026-08-02' })]
	});
	const known = { indicator: kept, divisions: [EAST], today };
	test('is read with its unit of time and place', () =>
		expect(parseReport(typed, known)).toEqual({
			ok: true,
			value: { division: EAST, month: day('2026-08-01'), amount: 3, by: null, source: null }
		}));
	test('takes an earlier word back where nothing is typed', () =>
		expect(parseReport({ ...typed, month: '2026-07', amount: '' }, known)).toMatchObject({ value: { amount: null } }));
	test.each<[sentence: string, changes: Partial<ReportFields>, expected: string]>([
		['a month to come', { month: '2026-12' }, 'month-to-come month'],
		['a day for a month', { month: '2026-08-01' }, 'bad-month month'],
		['what is there already', { month: '2026-07', amount: '2,0' }, 'same amount'],
		['nothing to take back', { amount: '' }, 'same amount'],
		['more decimals than the unit has', { amount: '2.25' }, 'too-fine amount'],
		['a division that is none', { division: WEST }, 'unknown-division division']
	])('is refused with %s', (_, changes, expected) =>
		expect(codesOf(parseReport({ ...typed, ...changes }, known))).toEqual([expected])
	);
	test('is refused of what the roadmap counts', () =>
		expect(codesOf(parseReport({ ...typed, amount: '2' }, { ...known, indicator: indicator() }))).toEqual([
			'not-reported indicator'
		]));
});

describe('an indicator of one’s own', () => {
	const typed: IndicatorFields = {
		name: { zh: ' 外资 ', en: '', ru: '' },
		counting: 'reported',
		unit: 'own',
		unitName: { zh: '万美元', en: '', ru: '' },
		decimals: '1'
	};
	test('has a Chinese name, and no translation that nobody gave', () =>
		expect(parseIndicator(typed)).toEqual({
			ok: true,
			value: {
				name: { zh: '外资', en: null, ru: null },
				counting: 'reported',
				unit: { kind: 'own', name: { zh: '万美元', en: null, ru: null }, decimals: 1 }
			}
		}));
	test('has the unit of what is counted, whatever was chosen', () =>
		expect(parseIndicator({ ...typed, counting: 'invested' })).toMatchObject({ value: { unit: { kind: 'wanYuan' } } }));
	test.each<[sentence: string, changes: Partial<IndicatorFields>, expected: string]>([
		['no name', { name: { zh: ' ', en: 'x', ru: '' } }, 'no-name name.zh'],
		['a long name', { name: { zh: 'x'.repeat(61), en: '', ru: '' } }, 'long-name name.zh'],
		['no unit', { unitName: { zh: '', en: '', ru: '' } }, 'no-unit unitName.zh'],
		['a way of counting that is none', { counting: 'guessed' }, 'unknown-counting counting'],
		['a unit of no kind', { unit: 'hours' }, 'unknown-unit unit'],
		['three decimals', { decimals: '3' }, 'bad-decimals decimals']
	])('is refused with %s', (_, changes, expected) =>
		expect(codesOf(parseIndicator({ ...typed, ...changes }))).toEqual([expected])
	);
});
