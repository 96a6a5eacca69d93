import type { Catalogue } from './catalogue.ts';
import { idsMark } from './ids-mark.ts';
import { undisclosedNeeds } from './need-columns.ts';
import { type NeedColumns, NOT_REPORTED, type ProjectTable } from './project-table.ts';

/** Texts that repeat: each distinct one once, and for every row its index in `texts` (-1 for `null`). */
interface CodedTexts {
	readonly texts: readonly string[];
	readonly codes: readonly number[];
}

type WireColumn<Column> = Column extends Float64Array
	? readonly (number | null)[]
	: Column extends Uint16Array | Uint32Array
		? readonly number[]
		: Column extends readonly string[]
			? Column
			: Column extends readonly (string | null)[]
				? CodedTexts
				: Column;

type WireColumns<Columns> = { readonly [Column in keyof Columns]: WireColumn<Columns[Column]> };

/** A project table as JSON carries it: numbers not reported are `null`, optional texts are coded. */
export type ProjectTableWire = WireColumns<Omit<ProjectTable, 'needs'>> & {
	/** `null`: no project discloses any. */
	readonly needs: WireColumns<NeedColumns> | null;
	/** `catalogueMark` of the catalogue whose lists the codes index. */
	readonly catalogue: number;
};

/** A table that indexes the lists of another catalogue than the reader has: records were added or taken away meanwhile. */
export class OtherCatalogue extends Error {}

/** Tells the lists that a table's codes index from any others. */
export const catalogueMark = ({ divisions, parks, chains, programmes }: TableLists): number =>
	idsMark([
		...divisions.map(({ code }) => code),
		'',
		...parks.map(({ id }) => id),
		'',
		...chains.flatMap(({ id, links }) => [id, ...links.map((link) => link.id)]),
		'',
		...programmes.map(({ id }) => id)
	]);
type TableLists = Pick<Catalogue, 'divisions' | 'parks' | 'chains' | 'programmes'>;

/** What goes over the network for `table`, made with `catalogue`; `JSON.stringify` takes it as it is. */
export function encodeProjectTable(table: ProjectTable, catalogue: TableLists): ProjectTableWire {
	return {
		catalogue: catalogueMark(catalogue),
		count: table.count,
		ids: table.ids,
		namesZh: table.namesZh,
		namesEn: encodeTexts(table.namesEn),
		namesRu: encodeTexts(table.namesRu),
		investors: encodeTexts(table.investors),
		asOf: encodeTexts(table.asOf),
		division: Array.from(table.division),
		park: Array.from(table.park),
		parkLevel: Array.from(table.parkLevel),
		stage: Array.from(table.stage),
		confidence: Array.from(table.confidence),
		chain: Array.from(table.chain),
		chainBits: Array.from(table.chainBits),
		linkStart: Array.from(table.linkStart),
		links: Array.from(table.links),
		programmeBits: Array.from(table.programmeBits),
		flagBits: Array.from(table.flagBits),
		investmentWanYuan: encodeNumbers(table.investmentWanYuan),
		investmentBound: Array.from(table.investmentBound),
		landHa: encodeNumbers(table.landHa),
		jobs: encodeNumbers(table.jobs),
		needs: encodeNeeds(table.needs),
		asOfYear: encodeNumbers(table.asOfYear),
		placement: Array.from(table.placement),
		lng: encodeNumbers(table.lng),
		lat: encodeNumbers(table.lat)
	};
}

/**
 * The table that `encodeProjectTable` was given. `catalogue`: the reader's.
 *
 * @throws with the name of the column where one is missing, of another length, or holds what it may not;
 * `OtherCatalogue` where its codes are those of another catalogue.
 */
export function decodeProjectTable(wire: unknown, catalogue: TableLists): ProjectTable {
	const columns = asRecord(wire, 'the table');
	if (columns['catalogue'] !== catalogueMark(catalogue))
		throw new OtherCatalogue('the table indexes the lists of another catalogue');
	const count = columns['count'];
	if (!isCode(count, 0xffffffff)) throw new Error(`count is not a number of rows: ${String(count)}`);
	const texts = (name: string) => readTexts(asArray(columns[name], name, count), name);
	const codedTexts = (name: string) => readCodedTexts(columns[name], name, count);
	const uint16 = (name: string) => readUint16(asArray(columns[name], name, count), name);
	const uint32 = (name: string) => readUint32(asArray(columns[name], name, count), name);
	const float64 = (name: string) => readFloat64(asArray(columns[name], name, count), name);
	return {
		count,
		ids: texts('ids'),
		namesZh: texts('namesZh'),
		namesEn: codedTexts('namesEn'),
		namesRu: codedTexts('namesRu'),
		investors: codedTexts('investors'),
		asOf: codedTexts('asOf'),
		division: uint16('division'),
		park: uint16('park'),
		parkLevel: uint16('parkLevel'),
		stage: uint16('stage'),
		confidence: uint16('confidence'),
		chain: uint16('chain'),
		chainBits: uint32('chainBits'),
		...readLinks(columns, count),
		programmeBits: uint32('programmeBits'),
		flagBits: uint32('flagBits'),
		investmentWanYuan: float64('investmentWanYuan'),
		investmentBound: uint16('investmentBound'),
		landHa: float64('landHa'),
		jobs: float64('jobs'),
		needs: readNeeds(columns['needs'], count),
		asOfYear: float64('asOfYear'),
		placement: uint16('placement'),
		lng: float64('lng'),
		lat: float64('lat')
	};
}

function encodeTexts(column: readonly (string | null)[]): CodedTexts {
	const codeByText = new Map<string, number>();
	const codes = column.map((text) => {
		if (text === null) return -1;
		const code = codeByText.get(text) ?? codeByText.size;
		codeByText.set(text, code);
		return code;
	});
	return { texts: [...codeByText.keys()], codes };
}

function encodeNeeds(needs: NeedColumns): WireColumns<NeedColumns> | null {
	const { powerKva, waterM3PerDay, heatGjPerHour, steamTPerHour, railSiding, pollutionClass, landUse } = needs;
	const isDisclosed = [powerKva, waterM3PerDay, heatGjPerHour, steamTPerHour].some((column) =>
		column.some((value) => !Number.isNaN(value))
	);
	const isCoded = [railSiding, pollutionClass, landUse].some((column) => column.some((code) => code !== NOT_REPORTED));
	if (!isDisclosed && !isCoded) return null;
	return {
		powerKva: encodeNumbers(powerKva),
		waterM3PerDay: encodeNumbers(waterM3PerDay),
		heatGjPerHour: encodeNumbers(heatGjPerHour),
		steamTPerHour: encodeNumbers(steamTPerHour),
		railSiding: Array.from(railSiding),
		pollutionClass: Array.from(pollutionClass),
		landUse: Array.from(landUse)
	};
}

const encodeNumbers = (column: Float64Array): (number | null)[] =>
	Array.from(column, (value) => (Number.isNaN(value) ? null : value));

function readTexts(column: readonly unknown[], name: string): string[] {
	return column.map((value, row) => (typeof value === 'string' ? value : refuse(name, row, value)));
}

function readCodedTexts(value: unknown, name: string, count: number): (string | null)[] {
	const { texts, codes } = asRecord(value, name);
	const known = readTexts(asArray(texts, name), name);
	return asArray(codes, name, count).map((code, row) => {
		if (code === -1) return null;
		return (typeof code === 'number' ? known[code] : undefined) ?? refuse(name, row, code);
	});
}

function readLinks(columns: Record<string, unknown>, count: number): Pick<ProjectTable, 'linkStart' | 'links'> {
	const links = readUint16(asArray(columns['links'], 'links'), 'links');
	const linkStart = readUint32(asArray(columns['linkStart'], 'linkStart', count + 1), 'linkStart');
	linkStart.forEach((start, row) => {
		if (start < (linkStart[row - 1] ?? 0)) refuse('linkStart', row, start);
	});
	if (linkStart[0] !== 0 || linkStart[count] !== links.length) refuse('linkStart', count, linkStart[count]);
	return { linkStart, links };
}

function readNeeds(wire: unknown, count: number): NeedColumns {
	if (wire === null) return undisclosedNeeds(count);
	const columns = asRecord(wire, 'needs');
	const amounts = (name: string) => readFloat64(asArray(columns[name], name, count), name);
	const codes = (name: string) => readUint16(asArray(columns[name], name, count), name);
	return {
		powerKva: amounts('powerKva'),
		waterM3PerDay: amounts('waterM3PerDay'),
		heatGjPerHour: amounts('heatGjPerHour'),
		steamTPerHour: amounts('steamTPerHour'),
		railSiding: codes('railSiding'),
		pollutionClass: codes('pollutionClass'),
		landUse: codes('landUse')
	};
}

function readUint16(column: readonly unknown[], name: string): Uint16Array {
	const values = new Uint16Array(column.length);
	for (let row = 0; row < column.length; row++) {
		const value = column[row];
		values[row] = isCode(value, 0xffff) ? value : refuse(name, row, value);
	}
	return values;
}

function readUint32(column: readonly unknown[], name: string): Uint32Array {
	const values = new Uint32Array(column.length);
	for (let row = 0; row < column.length; row++) {
		const value = column[row];
		values[row] = isCode(value, 0xffffffff) ? value : refuse(name, row, value);
	}
	return values;
}

function readFloat64(column: readonly unknown[], name: string): Float64Array {
	const values = new Float64Array(column.length);
	for (let row = 0; row < column.length; row++) {
		const value = column[row] ?? NaN;
		values[row] = typeof value === 'number' ? value : refuse(name, row, value);
	}
	return values;
}

const isCode = (value: unknown, most: number): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

function asRecord(value: unknown, name: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null) throw new Error(`${name} is not an object`);
	return { ...value };
}

function asArray(value: unknown, name: string, length?: number): readonly unknown[] {
	if (!Array.isArray(value)) throw new Error(`${name} is not a list`);
	if (length !== undefined && value.length !== length)
		throw new Error(`${name} has ${value.length} rows instead of ${length}`);
	return value;
}

function refuse(name: string, row: number, value: unknown): never {
	throw new Error(`${name}[${row}] cannot be ${JSON.stringify(value)}`);
}
