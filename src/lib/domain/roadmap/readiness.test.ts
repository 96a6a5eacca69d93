import { describe, expect, it } from 'vitest';
import type { ProjectId } from '../project/project.ts';
import type { DivisionCode } from '../territory/territory.ts';
import { readinessByDivision } from './readiness.ts';
import type { RoadmapProject } from './roadmap-project.ts';
import { day, halt, happened, milestone, project, RULES, span } from './test-roadmap.ts';

const asOf = day('2021-03-01');
let number = 0;
const contracted = (dates: Parameters<typeof milestone>[1], changes: Partial<RoadmapProject> = {}) =>
	project({
		id: `P-${String(++number).padStart(2, '0')}` as ProjectId,
		stage: 'procedures',
		halts: [],
		milestones: [
			milestone('signing', { actual: '2020-10-01' }),
			milestone('proceduresComplete', { actual: 'pending', ...dates })
		],
		...changes
	});
const PROJECTS = [
	contracted({ actual: '2021-02-01' }),
	contracted({ forecast: '2021-03-31' }),
	contracted({ plan: '2021-03-20' }),
	contracted({ plan: '2021-03-20', forecast: '2021-04-02' }),
	contracted({ plan: '2021-05' }),
	contracted({}),
	contracted({ forecast: '2021-02-20' }),
	contracted({ plan: '2021' }),
	contracted({ plan: '2021-03-20' }, { halts: [halt('2021-02-01')] }),
	contracted({ plan: '2021-03-20' }, { stage: null }),
	contracted({}, { stage: 'construction' }),
	contracted({ plan: '2021-03-20' }, { division: null }),
	contracted({ plan: '2021-03-20' }, { division: '100000' as DivisionCode })
];

describe('readiness for 31 March', () => {
	const found = readinessByDivision(RULES.procedures, PROJECTS, asOf);

	it('counts who will make it, who will not and who is not known, by division, the unknown one last', () =>
		expect(
			found.map(({ division, willMeet, willMiss, notKnown, of, notApplicable }) => [
				division,
				willMeet,
				willMiss,
				notKnown,
				of,
				notApplicable
			])
		).toEqual([
			['100000', 1, 0, 0, 1, 0],
			['100001', 3, 2, 5, 10, 1],
			[null, 1, 0, 0, 1, 0]
		]));

	it('says of each project why, and by whose word', () =>
		expect(found[1]?.projects.map(({ project: { id }, prospect, by }) => `${id} ${prospect} ${by}`)).toEqual([
			'P-01 willMeet event',
			'P-02 willMeet forecast',
			'P-03 willMeet plan',
			'P-04 willMiss forecast',
			'P-05 willMiss plan',
			'P-06 notKnown null',
			'P-07 notKnown null',
			'P-08 notKnown null',
			'P-09 notKnown null',
			'P-10 notKnown null'
		]));

	it('does not depend on the order of projects', () =>
		expect(readinessByDivision(RULES.procedures, [...PROJECTS].reverse(), asOf)).toEqual(found));

	it('is told by the day after, when it is too late', () =>
		expect(readinessByDivision(RULES.procedures, PROJECTS.slice(1, 2), day('2021-04-01'))[0]).toMatchObject({
			willMiss: 1,
			of: 1
		}));
});

describe('readiness for 15 April', () => {
	const continued = (changes: Parameters<typeof halt>[1]) =>
		project({
			stage: 'construction',
			flags: ['continued'],
			milestones: [milestone('civilComplete', { actual: 'pending' })],
			halts: [halt('2020-11-10', { isSeasonal: true, ...changes })]
		});
	it('is told by when works are expected to resume', () =>
		expect(
			readinessByDivision(
				RULES.resumed,
				[
					continued({ resumptionExpected: span('2021-04-10') }),
					continued({ resumptionExpected: span('2021-04-10'), isSeasonal: false }),
					continued({ resumptionExpected: span('2021-04-20') }),
					continued({}),
					continued({ resumed: happened('2021-02-20') })
				],
				asOf
			)[0]
		).toMatchObject({ willMeet: 3, willMiss: 1, notKnown: 1, of: 5 }));
});
