import { type Flag, type ProjectDate, type Stage, STAGES } from '../../../src/lib/domain/project/project.ts';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;
/** The last day of the invented year. */
const LAST_DAY = Date.UTC(2026, 10, 20);
const YEAR_DAYS = 354;
const STALE_DAYS = 300;

/** Events a project has behind it at each stage, latest first, with the days each takes before the next. */
const EVENTS: readonly { event: ProjectDate['event']; from: Stage; days: number }[] = [
	{ event: 'signed', from: 'contracted', days: 150 },
	{ event: 'commenced', from: 'commenced', days: 260 },
	{ event: 'trial', from: 'production', days: 60 },
	{ event: 'production', from: 'production', days: 180 },
	{ event: 'capacity', from: 'capacity', days: 0 }
];

export interface Life {
	asOf: string;
	flags: readonly Flag[];
	dates: readonly ProjectDate[];
}

/** As-of day, flags and dates that fit a stage: what is past lies before the as-of day, plans after it. */
export function inventLife(stage: Stage, random: Random): Life {
	// most records are recent, a few are up to a year old
	const asOfMs = LAST_DAY - Math.floor(random.next() ** 2 * YEAR_DAYS) * DAY_MS;
	const flags = inventFlags(stage, random);
	// most plans are up to date; those of the oldest records have passed without a word
	const plannedMs = asOfMs < LAST_DAY - STALE_DAYS * DAY_MS ? asOfMs : LAST_DAY;
	const plans = flags.includes('withdrawn') ? [] : planned(stage, plannedMs, random);
	return { asOf: day(asOfMs), flags, dates: [...past(stage, asOfMs, random), ...plans].sort(byDate) };
}

const FLAG_WEIGHTS: Readonly<Record<'early' | 'building', Record<Flag | 'none', number>>> = {
	early: { continued: 0, suspended: 0, withdrawn: 0.06, none: 0.94 },
	building: { continued: 0.45, suspended: 0.12, withdrawn: 0.02, none: 0.41 }
};

function inventFlags(stage: Stage, random: Random): Flag[] {
	if (reached(stage, 'production')) return [];
	const flag = random.weighted(FLAG_WEIGHTS[reached(stage, 'commenced') ? 'building' : 'early']);
	return flag === 'none' ? [] : [flag];
}

function past(stage: Stage, asOfMs: number, random: Random): ProjectDate[] {
	let at = asOfMs - random.integer(5, 60) * DAY_MS;
	return EVENTS.filter(({ from }) => reached(stage, from))
		.reverse()
		.map(({ event }, index, later) => {
			const gap = index === 0 ? 0 : (EVENTS.find((known) => known.event === event)?.days ?? 0);
			at -= Math.floor(gap * (0.7 + 0.6 * random.next())) * DAY_MS;
			if (event === 'commenced' && later.length > index) at = buildingSeason(at);
			return { event, date: day(at), planned: false, reported: null };
		});
}

function planned(stage: Stage, asOfMs: number, random: Random): ProjectDate[] {
	// what was only just begun is furthest from its next event
	const [soonest, latest] = stage === 'commenced' || stage === 'production' ? [150, 360] : [20, 150];
	let at = asOfMs + random.integer(soonest, latest) * DAY_MS;
	return EVENTS.filter(({ from, event }) => !reached(stage, from) && event !== 'trial').map(({ event, days }) => {
		const date = day(event === 'commenced' ? buildingSeason(at, 1) : at);
		at = Date.parse(date) + Math.floor(days * (0.8 + 0.5 * random.next())) * DAY_MS;
		return { event, date, planned: true, reported: null };
	});
}

/** Ground is broken from April to October: a winter day moves back to October or on to April. */
function buildingSeason(at: number, direction: 1 | -1 = -1): number {
	const date = new Date(at);
	const month = date.getUTCMonth();
	if (month >= 3 && month <= 9) return at;
	const year = date.getUTCFullYear();
	if (direction === 1) return Date.UTC(month > 9 ? year + 1 : year, 3, 15);
	return Date.UTC(month > 9 ? year : year - 1, 9, 10);
}

function reached(stage: Stage, from: Stage): boolean {
	return STAGES.indexOf(stage) >= STAGES.indexOf(from);
}

function day(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}

function byDate(a: ProjectDate, b: ProjectDate): number {
	return a.date < b.date ? -1 : Number(a.date > b.date);
}
