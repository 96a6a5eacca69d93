/** One thing wrong with one value: `code` says what, `path` says where (`features[3].geometry`), `value` is the offender. */
export interface Problem<Code extends string = string> {
	code: Code;
	path: string;
	value: unknown;
}

/** The answer of a parser of one thing. Parsers of many things return `{ kept, problems }` instead. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; problems: E[] };
