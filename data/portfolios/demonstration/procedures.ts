import { readFileSync } from 'node:fs';
import { type Day, isoOf } from '../../../src/lib/domain/roadmap/day.ts';
import type { SiteTransfer } from '../../../src/lib/domain/roadmap/procedure.ts';
import { type Days, type InventedProject, reached, STORY_DAY } from './delivery.ts';
import type { Random } from './random.ts';

interface Definition {
	id: string;
	onlyFor: readonly SiteTransfer[] | null;
	statutoryWorkingDays: number | null;
}

const DEFINITIONS = JSON.parse(readFileSync(new URL('../../procedures.json', import.meta.url), 'utf8')) as Definition[];

/** Working days taken to be needed where the law sets none. */
const USUAL_DAYS = 15;
/** Calendar days for a working day. */
const CALENDAR = 1.5;

interface About {
	readonly days: Days;
	readonly unit: string | null;
	readonly random: Random;
}

/** The way to the land, how far each procedure is, and how long the open ones may take. */
export function inventProcedures(project: InventedProject, { days, unit, random }: About): object {
	const siteTransfer = random.weighted({ transfer: 58, lease: 12, existing: 18, allocation: 5, unknown: 7 });
	const way = siteTransfer === 'unknown' ? null : siteTransfer;
	const asked = DEFINITIONS.filter(({ onlyFor }) => onlyFor === null || way === null || onlyFor.includes(way));
	const { stage } = project;
	if (!reached(stage, 'contracted')) return { siteTransfer: way, procedures: [], ranges: {} };
	const permit = days.permit ?? Infinity;
	const procedures =
		permit <= STORY_DAY
			? finished(asked, permit, random)
			: underWay(asked, { days, unit, random }, shareOf(stage, random));
	return { siteTransfer: way, procedures, ranges: permit <= STORY_DAY ? {} : inventRanges(asked, random) };
}

const shareOf = (stage: InventedProject['stage'], random: Random): number =>
	stage === 'contracted' ? 0.3 * random.next() : 0.3 + 0.55 * random.next();

function finished(asked: readonly Definition[], permit: Day, random: Random): object[] {
	let end = permit;
	return asked
		.toReversed()
		.map((definition) => {
			const took = daysOf(definition, random);
			const record = {
				procedure: definition.id,
				owner: null,
				state: 'done',
				submitted: isoOf(end - took),
				done: isoOf(end)
			};
			end -= Math.round(took * 0.6) + random.integer(1, 6);
			return record;
		})
		.toReversed();
}

function underWay(asked: readonly Definition[], { days, unit, random }: About, share: number): object[] {
	const doneCount = Math.floor(share * asked.length);
	const since = (days.signing ?? STORY_DAY - 120) + 10;
	const step = Math.max((STORY_DAY - since - 20) / Math.max(doneCount, 1), 3);
	return asked.map((definition, place) => {
		const record = { procedure: definition.id, owner: unit };
		if (place < doneCount) {
			const done = Math.min(Math.round(since + step * (place + 1)), STORY_DAY - 1);
			const pass = random.chance(0.1) ? { conditionalPass: inventPledge(unit, random) } : {};
			return {
				...record,
				state: 'done',
				submitted: isoOf(done - Math.min(daysOf(definition, random), Math.round(step))),
				done: isoOf(done),
				...pass
			};
		}
		if (place > doneCount + 1 || (place === doneCount + 1 && random.chance(0.5)))
			return { ...record, state: 'not-begun' };
		const submitted = isoOf(STORY_DAY - random.integer(2, 30));
		const isReturned = random.chance(0.1);
		const pledged = random.chance(0.12) ? { commitment: inventPledge(unit, random) } : {};
		return { ...record, state: isReturned ? 'returned' : 'submitted', submitted, ...pledged };
	});
}

function inventPledge(owner: string | null, random: Random): object {
	const due = STORY_DAY + random.integer(-25, 70);
	const isKept = random.chance(0.3);
	return { owner, due: isoOf(due), fulfilled: isKept ? isoOf(Math.min(due - random.integer(0, 10), STORY_DAY)) : null };
}

function daysOf({ statutoryWorkingDays }: Definition, random: Random): number {
	const limit = statutoryWorkingDays ?? USUAL_DAYS;
	return Math.max(Math.round(limit * CALENDAR * (0.35 + 0.9 * random.next())), 2);
}

function inventRanges(asked: readonly Definition[], random: Random): object {
	if (random.chance(0.3)) return {};
	return Object.fromEntries(
		asked.map((definition) => {
			const likely = Math.max(
				Math.round((definition.statutoryWorkingDays ?? USUAL_DAYS) * (0.4 + 0.4 * random.next())),
				3
			);
			return [
				definition.id,
				{ least: Math.max(Math.round(likely * 0.6), 1), likely, most: Math.round(likely * 2) + 1 }
			];
		})
	);
}
