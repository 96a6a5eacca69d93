import type { Name, Text } from '../names.ts';
import type { Provenance } from '../provenance.ts';
import type { LinkOverride } from './assessment.ts';
import type { DivisionCode, EnterpriseId } from '../territory/territory.ts';

export type ChainId = string & { readonly __brand: 'ChainId' };
export type LinkId = string & { readonly __brand: 'LinkId' };

export const LINK_POSITIONS = ['upstream', 'midstream', 'downstream'] as const;
export type LinkPosition = (typeof LINK_POSITIONS)[number];

/** `official`: an authority's breakdown; `sourced`: named in a report; `generic`: general structure of the industry. */
export const LINK_BASES = ['official', 'sourced', 'generic'] as const;
export type LinkBasis = (typeof LINK_BASES)[number];

export interface ChainLink {
	readonly id: LinkId;
	readonly name: Name;
	readonly position: LinkPosition;
	readonly basis: LinkBasis;
}

/** One link feeds another. Flows of a chain make no circle. */
export interface ChainFlow {
	readonly from: LinkId;
	readonly to: LinkId;
	readonly basis: LinkBasis;
}

/** `plan`: member of the plan's list; `custom`: the open slot users fill; `other`: what fits no listed chain. */
export const CHAIN_KINDS = ['plan', 'custom', 'other'] as const;
export type ChainKind = (typeof CHAIN_KINDS)[number];

export interface Chain {
	readonly id: ChainId;
	readonly name: Name;
	readonly kind: ChainKind;
	/** One character that stands in its square: 豆, S, С. */
	readonly glyph: Text;
	/** Fill for both themes, and rings that keep 3:1 on light and on dark land. `#RRGGBB`. */
	readonly colour: { readonly fill: string; readonly ringLight: string; readonly ringDark: string };
	/** GB/T 4754 codes; background knowledge, unverified. */
	readonly industryCodes: readonly string[];
	readonly links: readonly ChainLink[];
	readonly flows: readonly ChainFlow[];
	/** Share of what the chain's firms buy that is made locally (本地配套率), 0–1; `null` where not published. */
	readonly localSupply: { readonly share: number; readonly provenance: Provenance } | null;
	readonly leaders: readonly {
		readonly enterprise: EnterpriseId;
		readonly role: string | null;
		readonly provenance: Provenance;
	}[];
	readonly hosts: readonly { readonly division: DivisionCode; readonly provenance: Provenance }[];
	readonly gaps: readonly {
		readonly text: Text;
		/** Links that the statement names; empty where it names none. */
		readonly links: readonly LinkId[];
		readonly provenance: Provenance;
	}[];
	/** Judgements that the territory's keepers put in place of the derived ones. */
	readonly overrides: readonly (Omit<LinkOverride, 'kept' | 'reason'> & { readonly reason: Text })[];
	readonly facts: readonly { readonly text: Text; readonly provenance: Provenance }[];
	readonly note: Text | null;
	readonly provenance: Provenance;
}

/** An edition of a list of chains. Hetu never prints one edition under another's name. */
export interface ChainSet {
	readonly id: string;
	readonly name: Text;
	readonly note: Text | null;
	readonly provenance: Provenance;
}
