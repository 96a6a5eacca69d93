import type { DivisionCode } from '../../territory/territory.ts';
import { dateOf, type Day } from '../day.ts';
import { HEALTH_DEFINITIONS, type Health } from '../health-definitions.ts';
import type { HealthReason } from '../health.ts';
import { compareTexts, type ReportBasis, type ReportedProject } from './reported-project.ts';
import { openTasks, type Task } from './tasks.ts';

/** 交办、催办、督办, from the mildest to the sharpest. */
export const SLIP_KINDS = ['assign', 'urge', 'supervise'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** Days before its day from which a task is urged. Ours; no authority's. */
export const URGE_DAYS = 15;

/** One project on a slip. */
export interface SlipItem {
	readonly reported: ReportedProject;
	/** What is wrong; empty where a task is only given. */
	readonly faults: readonly HealthReason[];
	/** What makes the item, the first to come first. */
	readonly tasks: readonly Task[];
	/** The day of the first task: past where it is overdue; `null`: there is no day. */
	readonly due: Day | null;
}

/** A paper to one unit about its projects of one division. */
export interface Slip {
	readonly kind: SlipKind;
	readonly number: {
		readonly year: number;
		/** `null`: of projects whose division is not known. */
		readonly division: DivisionCode | null;
		/** Month and day, then the place among the slips of that day, of its kind and division. */
		readonly running: string;
	};
	readonly division: DivisionCode | null;
	/** Whom it goes to; `null`: no unit answers for these projects yet. */
	readonly unit: string | null;
	/** By their days, then by id. */
	readonly items: readonly SlipItem[];
}

/**
 * Every supervision slip of a day, by division, unit and kind, the sharpest first: one a unit and kind, so that each can be
 * sent alone. The same projects as of the same day give the same numbers, whatever their order, since nothing is kept of
 * slips that were made; a number is never given twice in a year.
 *
 * - supervise: blocked, overdue, or a task is past its day;
 * - urge: at risk, or a task is due within `URGE_DAYS`;
 * - assign: an issue, a pledge or a rule with its day further ahead. A milestone alone is no task to be given.
 *
 * @source issue 5 names the three; where each begins is our convention, `docs/roadmap.md`
 */
export function makeSlips(projects: readonly ReportedProject[], basis: ReportBasis): Slip[] {
	const groups = new Map<string, { key: Omit<Slip, 'number' | 'items'>; items: SlipItem[] }>();
	for (const reported of projects) {
		const judged = judgeItem(reported, basis);
		if (!judged) continue;
		const { kind, item } = judged;
		const key = { kind, division: reported.followed.division, unit: reported.delivery.unit };
		const text = JSON.stringify(key);
		const group = groups.get(text) ?? { key, items: [] };
		group.items.push(item);
		groups.set(text, group);
	}
	const sorted = [...groups.values()].sort(
		({ key: a }, { key: b }) =>
			compareTexts(a.division, b.division) ||
			SLIP_KINDS.indexOf(b.kind) - SLIP_KINDS.indexOf(a.kind) ||
			compareTexts(a.unit, b.unit)
	);
	const { year, month, dayOfMonth } = dateOf(basis.asOf);
	const used = new Map<string, number>();
	return sorted.map(({ key, items }): Slip => {
		const of = `${key.kind} ${key.division}`;
		const place = (used.get(of) ?? 0) + 1;
		used.set(of, place);
		const running = [month, dayOfMonth, place].map((part) => String(part).padStart(2, '0')).join('');
		return { ...key, number: { year, division: key.division, running }, items: items.sort(compareItems) };
	});
}

const compareItems = (a: SlipItem, b: SlipItem): number =>
	(a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
	compareTexts(a.reported.project.id, b.reported.project.id);

const KIND_OF: Readonly<Partial<Record<Health, SlipKind>>> = {
	blocked: 'supervise',
	overdue: 'supervise',
	atRisk: 'urge'
};

const TROUBLES: ReadonlySet<string> = new Set(
	HEALTH_DEFINITIONS.filter(({ health }) => KIND_OF[health]).flatMap(({ tests }) => [...tests])
);

function judgeItem(reported: ReportedProject, basis: ReportBasis): { kind: SlipKind; item: SlipItem } | null {
	const { health, reasons } = reported.health;
	if (health === null || health === 'done') return null;
	const { asOf } = basis;
	const tasks = openTasks(reported, asOf).filter(({ subject, due }) =>
		subject.kind === 'milestone' ? due.latest <= asOf + URGE_DAYS : true
	);
	const first = tasks[0]?.due.latest ?? null;
	const byTask = first === null ? null : kindByDay(first, asOf);
	const kind = sharper(byTask, KIND_OF[health] ?? null);
	if (kind === null) return null;
	const faults = reasons.filter(({ test }) => TROUBLES.has(test));
	return { kind, item: { reported, faults, tasks, due: first } };
}

function kindByDay(due: Day, asOf: Day): SlipKind {
	if (due < asOf) return 'supervise';
	return due - asOf <= URGE_DAYS ? 'urge' : 'assign';
}

const sharper = (a: SlipKind | null, b: SlipKind | null): SlipKind | null =>
	SLIP_KINDS.findLast((kind) => kind === a || kind === b) ?? null;
