import * as v from 'valibot';
import {
	type Chain,
	CHAIN_KINDS,
	type ChainId,
	type ChainLink,
	type ChainSet,
	LINK_BASES,
	LINK_POSITIONS,
	type LinkId
} from '../../chain/chain.ts';
import type { DivisionCode, EnterpriseId } from '../../territory/territory.ts';
import { colour, identity, list, name, provenance, type SchemaOf, text, unreported, words } from './fields.ts';

const linkSchema: SchemaOf<ChainLink> = v.strictObject({
	id: identity<LinkId>(),
	name,
	position: v.picklist(LINK_POSITIONS),
	basis: v.picklist(LINK_BASES)
});

const statement = v.strictObject({ text, provenance });

export const chainSchema: SchemaOf<Chain> = v.strictObject({
	id: identity<ChainId>(),
	name,
	kind: v.picklist(CHAIN_KINDS),
	glyph: text,
	colour: v.strictObject({ fill: colour, ringLight: colour, ringDark: colour }),
	industryCodes: list(words),
	links: list(linkSchema),
	leaders: list(v.strictObject({ enterprise: identity<EnterpriseId>(), role: unreported(words), provenance })),
	hosts: list(v.strictObject({ division: identity<DivisionCode>(), provenance })),
	gaps: list(statement),
	facts: list(statement),
	note: unreported(text),
	provenance
});

export const chainSetSchema: SchemaOf<ChainSet> = v.strictObject({
	id: identity<string>(),
	name: text,
	note: unreported(text),
	provenance
});
