import * as v from 'valibot';
import { CHAIN_ACTIONS, LINK_STATES } from '../../chain/assessment.ts';
import {
	type Chain,
	type ChainFlow,
	CHAIN_KINDS,
	type ChainId,
	type ChainLink,
	type ChainSet,
	LINK_BASES,
	LINK_POSITIONS,
	type LinkId
} from '../../chain/chain.ts';
import type { DivisionCode, EnterpriseId } from '../../territory/territory.ts';
import {
	colour,
	day,
	identity,
	list,
	name,
	provenance,
	type SchemaOf,
	share,
	text,
	unreported,
	words
} from './fields.ts';

const linkSchema: SchemaOf<ChainLink> = v.strictObject({
	id: identity<LinkId>(),
	name,
	position: v.picklist(LINK_POSITIONS),
	basis: v.picklist(LINK_BASES)
});

const flowSchema: SchemaOf<ChainFlow> = v.strictObject({
	from: identity<LinkId>(),
	to: identity<LinkId>(),
	basis: v.picklist(LINK_BASES)
});

const gapSchema: SchemaOf<Chain['gaps'][number]> = v.strictObject({
	text,
	links: list(identity<LinkId>()),
	provenance
});

const overrideSchema: SchemaOf<Chain['overrides'][number]> = v.strictObject({
	link: identity<LinkId>(),
	state: v.picklist(LINK_STATES),
	action: unreported(v.picklist(CHAIN_ACTIONS)),
	reason: text,
	by: unreported(words),
	on: day
});

export const chainSchema: SchemaOf<Chain> = v.strictObject({
	id: identity<ChainId>(),
	name,
	kind: v.picklist(CHAIN_KINDS),
	glyph: text,
	colour: v.strictObject({ fill: colour, ringLight: colour, ringDark: colour }),
	industryCodes: list(words),
	links: list(linkSchema),
	flows: list(flowSchema),
	localSupply: unreported(v.strictObject({ share, provenance })),
	leaders: list(v.strictObject({ enterprise: identity<EnterpriseId>(), role: unreported(words), provenance })),
	hosts: list(v.strictObject({ division: identity<DivisionCode>(), provenance })),
	gaps: list(gapSchema),
	overrides: list(overrideSchema),
	facts: list(v.strictObject({ text, provenance })),
	note: unreported(text),
	provenance
});

export const chainSetSchema: SchemaOf<ChainSet> = v.strictObject({
	id: identity<string>(),
	name: text,
	note: unreported(text),
	provenance
});
