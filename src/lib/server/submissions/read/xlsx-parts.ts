import { datePartsOf, type DateParts } from './excel-date.ts';
import { cellText, counter, Refused, type Reading } from './limits.ts';
import { attributeOf, type XmlEvent, xmlEvents } from './xml-events.ts';
import { type ArchiveFile, textPieces } from './zip.ts';

/** Of a workbook what its sheets lean on. */
export interface Workbook {
	/** In their order. */
	readonly sheets: readonly { readonly name: string; readonly file: ArchiveFile; readonly isHidden: boolean }[];
	readonly strings: readonly string[];
	/** By style, what a number in it shows of a date. */
	readonly dates: readonly (DateParts | null)[];
	readonly isSince1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';

export function openWorkbook(files: ReadonlyMap<string, ArchiveFile>, reading: Reading): Workbook {
	const workbook = files.get(WORKBOOK);
	if (!workbook) throw new Refused('broken-file', WORKBOOK, null);
	const targets = new Map<string, string>();
	for (const event of eventsOf(files.get('xl/_rels/workbook.xml.rels'), reading))
		if (event.kind === 'open' && event.name === 'Relationship')
			targets.set(attributeOf(event.attributes, 'Id') ?? '', attributeOf(event.attributes, 'Target') ?? '');
	const sheets: { name: string; file: ArchiveFile; isHidden: boolean }[] = [];
	let isSince1904 = false;
	for (const event of eventsOf(workbook, reading)) {
		if (event.kind !== 'open') continue;
		if (event.name === 'workbookPr') isSince1904 = /^(1|true)$/.test(attributeOf(event.attributes, 'date1904') ?? '');
		if (event.name !== 'sheet') continue;
		const file = files.get(pathOfTarget(targets.get(attributeOf(event.attributes, '[\\w]+:id') ?? '') ?? ''));
		const isHidden = /hidden/i.test(attributeOf(event.attributes, 'state') ?? '');
		if (file) sheets.push({ name: attributeOf(event.attributes, 'name') ?? '', file, isHidden });
	}
	return {
		sheets,
		strings: sharedStrings(files.get('xl/sharedStrings.xml'), reading),
		dates: datesOfStyles(files.get('xl/styles.xml'), reading),
		isSince1904
	};
}

/** Where a part of a workbook stands, from what names it: `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`. */
export const pathOfTarget = (target: string): string =>
	target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

export function* eventsOf(file: ArchiveFile | undefined, { limits }: Reading): Generator<XmlEvent> {
	if (file) yield* xmlEvents(textPieces(file), { path: file.path, depth: limits.depth });
}

/** Texts that cells share. How they are to be read aloud (`rPh`) is no part of them. */
function sharedStrings(file: ArchiveFile | undefined, reading: Reading): string[] {
	const strings: string[] = [];
	const count = counter(reading.limits.unpackedBytes, 'too-large', 'sharedStrings');
	let [text, isText, isReading] = ['', false, false];
	for (const event of eventsOf(file, reading)) {
		if (event.kind === 'text') {
			if (isText && !isReading) text += event.text;
			continue;
		}
		const isOpen = event.kind === 'open';
		if (event.name === 't') isText = isOpen;
		if (event.name === 'rPh') isReading = isOpen;
		if (event.name !== 'si' || isOpen) continue;
		count(text.length);
		strings.push(cellText(unescaped(text), reading));
		text = '';
	}
	return strings;
}

/** Signs that XML cannot hold: `_x000B_`. @source ECMA-376, part 1, 22.9.2.19, ST_Xstring */
export const unescaped = (text: string): string =>
	text.includes('_x')
		? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
		: text;

function datesOfStyles(file: ArchiveFile | undefined, reading: Reading): (DateParts | null)[] {
	const codes = new Map<number, string>();
	const dates: (DateParts | null)[] = [];
	let isOfCells = false;
	for (const event of eventsOf(file, reading)) {
		if (event.kind === 'text') continue;
		if (event.name === 'cellXfs') isOfCells = event.kind === 'open';
		if (event.kind !== 'open') continue;
		const number = Number(attributeOf(event.attributes, 'numFmtId') ?? 0);
		if (event.name === 'numFmt') codes.set(number, attributeOf(event.attributes, 'formatCode') ?? '');
		if (event.name === 'xf' && isOfCells) dates.push(datePartsOf(number, codes.get(number) ?? null));
	}
	return dates;
}
