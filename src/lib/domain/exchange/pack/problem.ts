import type { BaseIssue } from 'valibot';
import type { Problem } from '../../result.ts';

export const PACK_PROBLEM_CODES = [
	/** A file the pack must have is not there; `path` names it. */
	'missing-file',
	'not-json',
	/** A value of another type than the field wants. */
	'wrong-shape',
	'missing-field',
	/** A field the record does not have: often a misspelt one. */
	'unknown-field',
	/** A text that must say something is empty. */
	'empty-text',
	'bad-id',
	'bad-date',
	'bad-url',
	'bad-colour',
	/** A word outside the list the field allows. */
	'unknown-word',
	'out-of-range',
	'bad-geometry',
	'duplicate-id',
	/** An id that no record of the pack has. */
	'unknown-reference',
	/** A link whose chain is not the one the record speaks of, or not among the project's chains. */
	'link-of-other-chain',
	'flow-to-itself',
	/** A second flow between the same two links. */
	'duplicate-flow',
	/** Flows that lead back to where they began; `value` shows the way round: `a → b → a`. */
	'circular-flow',
	/** Corners of a value function that do not stand in rising order. */
	'not-rising',
	/** A value that falls where more is better, or rises where less is. */
	'against-direction',
	/** A unit that is not that of what is measured. */
	'unit-of-other-measure',
	/** Weights of a starting set that are not 100 in sum. */
	'weights-not-100',
	/** No source, and not marked `unsourced` either. */
	'missing-source',
	/** A deadline counted from, or due before, the very event its rule asks for. */
	'after-itself',
	/** Procedures that wait for each other; `value` shows the way round: `a → b → a`. */
	'circular-procedures',
	/** A day under another year than its own. */
	'other-year',
	/** Both a holiday and a day that is worked. */
	'holiday-and-worked',
	/** Months of a year that are not twelve. */
	'not-twelve-months',
	/** Amounts reported of an indicator that is counted from the roadmap. */
	'counted-not-reported',
	/** A shape without its record. */
	'missing-record',
	'too-many-records'
] as const;
export type PackProblemCode = (typeof PACK_PROBLEM_CODES)[number];

/** `path`: file, record and field: `portfolios/public-record/projects.json: QQ-004.investmentWanYuan`. */
export type PackProblem = Problem<PackProblemCode>;

/** `file: record.field`; an absent part is left out. */
export function packPath(file: string, record = '', field = ''): string {
	const inside = record && field && !field.startsWith('[') ? `${record}.${field}` : record + field;
	return inside ? `${file}: ${inside}` : file;
}

/** The problem a schema found, at its place in the file. */
export function problemOfIssue(file: string, record: string, issue: BaseIssue<unknown>): PackProblem {
	return { code: codeOfIssue(issue), path: packPath(file, record, fieldOfIssue(issue)), value: issue.input };
}

/** Our checks carry their code as message; what the library finds itself is told apart by what it expected. */
export function codeOfIssue(issue: BaseIssue<unknown>): PackProblemCode {
	const own = PACK_PROBLEM_CODES.find((code) => code === issue.message);
	if (own) return own;
	if (issue.expected === 'never') return 'unknown-field';
	if (issue.received === 'undefined') return 'missing-field';
	// a record whose kind is none of those it may be
	const isUnknownKind = issue.type === 'variant' && typeof issue.input === 'string';
	return issue.type === 'picklist' || isUnknownKind ? 'unknown-word' : 'wrong-shape';
}

/** `dates[1].date` */
export function fieldOfIssue({ path }: BaseIssue<unknown>): string {
	return (path ?? []).reduce<string>((field, { key }) => {
		if (typeof key === 'number') return `${field}[${key}]`;
		return field ? `${field}.${String(key)}` : String(key);
	}, '');
}
