import { Refused } from './limits.ts';

/** What an XML text says, one thing after the other. Names without the prefix of their namespace. */
export type XmlEvent =
	| { readonly kind: 'open'; readonly name: string; readonly attributes: string }
	| { readonly kind: 'close'; readonly name: string }
	| { readonly kind: 'text'; readonly text: string };

/** Characters that one tag, remark or section may have. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Reads XML as it comes. No entity is known but those that XML itself has: a document type, in which others would be
 * told, refuses the file.
 *
 * `path`: of the file, for what is refused. Elements may stand `depth` deep.
 */
export function* xmlEvents(
	pieces: Iterable<string>,
	{ path, depth }: { readonly path: string; readonly depth: number }
): Generator<XmlEvent> {
	let level = 0;
	for (const { text, isMarkup } of partsOf(pieces, path)) {
		if (!isMarkup) {
			yield { kind: 'text', text: decoded(text) };
			continue;
		}
		if (text.startsWith('<?') || text.startsWith('<!--')) continue;
		if (text.startsWith('<![CDATA[')) {
			yield { kind: 'text', text: text.slice(9, -3) };
			continue;
		}
		if (text.startsWith('<!')) throw new Refused('unsafe-xml', path, text.slice(0, 80));
		const event = tagOf(text);
		if (event.kind === 'open' && ++level > depth) throw new Refused('too-deep', path, depth);
		if (event.kind === 'close') level--;
		yield event;
		if (event.kind !== 'open' || !text.endsWith('/>')) continue;
		level--;
		yield { kind: 'close', name: event.name };
	}
	if (level !== 0) throw new Refused('broken-file', path, null);
}

/** The value of an attribute; `null` where there is none. `name` with its prefix: `r:id`. */
export function attributeOf(attributes: string, name: string): string | null {
	const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
	return match ? decoded(match[1] ?? match[2] ?? '') : null;
}

/** Texts and marks in turn, however they were cut into pieces. */
function* partsOf(pieces: Iterable<string>, path: string): Generator<{ text: string; isMarkup: boolean }> {
	let rest = '';
	for (const piece of pieces) {
		rest = rest === '' ? piece : rest + piece;
		let at = 0;
		for (;;) {
			const open = rest.indexOf('<', at);
			if (open < 0) break;
			const end = endOfMarkup(rest, open);
			if (end < 0) break;
			if (open > at) yield { text: rest.slice(at, open), isMarkup: false };
			yield { text: rest.slice(open, end), isMarkup: true };
			at = end;
		}
		rest = rest.slice(at);
		if (rest.length > MOST_CHARACTERS) throw new Refused('broken-file', path, rest.slice(0, 80));
	}
	if (rest.includes('<')) throw new Refused('broken-file', path, rest.slice(0, 80));
}

/** Place behind what begins at `open`; -1 where it does not end yet. */
function endOfMarkup(text: string, open: number): number {
	for (const [start, end] of SECTIONS)
		if (text.startsWith(start, open)) {
			const at = text.indexOf(end, open + start.length);
			return at < 0 ? -1 : at + end.length;
		}
	// what has begun may yet be a section
	if (text.length - open < 9 && text.startsWith('<!', open) && !text.includes('>', open)) return -1;
	return endOfTag(text, open);
}

/** A mark inside quotes does not end a tag. Each sign is looked at once, whatever the quotes hold. */
function endOfTag(text: string, open: number): number {
	let quote = '';
	for (let at = open; at < text.length; at++) {
		const sign = text[at];
		if (quote !== '') quote = sign === quote ? '' : quote;
		else if (sign === '>') return at + 1;
		else if (sign === '"' || sign === "'") quote = sign;
	}
	return -1;
}

const SECTIONS = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<?', '?>']
] as const;

function tagOf(tag: string): XmlEvent {
	if (tag.startsWith('</')) return { kind: 'close', name: plainName(tag.slice(2, -1).trim()) };
	const inner = tag.slice(1, tag.endsWith('/>') ? -2 : -1);
	const blank = inner.search(/\s/);
	return {
		kind: 'open',
		name: plainName(blank < 0 ? inner : inner.slice(0, blank)),
		attributes: blank < 0 ? '' : inner.slice(blank)
	};
}

const plainName = (name: string): string => name.slice(name.indexOf(':') + 1);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An entity that XML does not know by itself stays as it is written. */
const decoded = (text: string): string =>
	text.includes('&')
		? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
				if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
				const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
				return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '';
			})
		: text;
