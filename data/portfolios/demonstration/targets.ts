import type { ProjectDate } from '../../../src/lib/domain/project/project.ts';
import { isoOf } from '../../../src/lib/domain/roadmap/day.ts';
import type { Counting } from '../../../src/lib/domain/roadmap/targets/indicator.ts';
import { dayOf, type InventedProject, STORY_DAY } from './delivery.ts';
import type { Random } from './random.ts';

const YEAR = 2026;
const ASSIGNED_BY = '虚构省级指标专班';
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** Cumulative shares by month: ground is broken from April on, money follows, contracts are signed all year. */
const SEASON = [0, 0, 0.02, 0.07, 0.15, 0.28, 0.42, 0.6, 0.78, 0.93, 1, 1];
const MONEY = [0.02, 0.04, 0.1, 0.18, 0.28, 0.4, 0.52, 0.64, 0.76, 0.87, 0.95, 1];

export interface TargetedProject extends InventedProject {
	readonly division: string | null;
}

/** What the invented projects of each division did in the year, as their records say at a glance. */
interface Done {
	readonly division: string;
	readonly commenced: number;
	readonly contracted: number;
	readonly produced: number;
	readonly investedWanYuan: number;
}

/** Targets of the invented year, near enough to what its projects do that some divisions lead and some lag. */
export function inventTargets(
	projects: readonly TargetedProject[],
	{ deliveries, random }: { deliveries: readonly object[]; random: Random }
): object[] {
	const divisions = [...new Set(projects.flatMap(({ division }) => division ?? []))];
	const done = divisions.map((division) => doneIn(division, projects, deliveries));
	const silent = divisions[random.integer(0, divisions.length - 1)];
	const counted = (of: (one: Done) => number) => splitFrom(done, { of, step: 1, least: 1, silent, random });
	const starts = counted(({ commenced }) => commenced);
	const money = splitFrom(done, { of: ({ investedWanYuan }) => investedWanYuan, step: 500, least: 3000, random });
	return [
		indicator('commenced', ['开工项目', 'Projects commenced', 'Начатые проекты'], {
			counting: 'commenced',
			revisions: [
				assigned('2026-02-10', { total: sum(starts) - 6, divisions: lessened(starts, 6), months: SEASON, number: 1 }),
				{
					...assigned('2026-06-29', { total: sum(starts), divisions: starts, months: SEASON, number: 4 }),
					reason: '省里年中追加任务（虚构）'
				}
			]
		}),
		indicator('invested', ['完成投资', 'Investment completed', 'Освоенные инвестиции'], {
			counting: 'invested',
			unit: { kind: 'wanYuan' },
			// divisions were given more than the whole asks: the difference is named on the screen
			revisions: [
				assigned('2026-02-10', {
					total: Math.round(sum(money) / 1.04 / 10_000) * 10_000,
					divisions: money,
					months: MONEY,
					number: 1
				})
			]
		}),
		...(['contracted', 'landed', 'produced'] as const).map((counting) => {
			const divisions = counted(
				counting === 'produced'
					? (one) => one.produced
					: (one) => (counting === 'landed' ? one.commenced * 0.95 : one.contracted)
			);
			const months = counting === 'landed' ? { months: SEASON } : {};
			return indicator(counting, NAMES[counting], {
				counting,
				revisions: [assigned('2026-02-10', { total: sum(divisions), divisions, ...months, number: 2 })]
			});
		}),
		visits(divisions, random)
	];
}

const NAMES = {
	contracted: ['签约项目', 'Contracts signed', 'Подписанные проекты'],
	landed: ['合同落地', 'Contracts landed', 'Начатые по договорам'],
	produced: ['投产项目', 'Projects in production', 'Запущенные проекты']
} as const satisfies Partial<Record<Counting, Names>>;
type Names = readonly [zh: string, en: string, ru: string];

const named = ([zh, en, ru]: Names) => ({ zh, en, ru });

function indicator(
	id: string,
	names: Names,
	{
		counting,
		unit = { kind: 'projects' },
		revisions
	}: { counting: Counting; unit?: object; revisions: readonly object[] }
): object {
	return { id, name: named(names), counting, unit, targets: [{ year: YEAR, revisions }] };
}

type Split = Readonly<Record<string, number>>;

interface Given {
	readonly total: number;
	readonly divisions: Split;
	/** Cumulative shares; left out: even. */
	readonly months?: readonly number[];
	readonly number: number;
}

function assigned(day: string, { total, divisions, months, number }: Given) {
	return {
		recordedOn: day,
		total,
		assignedBy: ASSIGNED_BY,
		document: `虚构指标〔${YEAR}〕${number}号`,
		assignedOn: isoOf(dayOf(day) - 5),
		divisions,
		...(months && { months: { kind: 'shares', cumulative: months } })
	};
}

const sum = (split: Split): number => Object.values(split).reduce((total, part) => total + part, 0);

/** One less for the first so many that have more than two. */
function lessened(split: Split, count: number): Split {
	let left = count;
	return Object.fromEntries(
		Object.entries(split).map(([code, part]) => [code, part > 2 && left-- > 0 ? part - 1 : part])
	);
}

function doneIn(division: string, projects: readonly TargetedProject[], deliveries: readonly object[]): Done {
	const own = projects.filter((project) => project.division === division && !project.flags.includes('withdrawn'));
	const came = (event: ProjectDate['event']) =>
		own.filter(({ dates }) =>
			dates.some((date) => date.event === event && !date.planned && date.date.startsWith(`${YEAR}-`))
		).length;
	const ids = new Set(own.map(({ id }) => id));
	const money = (deliveries as readonly Money[])
		.filter(({ project }) => ids.has(project))
		.flatMap(({ months }) => months)
		.filter(({ month }) => month.startsWith(`${YEAR}-`));
	return {
		division,
		commenced: came('commenced'),
		contracted: came('signed'),
		produced: came('production'),
		investedWanYuan: money.reduce((total, { investedWanYuan }) => total + (investedWanYuan ?? 0), 0)
	};
}

interface Money {
	readonly project: string;
	readonly months: readonly { readonly month: string; readonly investedWanYuan: number | null }[];
}

interface Wanted {
	readonly of: (one: Done) => number;
	readonly step: number;
	readonly least: number;
	/** Has nothing assigned. */
	readonly silent?: string | undefined;
	readonly random: Random;
}

/** What each division was asked for: what it did, times what it was over- or underestimated by. */
function splitFrom(done: readonly Done[], { of, step, least, silent, random }: Wanted): Split {
	const parts = done.map((one): [string, number] => {
		const factor = random.weighted({ 0.7: 2, 0.86: 3, 1: 3, 1.16: 3, 1.45: 3 });
		return [one.division, Math.max(Math.round((of(one) * Number(factor)) / step) * step, least)];
	});
	return Object.fromEntries(parts.filter(([division]) => division !== silent));
}

/** Kept by hand: visits to investors, reported by the divisions; one skipped a month, one reports nothing. */
function visits(divisions: readonly string[], random: Random): object {
	const target = Object.fromEntries(divisions.map((division) => [division, random.integer(6, 14)]));
	const [mute, forgetful] = [divisions[9], divisions[6]];
	const reports = divisions
		.filter((division) => division !== mute)
		.flatMap((division) => {
			const pace = ((target[division] ?? 0) / MONTHS.length) * (0.6 + 0.9 * random.next());
			let [owed, told] = [0, 0];
			return MONTHS.slice(0, 10).flatMap((month) => {
				owed += pace * (0.5 + random.next());
				const amount = Math.floor(owed) - told;
				told += amount;
				const recordedOn = isoOf(Math.min(dayOf(`${YEAR}-${month}-28`) + random.integer(5, 11), STORY_DAY));
				if (division === forgetful && month === '08') return [];
				return [{ division, month: `${YEAR}-${month}`, amount, recordedOn, by: '虚构招商专班' }];
			});
		});
	return {
		...indicator('investor-visits', ['外出招商活动', 'Visits to investors', 'Поездки к инвесторам'], {
			counting: 'reported',
			unit: { kind: 'own', name: named(['场', 'visits', 'поездок']), decimals: 0 },
			revisions: [
				{
					...assigned('2026-01-20', { total: sum(target), divisions: target, number: 0 }),
					assignedBy: '虚构市招商局',
					document: '年度招商工作安排（虚构）'
				}
			]
		}),
		reports: reports.toSorted((a, b) => (a.recordedOn < b.recordedOn ? -1 : Number(a.recordedOn > b.recordedOn)))
	};
}
