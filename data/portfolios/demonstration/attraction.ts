import type { Project, Stage } from '../../../src/lib/domain/project/project.ts';
import type { LeadStage, LostReason } from '../../../src/lib/domain/roadmap/attraction/attraction.ts';
import { isoOf, type Day } from '../../../src/lib/domain/roadmap/day.ts';
import type { Plain } from '../../make/plain.ts';
import { CAMPAIGNS, type InventedCampaign } from './campaigns.ts';
import { dayOf, reached, STORY_DAY, UNITS } from './delivery.ts';
import { type History, inventContact, inventNext, startHistory } from './lead-history.ts';
import { PRODUCTS } from './products.ts';
import type { Random } from './random.ts';
import { inventedInvestor } from './words.ts';

type FollowedProject = Pick<Plain<Project>, 'id' | 'investor' | 'division' | 'links' | 'dates' | 'flags'> & {
	readonly stage: Stage;
	readonly investmentWanYuan: number;
};

const OFFICERS = ['招商专员', '专班组长', '包保科长'];
const ROAD: readonly LeadStage[] = ['lead', 'contacted', 'visited', 'negotiating'];
/** Leads without a project that each campaign brings, and those of none. */
const LEADS_OF = 8;
const LOOSE_LEADS = 6;
/** Leads that became projects signed since the first campaign. */
const SIGNED_LEADS = 16;
/** Numbers of invented firms that no project bears. */
const FIRST_FIRM = 300;

const LINKS = PRODUCTS.flat().flatMap(({ link }) => link ?? []);

/** Campaigns over two winters, and leads: some lost, some resting, some of which became projects of the portfolio. */
export function inventAttraction(
	projects: readonly FollowedProject[],
	divisions: readonly string[],
	random: Random
): { campaigns: object[]; leads: object[] } {
	const campaigns = CAMPAIGNS.map((campaign) => ({
		...campaign,
		unit: random.pick(UNITS),
		officer: random.pick(OFFICERS),
		divisions: random.chance(0.3) ? [] : someOf(divisions, random.integer(2, 4), random),
		recordedOn: isoOf(Math.min(dayOf(campaign.first) - random.integer(8, 20), STORY_DAY))
	}));
	const begun = campaigns.filter(({ first }) => dayOf(first) < STORY_DAY);
	const signed = signedSince(projects, dayOf(begun[0]?.first ?? ''), random);
	const wanted = [
		...signed.map((project) => ({ project, campaign: campaignOf(project, begun) })),
		...begun.flatMap((campaign) => Array.from({ length: LEADS_OF }, () => ({ project: null, campaign }))),
		...Array.from({ length: LOOSE_LEADS }, () => ({ project: null, campaign: null }))
	];
	const leads = wanted.map(({ project, campaign }, index) =>
		inventLead(index, { project, campaign, divisions, random })
	);
	return { campaigns, leads };
}

interface Wanted {
	readonly project: FollowedProject | null;
	readonly campaign: (InventedCampaign & { readonly divisions: readonly string[] }) | null;
	readonly divisions: readonly string[];
	readonly random: Random;
}

function inventLead(index: number, { project, campaign, divisions, random }: Wanted): object {
	const signing = project && dayOf(signedOn(project));
	const since = signing ? signing - random.integer(60, 150) : inventSince(campaign, random);
	const history = startHistory(since);
	if (project && signing) becomeProject(history, { project, signing, random });
	else goOn(history, random);
	return {
		id: `DEMO-L${String(index + 1).padStart(3, '0')}`,
		campaign: campaign && dayOf(campaign.first) <= since + 90 ? campaign.id : null,
		...inventAim({ project, campaign, divisions, random }, index),
		unit: random.chance(0.92) ? random.pick(UNITS) : null,
		officer: random.chance(0.9) ? random.pick(OFFICERS) : null,
		since: isoOf(since),
		recordedOn: isoOf(since + random.integer(0, 2)),
		entries: history.entries
	};
}

/** Who it is, on which links, for where and how much: what its project says, else what its campaign is after. */
function inventAim({ project, campaign, divisions, random }: Wanted, index: number): object {
	const region = random.chance(0.92) ? random.pick(campaign?.regions ?? ['长三角', '京津冀', '本省']) : null;
	if (project)
		return {
			enterprise: `演示·${project.investor ?? inventedInvestor(FIRST_FIRM + index)}`,
			region,
			links: project.links,
			divisions: project.division ? [project.division] : [],
			investmentWanYuan: project.investmentWanYuan
		};
	const aimed = campaign && campaign.divisions.length > 0 ? campaign.divisions : divisions;
	return {
		enterprise: `演示·${inventedInvestor(FIRST_FIRM + index)}`,
		region,
		links: [random.pick(campaign?.links ?? LINKS)],
		divisions: someOf(aimed, random.integer(0, 2), random),
		investmentWanYuan: random.chance(0.8) ? inventAmount(random) : null
	};
}

/** Signed in the time of the campaigns, and of which most were never withdrawn. */
function signedSince(projects: readonly FollowedProject[], from: Day, random: Random): FollowedProject[] {
	const may = projects.filter(
		(project) =>
			reached(project.stage, 'contracted') && project.links.length > 0 && dayOf(signedOn(project)) > from + 30
	);
	return someOf(may, SIGNED_LEADS, random);
}

const signedOn = ({ dates }: FollowedProject): string =>
	dates.find(({ event, planned }) => event === 'signed' && !planned)?.date ?? '2000-01-01';

/** The last that had begun by the signing and was after one of its links; else the last that had begun. */
function campaignOf<Campaign extends InventedCampaign>(
	project: FollowedProject,
	begun: readonly Campaign[]
): Campaign | null {
	const before = begun.filter(({ first }) => dayOf(first) < dayOf(signedOn(project)) - 20);
	return before.findLast(({ links }) => links.some((link) => project.links.includes(link))) ?? before.at(-1) ?? null;
}

function inventSince(campaign: InventedCampaign | null, random: Random): Day {
	const [first, last] = campaign
		? [dayOf(campaign.first) - 10, Math.min(dayOf(campaign.last), STORY_DAY - 2)]
		: [STORY_DAY - 300, STORY_DAY - 10];
	return random.integer(first, Math.max(first, last));
}

/** From talk to signature, then tied to the project, whose stage it follows. */
function becomeProject(
	history: History,
	{ project, signing, random }: { project: FollowedProject; signing: Day; random: Random }
): void {
	const steps = ROAD.slice(1).filter((stage) => stage !== 'visited' || random.chance(0.8));
	let at = history.since;
	for (const [place, stage] of steps.entries()) {
		const room = Math.max(Math.floor((signing - at) / (steps.length - place + 1)), 2);
		at += random.integer(1, room);
		inventContact(history, at, { random, outcome: 'nextStep' });
		history.add(at, { kind: 'stage', stage, reason: null, note: '双方约定下一步（虚构）' });
	}
	history.add(signing, { kind: 'project', project: project.id });
}

const LOST: Readonly<Record<Exclude<LostReason, 'withdrawn'>, number>> = {
	elsewhere: 26,
	land: 12,
	factors: 16,
	market: 18,
	funds: 12,
	policy: 6,
	noAnswer: 12,
	other: 4
};

/** Goes on until it stands still: lost, resting, or open with somebody who acts next, or nobody. */
function goOn(history: History, random: Random): void {
	let at = history.since;
	for (const stage of ROAD.slice(1)) {
		at += Math.max(2, Math.round(random.logNormal(16, 0.7)));
		if (at > STORY_DAY) break;
		inventContact(history, at, { random, outcome: null });
		// of what has been quiet for long most is over
		if (random.chance(at < STORY_DAY - 120 ? 0.32 : 0.12)) return end(history, at, random);
		if (stage === 'visited' && random.chance(0.15)) continue;
		history.add(at, { kind: 'stage', stage, reason: null, note: null });
	}
	if (at < STORY_DAY - 60 && random.chance(0.6)) return end(history, Math.min(at + 30, STORY_DAY), random);
	inventNext(history, random);
}

function end(history: History, at: Day, random: Random): void {
	if (random.chance(0.22)) {
		history.add(at, { kind: 'stage', stage: 'resting', reason: null, note: '对方暂缓投资，来年再议（虚构）' });
		return;
	}
	const reason = random.weighted(LOST);
	history.add(at, { kind: 'stage', stage: 'lost', reason, note: '已记录原因（虚构）' });
}

const inventAmount = (random: Random): number => Math.max(Math.round(random.logNormal(12_000, 0.9) / 100), 5) * 100;

/** A few of a list, each once, in its order. */
function someOf<T>(from: readonly T[], count: number, random: Random): T[] {
	const left = [...from.keys()];
	const taken = Array.from({ length: Math.min(count, from.length) }, () => {
		const [place] = left.splice(Math.floor(random.next() * left.length), 1);
		return place ?? 0;
	});
	return from.filter((_, place) => taken.includes(place));
}
