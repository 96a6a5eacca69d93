import { describe, expect, it, test } from 'vitest';
import {
	applicabilityOf,
	lawfulStart,
	openPledges,
	opensNext,
	type Pledge,
	procedureAsOf,
	type ProcedureRecord
} from './procedure.ts';
import { procedureProblems } from './procedure-problems.ts';
import { day, procedure, record, span } from './test-roadmap.ts';

const PLEDGE: Pledge = { owner: 'a unit', due: day('2021-03-20'), fulfilled: null };
const SITE_OPINION = procedure('site-selection-opinion', { onlyFor: ['allocation'] });
const ASSESSMENT = procedure('assessment');
const PERMIT = procedure('construction-permit', { isConstructionPermit: true });
const asOf = (iso: string) => ({ siteTransfer: 'transfer', asOf: day(iso) }) as const;

describe('a procedure', () => {
	test.each([
		['transfer', 'not-needed'],
		['lease', 'not-needed'],
		['existing', 'not-needed'],
		['allocation', 'applies'],
		[null, 'unknown']
	] as const)('of the site selection opinion: for land by %s, %s', (siteTransfer, expected) =>
		expect(applicabilityOf(SITE_OPINION, siteTransfer)).toBe(expected)
	);

	const kept = { ...PLEDGE, fulfilled: day('2021-03-12') };
	const done = { state: 'done', submitted: span('2021-03-01'), done: span('2021-03-10') } as const;
	test.each<[sentence: string, given: Partial<ProcedureRecord>, iso: string, expected: string]>([
		['is done on its day', done, '2021-03-10', 'done'],
		['was submitted before', done, '2021-03-09', 'submitted'],
		['was not begun before that', done, '2021-02-28', 'not-begun'],
		['done in some March is unknown within it', { ...done, done: span('2021-03') }, '2021-03-10', 'unknown'],
		['done on a day nobody knows is done', { state: 'done' }, '2021-03-10', 'done'],
		['without a state is unknown', {}, '2021-03-10', 'unknown'],
		['returned is returned', { state: 'returned', submitted: span('2021-03-01') }, '2021-03-10', 'returned'],
		['not needed is not, whatever else is said', { ...done, state: 'not-needed' }, '2021-03-10', 'not-needed'],
		[
			'with something pledged is conditional',
			{ state: 'submitted', conditionalPass: PLEDGE },
			'2021-03-10',
			'conditional'
		],
		[
			'not begun on a commitment is conditional',
			{ state: 'not-begun', commitment: PLEDGE },
			'2021-03-10',
			'conditional'
		],
		['done is conditional until the pledge is kept', { ...done, conditionalPass: kept }, '2021-03-11', 'conditional'],
		['and done when it is', { ...done, conditionalPass: kept }, '2021-03-12', 'done']
	])('%s', (_, given, iso, expected) =>
		expect(procedureAsOf(ASSESSMENT, record('assessment', given), asOf(iso))).toBe(expected)
	);

	it('without a record is unknown', () =>
		expect(procedureAsOf(ASSESSMENT, undefined, asOf('2021-03-10'))).toBe('unknown'));

	it('lets others go on when done, not needed or pledged, and not before', () =>
		expect(
			(['done', 'not-needed', 'conditional', 'submitted', 'returned', 'not-begun', 'unknown'] as const).filter(
				opensNext
			)
		).toEqual(['done', 'not-needed', 'conditional']));

	it('names its open pledges with their kind', () =>
		expect(
			openPledges({ conditionalPass: kept, commitment: PLEDGE }, day('2021-03-12')).map(({ kind }) => kind)
		).toEqual(['commitment']));
});

describe('a lawful start', () => {
	const start = (given: Partial<ProcedureRecord> | null, iso = '2021-03-10') =>
		lawfulStart([ASSESSMENT, PERMIT], given ? [record('construction-permit', given)] : [], asOf(iso));

	test.each<[sentence: string, given: Partial<ProcedureRecord> | null, expected: string]>([
		['needs the permit', { state: 'done', done: span('2021-03-10') }, 'lawful'],
		['is not given by an application', { state: 'submitted', submitted: span('2021-03-01') }, 'not-lawful'],
		[
			'is not given by a commitment',
			{ state: 'submitted', submitted: span('2021-03-01'), commitment: PLEDGE },
			'not-lawful'
		],
		['is not given by a conditional pass', { state: 'not-begun', conditionalPass: PLEDGE }, 'not-lawful'],
		['needs none where none is asked for', { state: 'not-needed' }, 'lawful'],
		['is not known without a record', null, 'unknown']
	])('%s', (_, given, expected) => expect(start(given)).toBe(expected));

	it('begins with the day of the permit', () =>
		expect(start({ state: 'done', submitted: span('2021-03-01'), done: span('2021-03-11') })).toBe('not-lawful'));

	it('is not known where no procedure is the permit', () =>
		expect(lawfulStart([ASSESSMENT], [], asOf('2021-03-10'))).toBe('unknown'));
});

test('what is wrong with records and limits is named, and nothing taken out', () => {
	const definitions = [procedure('a', { statutoryWorkingDays: -1, promisedWorkingDays: 1.5 }), PERMIT];
	const records = [
		record('a', { submitted: span('2021-03-02'), done: span('2021-03-01') }),
		record('a', { conditionalPass: { owner: null, due: null, fulfilled: null } }),
		record('construction-permit', { commitment: PLEDGE }),
		record('nowhere')
	];
	expect(procedureProblems(definitions, records).map(({ code, path }) => [code, path])).toEqual([
		['bad-limit', 'a.statutoryWorkingDays'],
		['bad-limit', 'a.promisedWorkingDays'],
		['done-before-submitted', 'procedures[0].done'],
		['duplicate-record', 'procedures[1]'],
		['pledge-without-owner', 'procedures[1].conditionalPass'],
		['pledge-without-due-date', 'procedures[1].conditionalPass'],
		['pledge-on-permit', 'procedures[2].commitment'],
		['unknown-procedure', 'procedures[3]']
	]);
});
