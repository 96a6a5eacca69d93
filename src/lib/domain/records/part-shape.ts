import { CHAIN_ACTIONS, LINK_STATES } from '../chain/assessment.ts';
import { LINK_BASES, LINK_POSITIONS } from '../chain/chain.ts';
import type { Provenance } from '../provenance.ts';
import type { CodeWords, FieldType, FieldValue } from './record-field.ts';
import type { RecordKind } from './record-kind.ts';
import { idFrom } from './typed-source.ts';

/** Lists of codes that stand in parts only. */
export type PartWords = CodeWords | 'linkPosition' | 'linkBasis' | 'linkState' | 'chainAction';

/** What a member of a part holds. */
export type PartType =
	| Exclude<FieldType, { type: 'parts' } | { type: 'code' }>
	| { readonly type: 'code'; readonly codes: readonly (string | number)[]; readonly words: PartWords }
	/** `#RRGGBB`. */
	| { readonly type: 'colour' }
	/** The name under which a link is known to records: never changed once given. */
	| { readonly type: 'id' }
	/** Links of the very chain, by their ids. */
	| { readonly type: 'ownLink' }
	| { readonly type: 'ownLinks' }
	/** Written with the change, never typed. */
	| { readonly type: 'provenance' }
	| PartShape;

export interface PartMember {
	readonly key: string;
	readonly of: PartType;
	readonly isRequired: boolean;
}

/** One thing with members, a list of such, or plain words. */
export type PartShape =
	| { readonly type: 'group'; readonly members: readonly PartMember[]; readonly mayMiss: boolean }
	| { readonly type: 'rows'; readonly members: readonly PartMember[] }
	| { readonly type: 'words' };

const one = (key: string, of: PartType): PartMember => ({ key, of, isRequired: true });
const may = (key: string, of: PartType): PartMember => ({ key, of, isRequired: false });
const line: PartType = { type: 'text', lines: 'one' };
const texts: PartType = { type: 'texts' };
const yesNo: PartType = { type: 'yesNo' };
const date: PartType = { type: 'date' };
const position: PartType = { type: 'position' };
const share: PartType = { type: 'number', unit: 'share', whole: false, most: 1, some: false };
const THREE = ['zh', 'en', 'ru'].map((key) => one(key, line));
const text: PartShape = { type: 'group', members: THREE, mayMiss: false };
const textOrNone: PartShape = { type: 'group', members: THREE, mayMiss: true };
const name: PartShape = {
	type: 'group',
	members: [one('zh', line), may('en', line), may('ru', line), may('aliases', texts)],
	mayMiss: false
};
const group = (...members: PartMember[]): PartShape => ({ type: 'group', members, mayMiss: false });
const orNone = (...members: PartMember[]): PartShape => ({ type: 'group', members, mayMiss: true });
const rows = (...members: PartMember[]): PartShape => ({ type: 'rows', members });
const source = one('provenance', { type: 'provenance' });
const colour: PartType = { type: 'colour' };
const ownLink: PartType = { type: 'ownLink' };
const ownLinks: PartType = { type: 'ownLinks' };
const reference = (to: 'chain' | 'link' | 'enterprise' | 'division'): PartType => ({ type: 'reference', to });
const basis: PartType = { type: 'code', codes: LINK_BASES, words: 'linkBasis' };

type Shapes = Readonly<Partial<Record<RecordKind, Readonly<Record<string, PartShape>>>>>;

const SHAPES: Shapes = {
	division: { seat: orNone(one('position', position), may('note', textOrNone)) },
	park: { leadingIndustries: rows(...THREE) },
	enterprise: {
		chains: rows(
			one('chain', reference('chain')),
			may('role', line),
			one('lead', yesNo),
			may('links', rows(one('link', reference('link')), one('words', line), source))
		)
	},
	chain: {
		glyph: text,
		colour: group(one('fill', colour), one('ringLight', colour), one('ringDark', colour)),
		industryCodes: { type: 'words' },
		links: rows(
			one('id', { type: 'id' }),
			one('name', name),
			one('position', { type: 'code', codes: LINK_POSITIONS, words: 'linkPosition' }),
			one('basis', basis)
		),
		flows: rows(one('from', ownLink), one('to', ownLink), one('basis', basis)),
		localSupply: orNone(one('share', share), source),
		leaders: rows(one('enterprise', reference('enterprise')), may('role', line), source),
		hosts: rows(one('division', reference('division')), source),
		gaps: rows(one('text', text), may('links', ownLinks), source),
		overrides: rows(
			one('link', ownLink),
			one('state', { type: 'code', codes: LINK_STATES, words: 'linkState' }),
			may('action', { type: 'code', codes: CHAIN_ACTIONS, words: 'chainAction' }),
			one('reason', text),
			may('by', line),
			one('on', date)
		),
		facts: rows(one('text', text), source),
		note: textOrNone
	},
	project: {
		statements: rows(one('label', text), one('text', line)),
		notes: rows(...THREE)
	}
};

/** What a field of parts is made of. @throws for a field that has none: a form of ours named it. */
export function shapeOf(kind: RecordKind, field: string): PartShape {
	const shape = SHAPES[kind]?.[field];
	if (!shape) throw new Error(`no parts in ${kind} ${field}`);
	return shape;
}

/** Parts as a form shows them: where each comes from is not typed. */
export function withoutProvenance(value: FieldValue): FieldValue {
	return JSON.parse(
		JSON.stringify(value, (key, inner: unknown) => (key === 'provenance' ? undefined : inner))
	) as FieldValue;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Parts as they are kept: one that says what it said before keeps where it came from, a new or changed one comes from
 * `provenance`. What does not have the shape stays as it is, for the schema of the record to refuse.
 */
export function withProvenance(
	shape: PartShape,
	typed: FieldValue,
	{ before, provenance }: { before: FieldValue; provenance: Provenance }
): FieldValue {
	return sourced(shape, typed, { before: [before], provenance }) as FieldValue;
}

interface Known {
	/** Whatever stood where this stands. */
	readonly before: readonly unknown[];
	readonly provenance: Provenance;
}

function sourced(shape: PartType, typed: unknown, { before, provenance }: Known): unknown {
	if (shape.type === 'rows')
		return Array.isArray(typed)
			? typed.map((row) => sourcedRow(shape.members, row, { before: before.flatMap(listOf), provenance }))
			: typed;
	return shape.type === 'group' ? sourcedRow(shape.members, typed, { before, provenance }) : typed;
}

function sourcedRow(members: readonly PartMember[], typed: unknown, { before, provenance }: Known): unknown {
	if (!isRow(typed)) return typed;
	const said = JSON.stringify(typed);
	const same = before.find((one) => isRow(one) && JSON.stringify(withoutProvenance(one)) === said);
	const entries = members.map(({ key, of }) => {
		if (of.type === 'id' && !typed[key]) return [key, idOfName(typed.name)];
		if (of.type === 'provenance') return [key, (isRow(same) && same[key]) || provenance];
		return [
			key,
			sourced(of, typed[key], { before: before.flatMap((one) => (isRow(one) ? [one[key]] : [])), provenance })
		];
	});
	return { ...typed, ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)) };
}

/** The id of a new link, made of its name. */
function idOfName(name: unknown): string {
	const { en, zh } = isRow(name) ? name : {};
	return idFrom(String(en || zh || ''));
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
