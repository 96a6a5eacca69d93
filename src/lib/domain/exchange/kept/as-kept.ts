import * as v from 'valibot';
import { type SchemaOf, wholeDay } from '../pack/fields.ts';
import { actual, monthDay, span } from '../pack/roadmap-schema.ts';

const keptDay = v.pipe(v.number(), v.integer('bad-date'));
const keptSpan = v.pipe(
	v.strictObject({ earliest: keptDay, latest: keptDay }),
	v.check(({ earliest, latest }) => earliest <= latest, 'bad-date')
);
const keptActual = v.variant('kind', [
	v.strictObject({ kind: v.picklist(['unknown', 'pending']) }),
	v.strictObject({ kind: v.literal('happened'), on: v.nullable(keptSpan) })
]);

/** What stands otherwise in a file of a pack than in the domain: a date is a text there, and days here. */
const KEPT = new Map<unknown, unknown>([
	[wholeDay, keptDay],
	[monthDay, keptDay],
	[span, keptSpan],
	[actual, keptActual]
]);

/** Where a schema keeps the schemas of its parts. */
const PARTS = ['entries', 'item', 'wrapped', 'options', 'key', 'value'] as const;

type Node = Record<string, unknown>;

/** The schema of a domain value as the database keeps it, made from the schema that reads the value from a pack. */
export const asKept = <Value>(schema: SchemaOf<Value>): SchemaOf<Value> =>
	// the parts that differ are exchanged one for one: what comes out is the same value
	exchanged(schema) as SchemaOf<Value>;

function exchanged(part: unknown): unknown {
	if (KEPT.has(part)) return KEPT.get(part);
	if (Array.isArray(part)) return part.map(exchanged);
	if (typeof part !== 'object' || part === null) return part;
	const node = part as Node;
	if (Array.isArray(node.pipe)) {
		const [first, ...rest] = node.pipe as [v.GenericSchema, ...v.GenericPipeAction[]];
		return v.pipe(exchanged(first) as v.GenericSchema, ...(rest as []));
	}
	return node.kind === 'schema' ? withParts(node) : Object.fromEntries(Object.entries(node).map(exchangedEntry));
}

const exchangedEntry = ([key, value]: [string, unknown]): [string, unknown] => [key, exchanged(value)];

function withParts(node: Node): Node {
	const parts = PARTS.filter((name) => typeof node[name] === 'object');
	return { ...node, ...Object.fromEntries(parts.map((name) => [name, exchanged(node[name])])) };
}
