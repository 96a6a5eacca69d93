import type { ProjectId } from '../project/project.ts';
import type { DivisionCode } from '../territory/territory.ts';
import { type Day, type DaySpan, parseDay, parseDaySpan } from './day.ts';
import { type Actual, type Milestone, MILESTONE_KINDS, type MilestoneId, type MilestoneKind } from './milestone.ts';
import type { ProcedureDefinition, ProcedureId, ProcedureRecord } from './procedure.ts';
import type { Halt, RoadmapProject } from './roadmap-project.ts';
import type { MilestoneRule, RuleId } from './rules.ts';

/** Builders for tests: everything not given is unknown, or empty. */

export function day(iso: string): Day {
	const parsed = parseDay(iso);
	if (!parsed.ok) throw new Error(`no day: ${iso}`);
	return parsed.value;
}

/** `2021-03-05`, `2021-03` or `2021`. */
export function span(text: string): DaySpan {
	const parsed = parseDaySpan(text);
	if (!parsed.ok) throw new Error(`no date: ${text}`);
	return parsed.value;
}

export const PENDING: Actual = { kind: 'pending' };
export const UNKNOWN: Actual = { kind: 'unknown' };
/** Happened on a date; without one, on a day nobody knows. */
export const happened = (text?: string): Actual => ({ kind: 'happened', on: text === undefined ? null : span(text) });

interface MilestoneDates {
	readonly baseline?: string;
	readonly plan?: string;
	readonly forecast?: string;
	/** A date, or `pending`. */
	readonly actual?: string;
	readonly phase?: string;
}

export function milestone(kind: MilestoneKind, { phase, actual, ...dates }: MilestoneDates = {}): Milestone {
	const dated = (text: string | undefined) => (text === undefined ? null : span(text));
	return {
		id: `${kind}${phase ?? ''}` as MilestoneId,
		kind,
		phase: phase ?? null,
		baseline: dated(dates.baseline),
		plan: dated(dates.plan),
		forecast: dated(dates.forecast),
		actual: actual === undefined ? UNKNOWN : actual === 'pending' ? PENDING : happened(actual)
	};
}

export const halt = (from: string, changes: Partial<Halt> = {}): Halt => ({
	isSeasonal: false,
	from: span(from),
	reported: PENDING,
	reverified: PENDING,
	resumed: PENDING,
	resumptionReported: PENDING,
	resumptionExpected: null,
	...changes
});

export const project = (changes: Partial<RoadmapProject> = {}): RoadmapProject => ({
	id: 'P-1' as ProjectId,
	division: '100001' as DivisionCode,
	stage: null,
	flags: [],
	programmes: [],
	siteTransfer: null,
	milestones: [],
	halts: null,
	permitExtensions: null,
	procedures: [],
	...changes
});

export const procedure = (id: string, changes: Partial<ProcedureDefinition> = {}): ProcedureDefinition => ({
	id: id as ProcedureId,
	name: { zh: id, en: id, ru: id },
	basis: 'a provision',
	after: [],
	onlyFor: null,
	isConstructionPermit: false,
	statutoryWorkingDays: null,
	statutorySource: null,
	promisedWorkingDays: null,
	...changes
});

export const record = (id: string, changes: Partial<ProcedureRecord> = {}): ProcedureRecord => ({
	procedure: id as ProcedureId,
	owner: null,
	state: null,
	submitted: null,
	done: null,
	conditionalPass: null,
	commitment: null,
	...changes
});

export const rule = (id: string, changes: Partial<MilestoneRule> = {}): MilestoneRule => ({
	id: id as RuleId,
	name: { zh: id, en: id, ru: id },
	text: { zh: id, en: id, ru: id },
	source: null,
	year: null,
	appliesTo: {},
	requires: 'proceduresComplete',
	deadline: { kind: 'none' },
	whenMissed: 'late',
	...changes
});

const CONFERENCE = {
	zh: '全市产业项目建设工作会议（2021年）',
	en: 'City conference on industrial projects, 2021',
	ru: 'Городское совещание по промышленным проектам, 2021 год'
};
const law = (article: number) => ({
	zh: `《中华人民共和国建筑法》（2019年修正）第${article}条`,
	en: `Construction Law of the PRC (as amended in 2019), art. ${article}`,
	ru: `Закон КНР о строительстве (в ред. 2019 г.), ст. ${article}`
});
const WINTER = { month: 11, dayOfMonth: 1 };

/** The rules of the conference and of the Construction Law, as the data file will have them. */
export const RULES = {
	procedures: rule('procedures-by-31-march', {
		name: { zh: '3月底前手续齐备', en: 'Procedures by 31 March', ru: 'Процедуры до 31 марта' },
		text: {
			zh: '已签约未落地项目，3月底前办结全部前期手续。',
			en: 'Contracted projects that have not landed complete all preliminary procedures by the end of March.',
			ru: 'По подписанным, но не начатым проектам все предварительные процедуры завершаются до конца марта.'
		},
		source: CONFERENCE,
		year: 2021,
		appliesTo: { stages: ['contracted', 'procedures'] },
		requires: 'proceduresComplete',
		deadline: { kind: 'yearly', on: { month: 3, dayOfMonth: 31 }, watchedFrom: WINTER, since: 'signing' }
	}),
	resumed: rule('resumed-by-15-april', {
		name: { zh: '4月15日前复工', en: 'Resumed by 15 April', ru: 'Возобновление до 15 апреля' },
		text: {
			zh: '续建项目土建未完工的，4月15日前复工。',
			en: 'Continued projects whose civil works are not complete resume by 15 April.',
			ru: 'Переходящие проекты с незавершёнными общестроительными работами возобновляются до 15 апреля.'
		},
		source: CONFERENCE,
		year: 2021,
		appliesTo: { flags: ['continued'], civilWorks: 'unfinished' },
		requires: 'resumption',
		deadline: { kind: 'yearly', on: { month: 4, dayOfMonth: 15 }, watchedFrom: WINTER, since: null }
	}),
	equipment: rule('equipment-after-civil-works', {
		name: { zh: '设备安装调试', en: 'Equipment installed', ru: 'Монтаж оборудования' },
		text: {
			zh: '续建项目土建已完工的，抓紧设备安装调试。',
			en: 'Continued projects whose civil works are complete install and commission their equipment.',
			ru: 'Переходящие проекты с завершёнными общестроительными работами ведут монтаж и наладку оборудования.'
		},
		source: CONFERENCE,
		year: 2021,
		appliesTo: { flags: ['continued'], civilWorks: 'complete' },
		requires: 'equipmentInstalled'
	}),
	start: rule('start-after-permit', {
		name: { zh: '领证三个月内开工', en: 'Start within three months', ru: 'Начало в течение трёх месяцев' },
		text: {
			zh: '领取施工许可证之日起三个月内开工；可延期两次，每次不超过三个月；逾期许可证自行废止。',
			en: 'Work starts within three months of the permit; extendable twice, by three months at most each; else it lapses.',
			ru: 'Работы начинаются в течение трёх месяцев; продление дважды, не более чем на три месяца; иначе разрешение утрачивает силу.'
		},
		source: law(9),
		year: 2019,
		appliesTo: { happened: ['permit'] },
		requires: 'commencement',
		deadline: {
			kind: 'after',
			event: 'permit',
			span: { count: 3, unit: 'months' },
			extendable: { times: 2, months: 3 }
		},
		whenMissed: 'blocks'
	}),
	suspension: rule('suspension-reported', {
		name: { zh: '停工一个月内报告', en: 'Suspension reported', ru: 'Сообщение о приостановке' },
		text: {
			zh: '中止施工之日起一个月内向发证机关报告。',
			en: 'A stop of the works is reported within a month to the authority that issued the permit.',
			ru: 'О приостановке работ в течение месяца сообщают органу, выдавшему разрешение.'
		},
		source: law(10),
		year: 2019,
		appliesTo: { happened: ['suspension'] },
		requires: 'suspensionReported',
		deadline: { kind: 'after', event: 'suspension', span: { count: 1, unit: 'months' }, extendable: null }
	}),
	reverified: rule('permit-reverified', {
		name: { zh: '满一年复工前核验', en: 'Permit re-verified', ru: 'Проверка разрешения' },
		text: {
			zh: '中止施工满一年的，恢复施工前报发证机关核验施工许可证。',
			en: 'After a stop of a year the permit is verified by its authority before the works resume.',
			ru: 'После перерыва в год разрешение проверяется выдавшим его органом до возобновления работ.'
		},
		source: law(10),
		year: 2019,
		appliesTo: { haltedMonths: 12 },
		requires: 'permitReverified',
		deadline: { kind: 'before', event: 'suspensionEnded' },
		whenMissed: 'blocks'
	})
} as const satisfies Record<string, MilestoneRule>;

/** A project on an ordinary way: each milestone with a plan, those up to `reached` come on their day, the rest pending. */
export function plannedMilestones(dates: Partial<Record<MilestoneKind, string>>, reached: MilestoneKind): Milestone[] {
	const last = MILESTONE_KINDS.indexOf(reached);
	return MILESTONE_KINDS.flatMap((kind, step) => {
		const plan = dates[kind];
		if (plan === undefined) return [];
		return [milestone(kind, { baseline: plan, plan, actual: step <= last ? plan : 'pending' })];
	});
}
