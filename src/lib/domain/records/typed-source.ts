import { oneLine } from '../typed-text.ts';
import type { Problem } from '../result.ts';
import { CONFIDENCES, type Provenance, type Source, SOURCE_KINDS, type SourceId } from '../provenance.ts';
import { readTyped } from './read-typed.ts';

/** Texts of a form by the name of their field; what is not in it, the form did not ask. */
export type FormTexts = Readonly<Record<string, string>>;

export type SourceFault =
	'no-source' | 'unknown-source' | 'no-outlet' | 'no-confidence' | 'not-a-date' | 'bad-url' | 'too-long';
/** `path`: the name of the field in the form. */
export type SourceProblem = Problem<SourceFault>;

/** Kinds that somebody at the desk may say of a source; what is invented or worked out is not told here. */
export const TYPED_SOURCE_KINDS = SOURCE_KINDS.filter((kind) => kind !== 'demonstration' && kind !== 'derived');
const MOST = 300;

/** A source in a line by which it is found again: its id stands at the end. */
export const sourceLine = ({ id, outlet, title, published }: Source): string =>
	[outlet, title?.zh, published].filter(Boolean).join(' · ') + ` [${id}]`;

export interface TypedSource {
	readonly provenance: Provenance;
	/** That nobody cited before; `null`: it is known. */
	readonly newSource: Source | null;
}

/**
 * Reads where values come from, from the fields whose names begin with `prefix`: a known source by its line or id, or a new
 * one; nothing at all only where it is said to be unsourced.
 */
export function readSource(
	texts: FormTexts,
	prefix: string,
	sources: readonly Source[]
): { readonly kept: TypedSource; readonly problems: readonly SourceProblem[] } {
	const problems: SourceProblem[] = [];
	const said = (name: string) => oneLine(texts[`${prefix}.${name}`] ?? '');
	const refuse = (code: SourceFault, name: string) =>
		void problems.push({ code, path: `${prefix}.${name}`, value: said(name).slice(0, MOST) });
	for (const name of ['outlet', 'title', 'url', 'steward', 'asOf'])
		if (said(name).length > MOST) refuse('too-long', name);

	const confidence = CONFIDENCES.find((one) => one === said('confidence'));
	if (!confidence) refuse('no-confidence', 'confidence');
	const isNew = said('which') === 'new' || (said('which') === '' && said('source') === '' && said('outlet') !== '');
	const newSource = isNew ? readNewSource(said, refuse) : null;
	const known = isNew ? undefined : knownSource(said('source'), sources);
	if (!isNew && !known && (said('source') !== '' || confidence !== 'unsourced'))
		refuse(said('source') === '' ? 'no-source' : 'unknown-source', 'source');
	const cited = newSource ?? known;
	const provenance: Provenance = {
		sources: cited ? [cited.id] : [],
		asOf: readDay(said('asOf'), () => refuse('not-a-date', 'asOf')),
		asOfReported: null,
		confidence: confidence ?? 'unsourced',
		steward: said('steward') || null
	};
	return {
		kept: { provenance, newSource: sources.some((one) => one.id === newSource?.id) ? null : newSource },
		problems
	};
}

type Refuse = (code: SourceFault, name: string) => void;

function readNewSource(said: (name: string) => string, refuse: Refuse): Source {
	const outlet = said('outlet');
	if (outlet === '') refuse('no-outlet', 'outlet');
	const url = said('url') || null;
	if (url !== null && !(/^https?:\/\/\S+$/i.test(url) && URL.canParse(url))) refuse('bad-url', 'url');
	const title = said('title');
	const told = {
		kind: SOURCE_KINDS.find((kind) => kind === said('kind')) ?? 'submission',
		outlet,
		// a title is in the language of its source, whoever reads it
		title: title === '' ? null : { zh: title, en: title, ru: title },
		url,
		published: readDay(said('published'), () => refuse('not-a-date', 'published')),
		licence: null
	} as const;
	return { id: sourceIdOf(told), ...told };
}

const NO_LOOKUP = { references: () => [], codes: () => [] };

function readDay(typed: string, refuse: () => void): string | null {
	const read = readTyped({ type: 'date' }, typed, NO_LOOKUP);
	if (!read.ok) refuse();
	return read.ok && typeof read.value === 'string' ? read.value : null;
}

function knownSource(typed: string, sources: readonly Source[]): Source | undefined {
	const id = /\[([^\][]+)\]$/.exec(typed)?.[1] ?? typed;
	return sources.find((source) => source.id === id);
}

/** The same source told twice has one id: it is made of all that is said of it. */
export function sourceIdOf(source: Omit<Source, 'id'>): SourceId {
	const { kind, outlet, title, url, published } = source;
	const mark = markOf([kind, outlet, title?.zh, url, published].join('\n'));
	return [idFrom(outlet).slice(0, 40) || kind, published, mark].filter(Boolean).join('-') as SourceId;
}

/** Words as an id may hold them: letters and digits of any script, `-` between them; empty where there are none. */
export const idFrom = (words: string): string =>
	words
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');

/** FNV-1a, 32 bits, in seven signs: tells texts apart, keeps no secret. @source draft-eastlake-fnv */
export function markOf(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash.toString(36).padStart(7, '0');
}
