import type { Audience } from '$lib/domain/briefing/audience';

/** A link as its keeper sees it: never the token. */
export interface ListedLink {
	readonly id: string;
	readonly audience: Audience;
	readonly version: number;
	readonly madeAt: number;
	readonly madeBy: string;
	readonly expiresAt: number;
	readonly revokedAt: number | null;
	readonly opened: number;
	readonly lastOpenedAt: number | null;
}

/** A line of the history. */
export interface ListedVersion {
	readonly version: number;
	readonly label: string | null;
	readonly hasPack: boolean;
	readonly keptAt: number;
	readonly keptBy: string;
}
