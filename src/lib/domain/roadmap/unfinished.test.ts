import { expect, test } from 'vitest';
import type { RoadmapProject } from './roadmap-project.ts';
import { day, halt, happened, milestone, project } from './test-roadmap.ts';
import { unfinishedClass } from './unfinished.ts';

const signed = milestone('signing', { actual: '2021-01-10' });
const begun = milestone('commencement', { actual: '2021-04-01' });
const built = milestone('civilComplete', { actual: '2021-10-20' });
const toAccept = milestone('acceptance', { actual: 'pending' });

test.each<[sentence: string, given: Partial<RoadmapProject>, asOf: string, expected: string]>([
	['what is only planned is in no class', { stage: 'planned' }, '2021-11-01', 'none'],
	[
		'what is contracted is registered and not started',
		{ stage: 'contracted', milestones: [signed] },
		'2021-01-20',
		'registeredNotStarted 10'
	],
	['so is what is in procedures, signed who knows when', { stage: 'procedures' }, '2021-01-20', 'registeredNotStarted'],
	[
		'signed some day in January, between two numbers of days',
		{ stage: 'contracted', milestones: [milestone('signing', { actual: '2021-01' })] },
		'2021-02-01',
		'registeredNotStarted 1–31'
	],
	[
		'what began later was so before',
		{ stage: 'construction', milestones: [signed, begun] },
		'2021-03-31',
		'registeredNotStarted 80'
	],
	[
		'what is commenced is started and not building',
		{ stage: 'commenced', milestones: [begun] },
		'2021-04-11',
		'startedNotBuilding 10'
	],
	[
		'so is what is stopped under construction',
		{ stage: 'construction', milestones: [begun], halts: [halt('2021-06-01')] },
		'2021-06-11',
		'startedNotBuilding 10'
	],
	[
		'and what is suspended since who knows when',
		{ stage: 'construction', milestones: [begun], flags: ['suspended'] },
		'2021-06-11',
		'startedNotBuilding'
	],
	[
		'what rests for the winter is not',
		{
			stage: 'construction',
			milestones: [begun, milestone('civilComplete', { actual: 'pending' })],
			halts: [halt('2021-11-01', { isSeasonal: true })]
		},
		'2021-12-11',
		'none'
	],
	[
		'what may rest for the winter is unknown',
		{ stage: 'construction', milestones: [begun], halts: [halt('2021-11-01', { isSeasonal: null })] },
		'2021-12-11',
		'unknown'
	],
	[
		'what is built and not accepted is built and not completed',
		{ stage: 'construction', milestones: [begun, built, toAccept] },
		'2021-10-30',
		'builtNotCompleted 10'
	],
	[
		'also where it produces already',
		{ stage: 'production', milestones: [built, toAccept] },
		'2021-10-30',
		'builtNotCompleted 10'
	],
	[
		'what is accepted is in no class',
		{ stage: 'production', milestones: [built, { ...toAccept, actual: happened() }] },
		'2021-10-30',
		'none'
	],
	[
		'what is being built is in no class',
		{ stage: 'construction', milestones: [begun, milestone('civilComplete', { actual: 'pending' })] },
		'2021-10-30',
		'none'
	],
	['what nobody knows to be built is unknown', { stage: 'construction', milestones: [begun] }, '2021-10-30', 'unknown'],
	[
		'what nobody knows to be accepted is unknown',
		{ stage: 'construction', milestones: [begun, built] },
		'2021-10-30',
		'unknown'
	],
	['what has no stage is unknown', {}, '2021-10-30', 'unknown'],
	['what is at capacity is in no class', { stage: 'capacity' }, '2021-10-30', 'none'],
	['what has left is in no class', { stage: 'contracted', flags: ['withdrawn'] }, '2021-10-30', 'none']
])('%s', (_, given, asOf, expected) => {
	const found = unfinishedClass(project(given), day(asOf));
	const days = 'days' in found && found.days ? [...new Set([found.days.least, found.days.most])].join('–') : '';
	expect(`${found.kind} ${days}`.trim()).toBe(expected);
});
