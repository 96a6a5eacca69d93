import type { Project, Stage } from '../../../src/lib/domain/project/project.ts';
import { STAGES } from '../../../src/lib/domain/project/project.ts';
import { type Day, isoOf, parseDay } from '../../../src/lib/domain/roadmap/day.ts';
import type { MilestoneKind } from '../../../src/lib/domain/roadmap/milestone.ts';
import type { Plain } from '../../make/plain.ts';
import { inventIssues } from './issues.ts';
import { type InventedMonth, inventMonths } from './money.ts';
import { inventProcedures } from './procedures.ts';
import type { Random } from './random.ts';

/** The day on which the invented portfolio stands; nothing is recorded after it. */
export const STORY_DAY = dayOf('2026-11-20');
const FIRST_RECORD = dayOf('2025-11-03');

export interface InventedMilestone {
	id: string;
	kind: MilestoneKind;
	baseline?: string;
	plan?: string;
	forecast?: string;
	actual: string;
}

export interface InventedChange {
	recordedOn: string;
	sequence: number;
	reason: string | null;
	kind: 'date' | 'actual' | 'money';
	milestone?: string;
	field?: 'plan' | 'forecast' | 'investedWanYuan';
	date?: string;
	actual?: string;
	month?: string;
	amountWanYuan?: number | null;
}

/** When things of a project came or are planned; `null`: neither. */
export type Days = Readonly<Partial<Record<MilestoneKind, Day>>>;

export interface InventedProject extends Pick<Plain<Project>, 'id' | 'flags' | 'dates' | 'benefits'> {
	readonly stage: Stage;
	readonly investmentWanYuan: number;
}

/** Of a few projects nobody keeps a delivery record. */
const UNRECORDED = 0.04;
export const UNITS = ['甲', '乙', '丙', '丁', '戊', '己'].map((sign) => `虚构责任单位·${sign}`);
const OFFICERS = ['专班组长', '包保科长', '项目秘书'];

/** What of a record is made of other parts of it. */
export interface InventedDelivery {
	months: InventedMonth[];
	changes: InventedChange[];
}

/** How a project is followed, by its stage and dates; `null`: nobody does. */
export function inventDelivery(project: InventedProject, random: Random): InventedDelivery | null {
	if (random.chance(UNRECORDED)) return null;
	const days = inventDays(project, random);
	const unit = random.chance(0.05) ? null : random.pick(UNITS);
	const { milestones, changes } = inventMilestones(project, days, random);
	return {
		project: project.id,
		unit,
		officer: unit === null ? null : random.pick(OFFICERS),
		serviceTeam: random.chance(0.7) ? `虚构服务专班第${random.integer(1, 8)}组` : null,
		greenChannel: random.chance(0.3),
		...inventProcedures(project, { days, unit, random }),
		milestones,
		halts: inventHalts(project, days, random),
		permitExtensions: inventExtensions(project, days, random),
		fundsPlannedWanYuan: random.chance(0.05) ? null : project.investmentWanYuan,
		months: inventMonths(project, days, random),
		issues: inventIssues(project, unit, random),
		changes
	};
}

export function dayOf(date: string): Day {
	const parsed = parseDay(date);
	if (!parsed.ok) throw new Error(`no day: ${date}`);
	return parsed.value;
}

export const reached = (stage: Stage, from: Stage): boolean => STAGES.indexOf(stage) >= STAGES.indexOf(from);

/** Signing, start, production and capacity are the project's own; what lies between follows from them. */
function inventDays({ stage, dates }: InventedProject, random: Random): Days {
	const own = (event: string): Day | undefined => {
		const found = dates.find((date) => date.event === event);
		return found && dayOf(found.date);
	};
	const days: Partial<Record<MilestoneKind, Day>> = {};
	const set = (kind: MilestoneKind, day: Day | undefined) => {
		if (day !== undefined) days[kind] = day;
	};
	const [start, production] = [own('commenced'), own('production')];
	set('signing', own('signed'));
	if (start !== undefined) {
		const isBegun = reached(stage, 'commenced');
		const isPermitted = stage === 'procedures' && random.chance(0.2);
		const permit = isBegun
			? start - random.integer(3, 40)
			: isPermitted
				? STORY_DAY - random.integer(15, 75)
				: permitPlan(start, random);
		set('permit', permit);
		set('proceduresComplete', permit - random.integer(1, 6));
		set('commencement', Math.max(start, permit + 3));
	}
	if (start !== undefined && production !== undefined) {
		const share = (part: number) => Math.round(start + (production - start) * part);
		set('civilComplete', share(0.5 + 0.1 * random.next()));
		set('equipmentInstalled', share(0.8 + 0.08 * random.next()));
		set('acceptance', production - random.integer(6, 20));
	}
	set('production', production);
	set('capacity', own('capacity'));
	return days;
}

/** Most plan their permit for March, before the season; some later. */
function permitPlan(start: Day, random: Random): Day {
	const march = dayOf('2027-03-31');
	if (start < dayOf('2027-02-01')) return start - random.integer(5, 15);
	return random.chance(0.8) ? march - random.integer(0, 30) : march + random.integer(4, 30);
}

/** How a project keeps to its dates: days behind the first plan, and how much later than planned it now expects. */
interface Pace {
	readonly behind: number;
	/** `null`: nobody forecasts. */
	readonly later: number | null;
	readonly reason: string;
}

function inventPace(random: Random): Pace {
	const drift = random.weighted({ none: 58, some: 29, much: 13 });
	const behind = drift === 'none' ? 0 : drift === 'some' ? random.integer(4, 26) : random.integer(34, 75);
	const lag = random.weighted({ none: 46, kept: 28, late: 19, early: 7 });
	const later =
		lag === 'none' ? null : lag === 'kept' ? 0 : lag === 'late' ? random.integer(4, 40) : -random.integer(2, 12);
	return { behind, later, reason: random.pick(REASONS) };
}

function inventMilestones(
	project: InventedProject,
	days: Days,
	random: Random
): { milestones: InventedMilestone[]; changes: InventedChange[] } {
	const milestones: InventedMilestone[] = [];
	const changes: Omit<InventedChange, 'sequence'>[] = [];
	const pace = inventPace(random);
	for (const [kind, day] of Object.entries(days) as [MilestoneKind, Day][]) {
		const made = cameBy(kind, day, project) ? past(kind, { day, pace, random }) : ahead(kind, { day, pace, random });
		milestones.push(made.milestone);
		changes.push(...made.changes);
	}
	const byDay = changes.sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : Number(a.recordedOn > b.recordedOn)));
	return { milestones, changes: byDay.map((change, sequence) => ({ ...change, sequence })) };
}

/** What is only planned has not come, however long ago the plan was for. */
function cameBy(kind: MilestoneKind, day: Day, { stage, dates }: InventedProject): boolean {
	const isBeforeStart = kind === 'permit' || kind === 'proceduresComplete';
	if (isBeforeStart && !reached(stage, 'procedures')) return false;
	const planned = dates.filter((date) => date.planned).map(({ date }) => dayOf(date));
	return day <= STORY_DAY && day < Math.min(Infinity, ...planned);
}

interface About {
	readonly day: Day;
	readonly pace: Pace;
	readonly random: Random;
}

interface Made {
	milestone: InventedMilestone;
	changes: Omit<InventedChange, 'sequence'>[];
}

const REASONS = [
	'土地手续比预计晚办结',
	'设备到货推迟',
	'设计变更，工程量增加',
	'配套电力工程未按期接通',
	'投资方调整资金安排',
	'雨季影响土建进度'
].map((reason) => `${reason}（虚构）`);

/** Came on a day: known some days later, and moved before where it slipped. */
function past(kind: MilestoneKind, { day, pace: { behind, reason }, random }: About): Made {
	const planned = isoOf(day - random.integer(0, 3));
	const baseline = isoOf(day - behind - 3);
	const known = Math.min(day + random.integer(1, 8), STORY_DAY);
	const isOld = known < FIRST_RECORD;
	const changes: Made['changes'] = [];
	if (behind > 0 && !isOld) {
		const recordedOn = isoOf(Math.max(day - behind - random.integer(3, 15), FIRST_RECORD));
		changes.push({ recordedOn, reason, kind: 'date', milestone: kind, field: 'plan', date: planned });
	}
	// of a few nobody said whether they came
	const actual = random.chance(0.015) ? 'unknown' : isOld ? isoOf(day) : 'pending';
	if (actual === 'pending')
		changes.push({ recordedOn: isoOf(known), reason: null, kind: 'actual', milestone: kind, actual: isoOf(day) });
	return { milestone: { id: kind, kind, baseline, plan: baseline, actual }, changes };
}

/** Is planned for a day: moved once where the project is behind, and forecast where somebody forecasts. */
function ahead(kind: MilestoneKind, { day, pace: { behind, later, reason }, random }: About): Made {
	const baseline = isoOf(day - behind);
	const changes: Made['changes'] = [];
	if (behind > 0) {
		const recordedOn = isoOf(STORY_DAY - random.integer(24, 120));
		changes.push({ recordedOn, reason, kind: 'date', milestone: kind, field: 'plan', date: isoOf(day) });
	}
	if (later !== null) {
		const recordedOn = isoOf(STORY_DAY - random.integer(0, 20));
		const date = isoOf(Math.max(day + later, STORY_DAY + 3));
		changes.push({
			recordedOn,
			reason: later > 0 ? reason : null,
			kind: 'date',
			milestone: kind,
			field: 'forecast',
			date
		});
	}
	return { milestone: { id: kind, kind, baseline, plan: baseline, actual: 'pending' }, changes };
}

/** Winters, and works that stopped for another reason; before a start none. */
function inventHalts({ stage, flags }: InventedProject, days: Days, random: Random): object[] {
	if ((stage !== 'commenced' && stage !== 'construction') || flags.includes('withdrawn')) return [];
	const halts: object[] = [];
	const { commencement = STORY_DAY, civilComplete = Infinity } = days;
	if (commencement < dayOf('2025-10-20') && civilComplete > dayOf('2025-11-15')) {
		const resumed = dayOf('2026-04-02') + random.integer(-6, 24);
		halts.push({
			isSeasonal: true,
			from: isoOf(dayOf('2025-11-04') + random.integer(-6, 8)),
			resumed: isoOf(resumed),
			resumptionExpected: isoOf(resumed + random.integer(-8, 5))
		});
	}
	if (flags.includes('suspended')) {
		const from = Math.max(STORY_DAY - random.integer(20, 390), commencement + 10);
		const reported = random.chance(0.65) ? isoOf(Math.min(from + random.integer(3, 40), STORY_DAY)) : 'pending';
		halts.push({
			isSeasonal: false,
			from: isoOf(Math.min(from, STORY_DAY)),
			reported,
			reverified: 'pending',
			resumed: 'pending'
		});
	} else if (civilComplete > STORY_DAY) {
		const from = isoOf(Math.max(dayOf('2026-11-06') + random.integer(-9, 10), commencement));
		halts.push({ isSeasonal: true, from, resumed: 'pending', ...inventResumption(random) });
	}
	return halts;
}

function inventResumption(random: Random): { resumptionExpected?: string } {
	const when = random.weighted({ inTime: 62, late: 14, unsaid: 24 });
	if (when === 'unsaid') return {};
	const day =
		when === 'inTime' ? dayOf('2027-03-25') + random.integer(0, 20) : dayOf('2027-04-18') + random.integer(0, 24);
	return { resumptionExpected: isoOf(day) };
}

/** A permit whose start has to wait for spring is extended for some. */
function inventExtensions({ stage }: InventedProject, { permit = Infinity }: Days, random: Random): object[] {
	if (reached(stage, 'commenced') || permit > STORY_DAY) return [];
	return random.chance(0.5) ? [{ granted: isoOf(Math.max(STORY_DAY - random.integer(1, 10), permit)), months: 3 }] : [];
}
