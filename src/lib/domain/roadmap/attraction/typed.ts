import type { LinkId } from '../../chain/chain.ts';
import type { ProjectId } from '../../project/project.ts';
import type { Problem, Result } from '../../result.ts';
import type { DivisionCode } from '../../territory/territory.ts';
import { oneLine } from '../../typed-text.ts';
import { type Day, parseDay } from '../day.ts';
import {
	type Campaign,
	type CampaignId,
	CONTACT_KINDS,
	CONTACT_OUTCOMES,
	isDeliveryStage,
	type Lead,
	LEAD_STAGES,
	type LeadEvent,
	LOST_REASONS,
	SEASONS
} from './attraction.ts';
import type { FollowedLead } from './lead-as-of.ts';

export const MOST_NAME = 80;
export const MOST_TEXT = 500;

/** `path` is the field of the form. */
export type TypedProblem = Problem<
	| 'missing'
	| 'too-long'
	| 'bad-day'
	/** Said to have happened on a day that has not come. */
	| 'future-day'
	/** Due on a day that is over, or an end before its beginning. */
	| 'past-day'
	/** Before the lead came up. */
	| 'before-lead'
	/** A word, or an id, that is none of those there are. */
	| 'unknown'
	| 'not-a-number'
	| 'same-stage'
	/** The stage is its project's. */
	| 'follows-project'
	| 'already-done'
>;

/** Fields of a form as they were typed; of a list all its values. */
export interface Typed {
	one(field: string): string;
	all(field: string): readonly string[];
}

/** Ids that what is typed may name. */
export interface Nameable {
	readonly links: ReadonlySet<string>;
	readonly divisions: ReadonlySet<string>;
	readonly campaigns: ReadonlySet<string>;
	readonly projects: ReadonlySet<string>;
}

export type CampaignDraft = Omit<Campaign, 'id' | 'recordedOn'>;
export type LeadDraft = Omit<Lead, 'id' | 'recordedOn' | 'entries'>;
export type EntryDraft = LeadEvent & { readonly on: Day };

/** Reads a campaign as somebody typed it: a name in Chinese, its days, whatever else is known. */
export function parseCampaign(typed: Typed, known: Nameable): Result<CampaignDraft, TypedProblem> {
	const read = new FieldReader(typed);
	const name = {
		zh: read.words('name', MOST_NAME),
		en: read.mayBe('nameEn', MOST_NAME),
		ru: read.mayBe('nameRu', MOST_NAME)
	};
	const [first, last] = [read.day('first'), read.day('last')];
	if (first !== null && last !== null && last < first) read.refuse('past-day', 'last');
	const draft: CampaignDraft = {
		name,
		season: read.among('season', SEASONS),
		first: first ?? 0,
		last: last ?? 0,
		goal: read.mayBe('goal', MOST_TEXT),
		unit: read.mayBe('unit', MOST_NAME),
		officer: read.mayBe('officer', MOST_NAME),
		links: read.known('links', known.links) as LinkId[],
		regions: read.list('regions'),
		divisions: read.known('divisions', known.divisions) as DivisionCode[]
	};
	return read.result(draft);
}

/** Reads a lead as somebody typed it: who it is, and whatever else is known. `today`: it came up by then. */
export function parseLead(typed: Typed, known: Nameable, today: Day): Result<LeadDraft, TypedProblem> {
	const read = new FieldReader(typed);
	const campaign = read.mayBe('campaign', MOST_NAME);
	if (campaign !== null && !known.campaigns.has(campaign)) read.refuse('unknown', 'campaign');
	const since = read.day('since');
	if (since !== null && since > today) read.refuse('future-day', 'since');
	const draft: LeadDraft = {
		campaign: campaign as CampaignId | null,
		enterprise: read.words('enterprise', MOST_NAME),
		region: read.mayBe('region', MOST_NAME),
		links: read.known('links', known.links) as LinkId[],
		divisions: read.known('divisions', known.divisions) as DivisionCode[],
		investmentWanYuan: read.amount('investmentWanYuan'),
		unit: read.mayBe('unit', MOST_NAME),
		officer: read.mayBe('officer', MOST_NAME),
		since: since ?? 0
	};
	return read.result(draft);
}

/** What somebody can write into the history of a lead. */
export const ENTRY_KINDS = [
	'contact',
	'stage',
	'action',
	'done',
	'project'
] as const satisfies readonly LeadEvent['kind'][];

interface Circumstances {
	/** As it is known today. */
	readonly lead: FollowedLead;
	readonly today: Day;
	readonly known: Nameable;
	/** The id a new action gets. */
	readonly newAction: string;
}

/** Reads a line for the history of a lead. A move needs a note; once there is a project, its stage is not typed. */
export function parseEntry(typed: Typed, circumstances: Circumstances): Result<EntryDraft, TypedProblem> {
	const read = new FieldReader(typed);
	const { lead, today } = circumstances;
	const on = read.day('on');
	if (on !== null && on > today) read.refuse('future-day', 'on');
	if (on !== null && on < lead.lead.since) read.refuse('before-lead', 'on');
	const event = readEvent(read, circumstances);
	return read.result({ ...event, on: on ?? 0 });
}

function readEvent(read: FieldReader, { lead, today, known, newAction }: Circumstances): LeadEvent {
	const kind = read.among('kind', ENTRY_KINDS);
	switch (kind) {
		case 'contact':
			return {
				kind,
				contact: read.among('contact', CONTACT_KINDS),
				place: read.mayBe('place', MOST_NAME),
				by: read.mayBe('by', MOST_NAME),
				outcome: read.among('outcome', CONTACT_OUTCOMES),
				text: read.mayBe('text', MOST_TEXT)
			};
		case 'stage':
			return readMove(read, lead);
		case 'action': {
			const due = read.mayBeDay('due');
			if (due !== null && due < today) read.refuse('past-day', 'due');
			return {
				kind,
				action: newAction,
				text: read.words('text', MOST_TEXT),
				owner: read.mayBe('owner', MOST_NAME),
				due
			};
		}
		case 'done': {
			const action = read.words('action', MOST_NAME);
			const found = lead.actions.find(({ id }) => id === action);
			if (!found) read.refuse('unknown', 'action');
			else if (found.done !== null) read.refuse('already-done', 'action');
			return { kind, action };
		}
		case 'project': {
			const project = read.mayBe('project', MOST_NAME);
			if (project !== null && !known.projects.has(project)) read.refuse('unknown', 'project');
			return { kind, project: project as ProjectId | null };
		}
	}
}

function readMove(read: FieldReader, lead: FollowedLead): LeadEvent {
	const stage = read.among('stage', LEAD_STAGES);
	if (stage === lead.stage) read.refuse('same-stage', 'stage');
	if (lead.project !== null && (isDeliveryStage(stage) || isDeliveryStage(lead.stage)))
		read.refuse('follows-project', 'stage');
	const reason = stage === 'lost' ? read.among('reason', LOST_REASONS) : null;
	return { kind: 'stage', stage, reason, note: read.words('note', MOST_TEXT) };
}

/** Reads fields one by one and gathers all that is wrong; what is wrong is given some value, and the whole refused. */
class FieldReader {
	readonly #typed: Typed;
	readonly #problems: TypedProblem[] = [];
	constructor(typed: Typed) {
		this.#typed = typed;
	}

	refuse(code: TypedProblem['code'], path: string): void {
		this.#problems.push({ code, path, value: this.#typed.one(path).slice(0, MOST_NAME) });
	}

	mayBe(field: string, most: number): string | null {
		const text = oneLine(this.#typed.one(field));
		if ([...text].length > most) this.refuse('too-long', field);
		return text === '' ? null : text;
	}

	words(field: string, most: number): string {
		const text = this.mayBe(field, most);
		if (text === null) this.refuse('missing', field);
		return text ?? '';
	}

	mayBeDay(field: string): Day | null {
		return this.#typed.one(field).trim() === '' ? null : this.#dayIn(field);
	}

	day(field: string): Day | null {
		if (this.#typed.one(field).trim() !== '') return this.#dayIn(field);
		this.refuse('missing', field);
		return null;
	}

	#dayIn(field: string): Day | null {
		const parsed = parseDay(this.#typed.one(field).trim());
		if (!parsed.ok) this.refuse('bad-day', field);
		return parsed.ok ? parsed.value : null;
	}

	/** Not negative, at most what 万元 of any project come to. */
	amount(field: string): number | null {
		const text = this.#typed.one(field).replace(/[\s,]/g, '');
		if (text === '') return null;
		const value = Number(text);
		if (!/^\d{1,9}(\.\d{1,4})?$/.test(text)) this.refuse('not-a-number', field);
		return Number.isFinite(value) ? value : null;
	}

	among<Word extends string>(field: string, words: readonly [Word, ...Word[]] | readonly Word[]): Word {
		const found = words.find((word) => word === this.#typed.one(field));
		if (found === undefined) this.refuse('unknown', field);
		const [first] = words;
		if (first === undefined) throw new Error(`no words for ${field}`);
		return found ?? first;
	}

	/** Ids of a list, each once. */
	known(field: string, ids: ReadonlySet<string>): string[] {
		const named = [...new Set(this.#typed.all(field).filter((id) => id !== ''))];
		if (named.some((id) => !ids.has(id))) this.refuse('unknown', field);
		return named;
	}

	/** `长三角、京津冀`: words between commas of any script. */
	list(field: string): string[] {
		const words = this.#typed
			.one(field)
			.split(/[、,，;；\n]/u)
			.map(oneLine);
		if (words.some((word) => [...word].length > MOST_NAME)) this.refuse('too-long', field);
		return [...new Set(words.filter((word) => word !== ''))];
	}

	result<T>(value: T): Result<T, TypedProblem> {
		return this.#problems.length > 0 ? { ok: false, problems: this.#problems } : { ok: true, value };
	}
}
