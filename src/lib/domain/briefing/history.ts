import type { Audience } from './audience.ts';

/** A line of the history of a briefing. */
export interface BriefingVersion {
	readonly version: number;
	/** What it was kept as; `null`: nobody named it. */
	readonly label: string | null;
	/** It was kept with its records. */
	readonly hasPack: boolean;
	readonly keptAt: number;
	readonly keptBy: string;
}

/** A way in for whoever has its address, as its keeper sees it: never the token. */
export interface BriefingLink {
	readonly id: string;
	readonly audience: Audience;
	/** Of the briefing when it was made. */
	readonly version: number;
	readonly madeAt: number;
	readonly madeBy: string;
	readonly expiresAt: number;
	readonly revokedAt: number | null;
	readonly opened: number;
	readonly lastOpenedAt: number | null;
}

/** Days that a link may be given. */
export const LINK_DAYS = [1, 7, 30, 90] as const;
export type LinkDays = (typeof LINK_DAYS)[number];
