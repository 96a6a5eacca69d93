import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryAsOf, deliveryFromDates, type Delivery } from '../delivery.ts';
import { projectAsOf, type RecordedChange } from '../history.ts';
import type { Issue } from '../issue.ts';
import type { ProcedureDefinition } from '../procedure.ts';
import type { RoadmapProject } from '../roadmap-project.ts';
import { day, happened, milestone, project, span } from '../test-roadmap.ts';
import { type Known, readForm } from './keep.ts';
import type { KeepProblem } from './typed-fields.ts';

const TODAY = day('2026-11-20');
const PERMIT = 'permit' as ProcedureDefinition['id'];
const LAND = 'land' as ProcedureDefinition['id'];
const definition = (id: ProcedureDefinition['id'], isConstructionPermit: boolean): ProcedureDefinition => ({
	id,
	name: { zh: id, en: id, ru: id },
	basis: 'law',
	after: [],
	onlyFor: null,
	isConstructionPermit,
	statutoryWorkingDays: 7,
	statutorySource: null,
	promisedWorkingDays: null
});

function known(of: Partial<RoadmapProject>, delivery: Partial<Delivery> = {}): Known {
	const own = project(of);
	return {
		project: own,
		delivery: { ...deliveryFromDates({ id: own.id, dates: [] }), ...delivery },
		definitions: [definition(LAND, false), definition(PERMIT, true)],
		today: TODAY
	};
}

const codes = (problems: readonly KeepProblem[]) => problems.map(({ code, path }) => `${path}: ${code}`);

function changesOf(form: string, fields: Record<string, string>, of: Known) {
	const read = readForm(form, fields, of);
	if (!read.ok) throw new Error(codes(read.problems).join());
	return read.value;
}
function problemsOf(form: string, fields: Record<string, string>, of: Known) {
	const read = readForm(form, fields, of);
	return read.ok ? [] : codes(read.problems);
}

describe('a stage', () => {
	const contracted = known({ stage: 'contracted' });

	it('goes one step on without a word', () => {
		expect(changesOf('stage', { stage: 'procedures' }, contracted)).toEqual([
			{ kind: 'stage', stage: 'procedures', reason: null }
		]);
	});

	it('takes the day of the event it begins with along', () => {
		const ready = known({
			stage: 'procedures',
			milestones: [
				milestone('permit', { actual: '2026-11-02' }),
				milestone('commencement', { plan: '2026-11-10', actual: 'pending' })
			]
		});
		expect(changesOf('stage', { stage: 'commenced', on: '2026-11-12', reason: 'frost' }, ready)).toEqual([
			{ kind: 'stage', stage: 'commenced', reason: 'frost' },
			{ kind: 'actual', milestone: 'commencement', actual: happened('2026-11-12'), reason: 'frost' }
		]);
	});

	it('does not begin without a construction permit', () => {
		const record = { owner: null, submitted: null, done: null, conditionalPass: null, commitment: null };
		const waiting = known({
			stage: 'procedures',
			procedures: [{ procedure: PERMIT, state: 'submitted', ...record }]
		});
		const read = readForm('stage', { stage: 'commenced' }, waiting);
		expect(read.ok ? [] : read.problems).toEqual([{ code: 'refused', path: 'stage', value: ['no-permit'] }]);
	});

	it('that skips one needs a reason, and a day to come is none', () => {
		expect(problemsOf('stage', { stage: 'construction', on: '2026-11-21' }, contracted)).toEqual([
			'on: after-today',
			'reason: no-reason'
		]);
	});

	it('of a suspended project goes on once the flag is lifted in the same form', () => {
		const stopped = known({ stage: 'commenced', flags: ['suspended'] });
		expect(problemsOf('stage', { stage: 'construction' }, stopped)).toEqual(['stage: refused']);
		expect(changesOf('stage', { stage: 'construction', 'flag-suspended': 'no' }, stopped)).toEqual([
			{ kind: 'flag', flag: 'suspended', isSet: false, reason: null },
			{ kind: 'stage', stage: 'construction', reason: null }
		]);
	});

	it('that ends the works takes the flag of continued works away', () => {
		const built = known({ stage: 'construction', flags: ['continued'] });
		expect(changesOf('stage', { stage: 'production' }, built)).toEqual([
			{ kind: 'stage', stage: 'production', reason: null },
			{ kind: 'flag', flag: 'continued', isSet: false, reason: null }
		]);
	});

	it('is nothing new where it is what it was', () => {
		expect(problemsOf('stage', { stage: 'contracted', 'flag-withdrawn': 'no' }, contracted)).toEqual([
			'form: nothing-new'
		]);
	});
});

describe('the money of a month', () => {
	const reported = known(
		{},
		{
			months: [
				{ month: day('2026-10-01'), investmentPlannedWanYuan: 300, investedWanYuan: 120, fundsInPlaceWanYuan: null }
			]
		}
	);

	it('is written down amount by amount, and a first word needs no reason', () => {
		const fields = {
			month: '2026-10',
			investmentPlannedWanYuan: '300',
			investedWanYuan: '120',
			fundsInPlaceWanYuan: '80.5'
		};
		expect(changesOf('month', fields, reported)).toEqual([
			{ kind: 'money', month: day('2026-10-01'), field: 'fundsInPlaceWanYuan', amountWanYuan: 80.5, reason: null }
		]);
	});

	it('is corrected with a reason, and the old amount is what was known before', () => {
		const fields = { month: '2026-10', investmentPlannedWanYuan: '300', investedWanYuan: '150' };
		expect(problemsOf('month', fields, reported)).toEqual(['reason: no-reason']);
		const [change] = changesOf('month', { ...fields, reason: 'counted twice' }, reported);
		const changes = [{ ...change, recordedOn: TODAY, sequence: 0 } as RecordedChange];
		const investedOn = (on: number) => deliveryAsOf({ ...reported.delivery, changes }, on).months[0]?.investedWanYuan;
		expect([investedOn(TODAY - 1), investedOn(TODAY)]).toEqual([120, 150]);
	});

	it.each([
		['2026-12', { investedWanYuan: '5' }, 'investedWanYuan: after-today'],
		['2026-11', { investedWanYuan: '-5' }, 'investedWanYuan: bad-amount'],
		['2026-11', { investedWanYuan: '1e3' }, 'investedWanYuan: bad-amount'],
		['2026-13', {}, 'month: bad-month'],
		['2026', {}, 'month: bad-month']
	])('of %s with %o is refused', (month, fields, problem) => {
		expect(problemsOf('month', { month, ...fields }, reported)).toContain(problem);
	});

	it('to come can be planned', () => {
		expect(changesOf('month', { month: '2026-12', investmentPlannedWanYuan: '40,5' }, reported)).toHaveLength(1);
	});

	it('of which nothing is known any more is not there', () => {
		const delivery = deliveryAsOf(
			{
				...reported.delivery,
				changes: (['investmentPlannedWanYuan', 'investedWanYuan'] as const).map((field, sequence) => ({
					kind: 'money',
					month: day('2026-10-01'),
					field,
					amountWanYuan: null,
					recordedOn: TODAY,
					sequence,
					reason: 'not ours'
				}))
			},
			TODAY
		);
		expect(delivery.months).toEqual([]);
	});
});

describe('an issue', () => {
	const issue: Issue = {
		id: 'issue-1',
		kind: 'power',
		text: 'no line',
		raised: day('2026-10-01'),
		owner: 'grid',
		due: day('2026-12-01'),
		settled: null
	};
	const waiting = known({}, { issues: [issue] });
	const fields = {
		issue: 'issue-1',
		kind: 'power',
		text: 'no line',
		raised: '2026-10-01',
		owner: 'grid',
		due: '2026-12-01'
	};

	it('is raised today, with an id of its own', () => {
		expect(changesOf('issue', { kind: 'land', text: ' two\nhouses ', due: '2026-12-31' }, waiting)).toEqual([
			{
				kind: 'issue',
				issue: {
					id: 'issue-2',
					kind: 'land',
					text: 'two houses',
					raised: TODAY,
					owner: null,
					due: day('2026-12-31'),
					settled: null
				},
				reason: null
			}
		]);
	});

	it('is settled without a reason; a later day needs one', () => {
		const settled = changesOf('issue', { ...fields, settled: '2026-11-19' }, waiting);
		expect(settled).toEqual([{ kind: 'issue', issue: { ...issue, settled: day('2026-11-19') }, reason: null }]);
		expect(problemsOf('issue', { ...fields, due: '2026-12-15' }, waiting)).toEqual(['reason: no-reason']);
	});

	it('was open on the day before it was settled, as known then', () => {
		const changes: RecordedChange[] = [
			{ kind: 'issue', issue: { ...issue, settled: TODAY }, recordedOn: TODAY, sequence: 0, reason: null }
		];
		const settledOn = (on: number) => deliveryAsOf({ ...waiting.delivery, changes }, on).issues[0]?.settled;
		expect([settledOn(TODAY - 1), settledOn(TODAY)]).toEqual([null, TODAY]);
	});

	it.each([
		[{ kind: '', text: 'x' }, 'kind: not-offered'],
		[{ kind: 'land', text: '' }, 'text: no-words'],
		[{ kind: 'land', text: 'x', raised: '2026-11-21' }, 'raised: after-today'],
		[{ kind: 'land', text: 'x', settled: '2026-02-30' }, 'settled: bad-date'],
		[{ kind: 'land', text: 'x', raised: '2026-11-10', settled: '2026-11-09' }, 'settled: out-of-order'],
		[{ kind: 'land', text: 'x', issue: 'gone' }, 'issue: not-offered']
	])('%o is refused', (typed, problem) => {
		expect(problemsOf('issue', typed, waiting)).toContain(problem);
	});
});

describe('a procedure', () => {
	const none = known({ procedures: [] });

	it('is conditionally passed with an owner and a day', () => {
		const typed = {
			procedure: 'land',
			state: 'submitted',
			submitted: '2026-11-03',
			conditionalPass: 'yes',
			'conditionalPass-owner': 'planning',
			'conditionalPass-due': '2026-12-10'
		};
		expect(changesOf('procedure', typed, none)).toEqual([
			{
				kind: 'procedure',
				record: {
					procedure: LAND,
					owner: null,
					state: 'submitted',
					submitted: span('2026-11-03'),
					done: null,
					conditionalPass: { owner: 'planning', due: day('2026-12-10'), fulfilled: null },
					commitment: null
				},
				reason: null
			}
		]);
	});

	it('that is the construction permit takes no pledge', () => {
		expect(problemsOf('procedure', { procedure: 'permit', state: 'submitted', commitment: 'yes' }, none)).toEqual([
			'commitment: permit-takes-no-pledge'
		]);
	});

	it('that was done is undone with a reason only', () => {
		const [change] = changesOf(
			'procedure',
			{ procedure: 'land', state: 'done', submitted: '2026-11-03', done: '2026-11-10' },
			none
		);
		const after = projectAsOf(none.project, [{ ...change, recordedOn: TODAY, sequence: 0 } as RecordedChange], TODAY);
		const fields = { procedure: 'land', state: 'returned', submitted: '2026-11-03' };
		expect(problemsOf('procedure', fields, { ...none, project: after })).toEqual(['reason: no-reason']);
		expect(
			problemsOf('procedure', { ...fields, state: 'done', done: '2026-11-10' }, { ...none, project: after })
		).toEqual(['form: nothing-new']);
	});

	it('is not done before it was handed in, nor tomorrow', () => {
		const early = { procedure: 'land', state: 'done', submitted: '2026-11-10', done: '2026-11-09' };
		expect(problemsOf('procedure', early, none)).toEqual(['done: out-of-order']);
		expect(problemsOf('procedure', { ...early, done: '2026-11-21' }, none)).toEqual(['done: after-today']);
	});
});

describe('a stop', () => {
	const building = known({ stage: 'construction', halts: [] });
	const begun = { seasonal: 'no', from: '2026-10-28' };

	it('is written down, reported, and ends, each by its day', () => {
		const [first] = changesOf('halt', begun, building);
		const stopped = projectAsOf(
			building.project,
			[{ ...first, recordedOn: TODAY, sequence: 0 } as RecordedChange],
			TODAY
		);
		expect(stopped.halts).toMatchObject([
			{ isSeasonal: false, from: span('2026-10-28'), reported: { kind: 'pending' } }
		]);
		const typed = { ...begun, place: '0', reported: '2026-11-05', resumed: '2026-11-18' };
		const [second] = changesOf('halt', typed, { ...building, project: stopped });
		const over = projectAsOf(stopped, [{ ...second, recordedOn: TODAY, sequence: 1 } as RecordedChange], TODAY);
		expect(over.halts).toMatchObject([{ reported: happened('2026-11-05'), resumed: happened('2026-11-18') }]);
	});

	it('does not end before it began, nor begin tomorrow', () => {
		expect(problemsOf('halt', { ...begun, resumed: '2026-10-27' }, building)).toEqual(['resumed: out-of-order']);
		expect(problemsOf('halt', { seasonal: 'no', from: '2026-11-21' }, building)).toEqual(['from: after-today']);
	});
});

describe('who follows a project', () => {
	it('is named without a reason, and changed with one', () => {
		const typed = {
			unit: 'bureau',
			officer: '',
			serviceTeam: '',
			greenChannel: 'yes',
			site: 'lease',
			fundsPlanned: ''
		};
		const nobody = known({ siteTransfer: null });
		expect(changesOf('team', typed, nobody)).toEqual([
			{ kind: 'who', field: 'unit', name: 'bureau', reason: null },
			{ kind: 'green-channel', isOpen: true, reason: null },
			{ kind: 'site', siteTransfer: 'lease', reason: null }
		]);
		expect(
			problemsOf(
				'team',
				{ ...typed, unit: 'county' },
				known({ siteTransfer: 'lease' }, { unit: 'bureau', greenChannel: true })
			)
		).toEqual(['reason: no-reason']);
	});
});

describe('a milestone', () => {
	it('is added with a plan, under an id that is free', () => {
		const own = known({ milestones: [milestone('commencement', { plan: '2026-11-10', actual: 'pending' })] });
		expect(changesOf('milestone', { milestone: 'commencement', phase: '二期', plan: '2027-04' }, own)).toEqual([
			{
				kind: 'milestone',
				milestone: {
					id: 'commencement-2',
					kind: 'commencement',
					phase: '二期',
					baseline: null,
					plan: span('2027-04'),
					forecast: null,
					actual: { kind: 'pending' }
				},
				reason: null
			}
		]);
		expect(problemsOf('milestone', { milestone: 'commencement', plan: '2027' }, own)).toEqual([
			'milestone: has-it-already'
		]);
		expect(problemsOf('milestone', { milestone: 'production' }, own)).toEqual(['baseline: bad-date']);
	});
});

describe('an extension of the permit', () => {
	it('is written down once a day', () => {
		const [change] = changesOf('extension', { granted: '2026-11-02', months: '3' }, known({}));
		expect(change).toEqual({ kind: 'extension', extension: { granted: day('2026-11-02'), months: 3 }, reason: null });
		const has = known({ permitExtensions: [{ granted: day('2026-11-02'), months: 3 }] });
		expect(problemsOf('extension', { granted: '2026-11-02', months: '3' }, has)).toEqual(['granted: has-it-already']);
		expect(problemsOf('extension', { granted: '2026-11-02', months: '0' }, known({}))).toEqual(['months: bad-amount']);
	});
});

describe('whatever is typed', () => {
	it('is read or named as a problem, and never throws', () => {
		const forms = ['stage', 'team', 'milestone', 'procedure', 'halt', 'extension', 'issue', 'month', 'toString', ''];
		const names = [
			'stage',
			'on',
			'unit',
			'site',
			'milestone',
			'plan',
			'procedure',
			'state',
			'done',
			'place',
			'from',
			'granted',
			'months',
			'kind',
			'text',
			'month',
			'investedWanYuan',
			'reason'
		];
		const values = fc.oneof(
			fc.string(),
			fc.constantFrom('2026-11-01', '2026-11', 'yes', 'land', 'done', '0', '-1', '1e999', '９')
		);
		fc.assert(
			fc.property(fc.constantFrom(...forms), fc.dictionary(fc.constantFrom(...names), values), (form, fields) => {
				const read = readForm(form, fields, known({ stage: 'procedures', halts: [] }));
				expect(read.ok ? read.value.length : read.problems.length).toBeGreaterThan(0);
			})
		);
	});
});
