import type { Text } from '../names.ts';
import type { BriefingId } from './briefing.ts';
import type { BriefingPack } from './pack.ts';

/** A briefing ready to be presented: what is shown, and what only whoever presents sees. */
export interface Presentation {
	readonly id: BriefingId;
	readonly version: number;
	readonly changedAt: number;
	readonly pack: BriefingPack;
	/** The latest version that was kept with its records; `null`: none was. */
	readonly keptVersion: number | null;
	/** Of the speaker, by scene. */
	readonly notes: readonly Text[];
}
