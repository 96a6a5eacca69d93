import { MOST_SHEET } from '../explore/view/single-parameters.ts';
import type { Problem } from '../result.ts';
import { readFrame, writeFrame } from './frame-text.ts';
import { CUSTOM_MM, PAPER_NAMES, type PaperChoice } from './paper-size.ts';
import {
	DEFAULT_SPEC,
	ENLARGEMENTS,
	type LegendChoice,
	MOST_LETTERS,
	SHEET_BLOCKS,
	SHEET_PARTS,
	type SheetSpec
} from './spec.ts';

export type SpecProblem = Problem<'unknown' | 'malformed' | 'out-of-range' | 'too-long' | 'repeated'>;

type Field = keyof SheetSpec | 'size';
type Report = (code: SpecProblem['code']) => void;

/** One part of the text: `a:a3-landscape`. */
interface Part {
	readonly key: string;
	readonly write: (spec: SheetSpec) => string;
	/** What it changes; `null`, and a report, where it cannot be read. */
	readonly read: (value: string, report: Report) => Partial<SheetSpec> | null;
	/** What a text that is too long loses first, the least needed highest; absent: it is never cut. */
	readonly cut?: number;
}

/**
 * How a sheet is made, as an address carries it: parts between `~`, each a key and a value, defaults left out. Letters
 * that part or mislead are written as `%7E`.
 *
 * `room`: characters, encoded; notes, names of the legend, subtitle and title are left out in this order where it is not
 * enough. They are then kept where they were typed.
 */
export function writeSpec(spec: SheetSpec, room: number = MOST_SHEET): string {
	const lost = PARTS.filter(({ cut }) => cut !== undefined).sort((a, b) => (b.cut ?? 0) - (a.cut ?? 0));
	for (let count = 0; count <= lost.length; count++) {
		const without = new Set(lost.slice(0, count));
		const text = PARTS.filter((part) => !without.has(part))
			.flatMap(({ key, write }) => {
				const value = write(spec);
				return value === write(DEFAULT_SPEC) ? [] : [`${key}:${escape(value)}`];
			})
			.join('~');
		if (encodeURIComponent(text).length <= room) return text;
	}
	return '';
}

/** The specification in a text, always a whole one: what cannot be read costs only itself. `null`: the usual one. */
export function readSpec(text: string | null): { readonly spec: SheetSpec; readonly problems: readonly SpecProblem[] } {
	const problems: SpecProblem[] = [];
	let spec = DEFAULT_SPEC;
	const seen = new Set<string>();
	for (const piece of (text ?? '').split('~').filter((one) => one !== '')) {
		const at = piece.indexOf(':');
		const key = at < 0 ? piece : piece.slice(0, at);
		const value = at < 0 ? '' : unescape(piece.slice(at + 1));
		const report: Report = (code) => problems.push({ code, path: `sheet.${key}`, value: value.slice(0, 80) });
		const part = PARTS.find((one) => one.key === key);
		if (!part) report('unknown');
		else if (seen.has(key)) report('repeated');
		else spec = { ...spec, ...part.read(value, report) };
		seen.add(key);
	}
	return { spec, problems };
}

const escape = (value: string): string => value.replace(/[%~]/g, (sign) => (sign === '%' ? '%25' : '%7E'));
const unescape = (value: string): string =>
	value.replace(/%(25|7E)/g, (_, code: string) => (code === '25' ? '%' : '~'));

const refuse = (report: Report, code: SpecProblem['code']): null => {
	report(code);
	return null;
};

const PARTS: readonly Part[] = [
	{ key: 'a', write: writePaper, read: readPaper },
	{
		key: 'f',
		write: ({ frame }) => (frame ? writeFrame(frame) : ''),
		read: (value, report) => {
			const frame = readFrame(value);
			return frame ? { frame } : refuse(report, 'malformed');
		}
	},
	{
		key: 'c',
		write: ({ scheme }) => scheme,
		read: (value, report) => (value === 'dark' || value === 'light' ? { scheme: value } : refuse(report, 'unknown'))
	},
	{
		key: 'e',
		write: ({ enlargement }) => String(enlargement),
		read: (value, report) => {
			const enlargement = ENLARGEMENTS.find((one) => String(one) === value);
			return enlargement === undefined ? refuse(report, 'unknown') : { enlargement };
		}
	},
	listPart('p', 'parts', SHEET_PARTS),
	listPart('b', 'blocks', SHEET_BLOCKS),
	textPart('r', 'review', { most: MOST_LETTERS.review }),
	{
		key: 'm',
		write: ({ template }) => template ?? '',
		read: (value, report) => (/^[\w-]{1,40}$/.test(value) ? { template: value } : refuse(report, 'malformed'))
	},
	textPart('t', 'title', { most: MOST_LETTERS.title, cut: 1 }),
	textPart('s', 'subtitle', { most: MOST_LETTERS.subtitle, cut: 2 }),
	{ key: 'l', write: ({ legend }) => legend.map(writeChoice).join(';'), read: readChoices, cut: 3 },
	textPart('n', 'notes', { most: MOST_LETTERS.notes, cut: 4 })
];

/** A text that may be empty on purpose: a lone `-` says so, and a title that begins with one has another before it. */
function textPart(
	key: string,
	field: Extract<Field, 'title' | 'subtitle' | 'notes' | 'review'>,
	{ most, cut }: { most: number; cut?: number }
): Part {
	return {
		key,
		...(cut !== undefined && { cut }),
		write: (spec) => {
			const value = spec[field];
			if (value === null) return '';
			return value === '' ? '-' : value.replace(/^-/, '--');
		},
		read: (value, report) => {
			const text = value === '-' ? '' : value.replace(/^--/, '-');
			const letters = [...text];
			if (letters.length > most) report('too-long');
			return { [field]: letters.slice(0, most).join('') };
		}
	};
}

function listPart<Value extends string>(key: string, field: 'parts' | 'blocks', values: readonly Value[]): Part {
	return {
		key,
		write: (spec) => (spec[field].length === 0 ? '-' : spec[field].join(',')),
		read: (value, report) => {
			const named = value === '-' ? [] : value.split(',');
			const known = values.filter((one) => named.includes(one));
			if (known.length < new Set(named).size) report('unknown');
			// blocks stand in the order that they were given
			return { [field]: [...new Set(named)].filter((one) => known.includes(one as Value)) };
		}
	};
}

function writePaper({ paper, isLandscape, customMm }: PaperChoice): string {
	if (paper === 'custom') return `custom-${customMm.join('x')}`;
	return `${paper}-${isLandscape ? 'landscape' : 'portrait'}`;
}

function readPaper(value: string, report: Report): Partial<SheetSpec> | null {
	const [name = '', side = ''] = value.split('-');
	const paper = PAPER_NAMES.find((one) => one === name);
	if (!paper) return refuse(report, 'unknown');
	if (paper !== 'custom') return { paper, isLandscape: side !== 'portrait' };
	const [width = NaN, height = NaN] = side.split('x').map(Number);
	const isFitting = [width, height].every((one) => one >= CUSTOM_MM.least && one <= CUSTOM_MM.most);
	return isFitting ? { paper, customMm: [width, height] } : refuse(report, 'out-of-range');
}

/** `key`, `-key` where it is left out, `key=name` where it is called so; `;` and `=` in a name are written as they are not. */
function writeChoice({ key, name, isShown }: LegendChoice): string {
	const own = name === null ? '' : `=${name.replaceAll(';', '；')}`;
	return `${isShown ? '' : '-'}${key}${own}`;
}

/** More lines than a legend has. */
const MOST_CHOICES = 60;

function readChoices(value: string, report: Report): Partial<SheetSpec> {
	const pieces = value.split(';').filter((piece) => piece !== '');
	if (pieces.length > MOST_CHOICES) report('too-long');
	const legend = pieces.slice(0, MOST_CHOICES).map((piece): LegendChoice => {
		const isShown = !piece.startsWith('-');
		const at = piece.indexOf('=');
		const key = piece.slice(isShown ? 0 : 1, at < 0 ? undefined : at);
		const letters = at < 0 ? null : [...piece.slice(at + 1)];
		if (letters && letters.length > MOST_LETTERS.legend) report('too-long');
		return { key, isShown, name: letters && letters.slice(0, MOST_LETTERS.legend).join('') };
	});
	const isOnce = new Set(legend.map(({ key }) => key)).size === legend.length;
	if (!isOnce) report('repeated');
	return { legend: legend.filter(({ key }, place) => legend.findIndex((one) => one.key === key) === place) };
}
