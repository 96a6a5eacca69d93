import * as v from 'valibot';
import type { SchemaOf } from './fields.ts';
import { isRecord } from './geometry-faults.ts';
import { packPath, type PackProblem, problemOfIssue } from './problem.ts';

/** The pack while it is read: its files by path, and every problem found so far. */
export interface Reading {
	readonly files: ReadonlyMap<string, string>;
	readonly problems: PackProblem[];
}

/** One record of a file: `label` names it in problems. */
export interface Kept<Value> {
	readonly value: Value;
	readonly label: string;
}

export interface Records<Value> {
	readonly file: string;
	/** Ids the file mentions, those of refused records too; `null` where the file could not be read at all. */
	readonly ids: ReadonlySet<string> | null;
	readonly kept: readonly Kept<Value>[];
}

/** The JSON in a file; `undefined` where it is missing or is not JSON, with a problem. */
export function readJson({ files, problems }: Reading, file: string): unknown {
	const content = files.get(file);
	if (content === undefined) {
		problems.push({ code: 'missing-file', path: file, value: undefined });
		return undefined;
	}
	try {
		return JSON.parse(content.replace(/^\uFEFF/, ''));
	} catch {
		problems.push({ code: 'not-json', path: file, value: content.slice(0, 80) });
		return undefined;
	}
}

/** A file that is one record; `null` with problems where it is not. */
export function readOne<Value>(reading: Reading, file: string, schema: SchemaOf<Value>): Value | null {
	const content = readJson(reading, file);
	return content === undefined ? null : parseRecord(reading, { file, label: '', raw: content, schema });
}

/** A file that is a list of records known by `key`. */
export function readList<Value>(
	reading: Reading,
	file: string,
	{ key = 'id', schema }: { key?: string; schema: SchemaOf<Value> }
): Records<Value> {
	const content = readJson(reading, file);
	if (content === undefined) return unreadable(file);
	if (Array.isArray(content)) {
		const rows = content.map((raw: unknown, index) => ({ raw, index }));
		return readRecords(reading, { file, rows, key, schema });
	}
	reading.problems.push({ code: 'wrong-shape', path: file, value: content });
	return unreadable(file);
}

/** A list that a territory may do without: an absent file is an empty one. */
export function readOptionalList<Value>(reading: Reading, file: string, schema: SchemaOf<Value>): Records<Value> {
	return reading.files.has(file) ? readList(reading, file, { schema }) : { file, ids: new Set(), kept: [] };
}

export function unreadable<Value>(file: string): Records<Value> {
	return { file, ids: null, kept: [] };
}

/** A record as it stands, with its place in the file. */
export interface Row {
	readonly raw: unknown;
	readonly index: number;
}

/** Each row that is a record of `schema`; a refused row and a repeated id cost themselves, with problems. */
export function readRecords<Value>(
	reading: Reading,
	{ file, rows, key, schema }: { file: string; rows: readonly Row[]; key: string; schema: SchemaOf<Value> }
): Records<Value> {
	const ids = new Set<string>();
	const kept: Kept<Value>[] = [];
	for (const { raw, index } of rows) {
		const id = isRecord(raw) && typeof raw[key] === 'string' ? raw[key] : null;
		const label = id && !ids.has(id) ? id : `[${index}]`;
		if (id && ids.has(id)) reading.problems.push({ code: 'duplicate-id', path: packPath(file, label, key), value: id });
		if (id) ids.add(id);
		const value = parseRecord(reading, { file, label, raw, schema });
		if (value !== null) kept.push({ value, label });
	}
	return { file, ids, kept };
}

/**
 * One record of `schema`, with a problem for each fault of it. A record of the right shape whose values are at fault
 * (a negative area) is given all the same, so that its references are checked too: its pack is refused in any case.
 */
export function parseRecord<Value>(
	{ problems }: Reading,
	{ file, label, raw, schema }: { file: string; label: string; raw: unknown; schema: SchemaOf<Value> }
): Value | null {
	const parsed = v.safeParse(schema, raw);
	for (const issue of parsed.issues ?? []) problems.push(problemOfIssue(file, label, issue));
	return parsed.typed ? parsed.output : null;
}
