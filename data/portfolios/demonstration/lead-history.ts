import type { ContactKind, ContactOutcome, LeadEvent } from '../../../src/lib/domain/roadmap/attraction/attraction.ts';
import { type Day, isoOf } from '../../../src/lib/domain/roadmap/day.ts';
import type { Plain } from '../../make/plain.ts';
import { STORY_DAY, UNITS } from './delivery.ts';
import type { Random } from './random.ts';

/** An event as it stands in the file, its days written out. */
type Event =
	| Plain<Exclude<LeadEvent, { kind: 'action' }>>
	| { kind: 'action'; action: string; text: string; owner: string | null; due: string | null };

/** The lines of one lead as they are written down, a day or two late. */
export interface History {
	readonly since: Day;
	readonly entries: object[];
	add(on: Day, event: Event): void;
}

export function startHistory(since: Day): History {
	const entries: object[] = [];
	let written = since;
	return {
		since,
		entries,
		add(on, event) {
			// written down in order, every third line two days late
			written = Math.min(Math.max(written, on + (entries.length % 3 === 2 ? 2 : 0)), STORY_DAY);
			entries.push({ ...event, on: isoOf(on), recordedOn: isoOf(written), sequence: entries.length });
		}
	};
}

const KINDS: Readonly<Record<ContactKind, number>> = { visit: 30, talk: 25, call: 20, fair: 8, reception: 17 };
const OUTCOMES: Readonly<Record<ContactOutcome, number>> = {
	nextStep: 34,
	interested: 28,
	undecided: 22,
	declined: 6,
	noAnswer: 10
};
const PLACES: Readonly<Record<ContactKind, string | null>> = {
	visit: '对方所在地',
	talk: '线上会议',
	call: null,
	fair: '演示招商推介会',
	reception: '本市园区'
};
const TEXTS: readonly string[] = [
	'介绍原料、用地与用能条件',
	'对方询问用电价格与检修停电安排',
	'对方要求提供地块红线图与配套清单',
	'讨论分期投资与投产时间',
	'对方希望了解上下游本地配套'
];
const ROLES = ['招商专员', '专班组长', '分管领导'];

/** What was said with them on a day. */
export function inventContact(
	history: History,
	on: Day,
	{ random, outcome }: { random: Random; outcome: ContactOutcome | null }
): void {
	const contact = random.weighted(KINDS);
	history.add(on, {
		kind: 'contact',
		contact,
		place: PLACES[contact],
		by: random.pick(ROLES),
		outcome: outcome ?? random.weighted(OUTCOMES),
		text: `${random.pick(TEXTS)}（虚构）`
	});
}

const STEPS: readonly string[] = [
	'送达投资测算与要素清单',
	'邀请对方到园区考察',
	'上门洽谈合作条件',
	'协调供电方案并书面答复',
	'提交项目建议书初稿'
];

/** What is to be done next, by whom and when; for one in six nobody said. */
export function inventNext(history: History, random: Random): void {
	if (random.chance(0.4)) {
		const named = Math.min(history.since + random.integer(1, 12), STORY_DAY);
		history.add(named, {
			kind: 'action',
			action: 'a1',
			text: `${random.pick(STEPS)}（虚构）`,
			owner: random.pick(UNITS),
			due: isoOf(named + 14)
		});
		history.add(Math.min(named + random.integer(3, 16), STORY_DAY), { kind: 'done', action: 'a1' });
	}
	if (random.chance(0.17)) return;
	const due = random.chance(0.08) ? null : isoOf(STORY_DAY + random.integer(-28, 60));
	history.add(Math.max(history.since, STORY_DAY - random.integer(2, 40)), {
		kind: 'action',
		action: 'a2',
		text: `${random.pick(STEPS)}（虚构）`,
		owner: random.chance(0.9) ? random.pick(UNITS) : null,
		due
	});
}
