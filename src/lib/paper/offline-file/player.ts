/** What shows a briefing wherever it is opened, bundled by the build, ready to stand in a page. */
export interface Player {
	/** One module that asks for nothing else. */
	readonly code: string;
	/** Of `code`, as a policy names it: `sha256-…`. */
	readonly codeHash: string;
	readonly css: string;
	/** Code of the map's worker. */
	readonly worker: string;
}
