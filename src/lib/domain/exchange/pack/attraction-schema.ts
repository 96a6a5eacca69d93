import * as v from 'valibot';
import type { LinkId } from '../../chain/chain.ts';
import type { Name } from '../../names.ts';
import type { ProjectId } from '../../project/project.ts';
import {
	type Campaign,
	type CampaignId,
	CONTACT_KINDS,
	CONTACT_OUTCOMES,
	type Lead,
	LEAD_STAGES,
	type LeadEntry,
	type LeadId,
	LOST_REASONS,
	SEASONS
} from '../../roadmap/attraction/attraction.ts';
import type { DivisionCode } from '../../territory/territory.ts';
import { identity, idText, list, quantity, type SchemaOf, unreported, wholeDay, words } from './fields.ts';
import type { PackProblemCode } from './problem.ts';

const code = (problem: PackProblemCode): PackProblemCode => problem;

const ownName: SchemaOf<Omit<Name, 'aliases'>> = v.strictObject({
	zh: words,
	en: unreported(words),
	ru: unreported(words)
});
const links = list(identity<LinkId>());
const divisions = list(identity<DivisionCode>());

/** A campaign; what is left out nobody said. */
export const campaignSchema: SchemaOf<Campaign> = v.pipe(
	v.strictObject({
		id: identity<CampaignId>(),
		name: ownName,
		season: v.picklist(SEASONS),
		first: wholeDay,
		last: wholeDay,
		goal: unreported(words),
		unit: unreported(words),
		officer: unreported(words),
		links,
		regions: list(words),
		divisions,
		recordedOn: wholeDay
	}),
	v.check(({ first, last }) => first <= last, code('not-rising'))
);

const recorded = {
	on: wholeDay,
	recordedOn: wholeDay,
	sequence: v.pipe(v.number(), v.integer(code('out-of-range')), v.minValue(0, code('out-of-range')))
};

const entry: SchemaOf<LeadEntry> = v.variant('kind', [
	v.strictObject({
		...recorded,
		kind: v.literal('stage'),
		stage: v.picklist(LEAD_STAGES),
		reason: unreported(v.picklist(LOST_REASONS)),
		note: unreported(words)
	}),
	v.strictObject({
		...recorded,
		kind: v.literal('contact'),
		contact: v.picklist(CONTACT_KINDS),
		place: unreported(words),
		by: unreported(words),
		outcome: v.picklist(CONTACT_OUTCOMES),
		text: unreported(words)
	}),
	v.strictObject({
		...recorded,
		kind: v.literal('action'),
		action: idText,
		text: words,
		owner: unreported(words),
		due: unreported(wholeDay)
	}),
	v.strictObject({ ...recorded, kind: v.literal('done'), action: idText }),
	v.strictObject({ ...recorded, kind: v.literal('project'), project: v.nullable(identity<ProjectId>()) })
]);

/** A lead with its history; what is left out is not known. */
export const leadSchema: SchemaOf<Lead> = v.strictObject({
	id: identity<LeadId>(),
	campaign: unreported(identity<CampaignId>()),
	enterprise: words,
	region: unreported(words),
	links,
	divisions,
	investmentWanYuan: unreported(quantity),
	unit: unreported(words),
	officer: unreported(words),
	since: wholeDay,
	recordedOn: wholeDay,
	entries: list(entry)
});
