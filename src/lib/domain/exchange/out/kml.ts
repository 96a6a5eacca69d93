import { COMMITMENTS, commitmentOf, type Commitment, type Stage, STAGES } from '../../project/project.ts';
import { LIGHT, RAMP } from '../../cartography/palette.ts';
import { cellOf } from './cell.ts';
import type { Shape } from './coordinates.ts';
import type { Locale } from '../../names.ts';
import { nameIn } from '../../names.ts';
import { type HeadedField, linesOf, type RecordLayer, type RecordSet, type Row } from './record-set.ts';
import { woundPolygons } from './rings.ts';
import { xmlText } from './xml.ts';

/**
 * All layers as one KML document: a folder a layer, values typed by a schema, projects coloured by how sure they are to
 * come. What has no position is listed and not on the map.
 *
 * KML knows WGS 84 alone: in other coordinates the description says which these are.
 *
 * @source OGC 12-007r2, KML 2.3
 */
export function* kmlText({ head, about, layers, words }: RecordSet): Generator<string> {
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n';
	yield `<name>${xmlText(head.title)}</name>\n<description>${xmlText(linesOf(about))}</description>\n`;
	yield* STYLES.map(styleText);
	yield* layers.map(schemaText);
	for (const layer of layers) {
		yield `<Folder id="${layer.id}"><name>${xmlText(layer.title)}</name>\n`;
		yield* placemarks(layer, words.locale);
		yield '</Folder>\n';
	}
	yield '</Document></kml>\n';
}

interface Style {
	readonly id: string;
	/** `#RRGGBB` */
	readonly colour: string;
}

/** Pale for a candidate, full for what has commenced. */
const COMMITMENT_COLOURS: Readonly<Record<Commitment, string>> = {
	candidate: RAMP[3],
	contracted: RAMP[4],
	committed: RAMP[6]
};

const STYLES: readonly Style[] = [
	...COMMITMENTS.map((id) => ({ id, colour: COMMITMENT_COLOURS[id] })),
	{ id: 'parks', colour: '#8A5B00' },
	{ id: 'sites', colour: LIGHT.sitefree },
	{ id: 'divisions', colour: LIGHT.cityline }
];

/** KML writes a colour backwards, with how opaque it is before it. */
function styleText({ id, colour }: Style): string {
	const [red, green, blue] = colour.match(/[^#]{2}/g) ?? [];
	const backwards = `${blue}${green}${red}`.toLowerCase();
	return (
		`<Style id="${id}"><IconStyle><color>ff${backwards}</color></IconStyle>` +
		`<LineStyle><color>ff${backwards}</color><width>1.2</width></LineStyle>` +
		`<PolyStyle><color>22${backwards}</color></PolyStyle></Style>\n`
	);
}

const TYPES: Readonly<Record<HeadedField['kind'], string>> = {
	text: 'string',
	number: 'double',
	whole: 'int',
	yesNo: 'bool',
	codes: 'string',
	parts: 'string'
};

const schemaText = ({ id, fields }: RecordLayer): string =>
	`<Schema name="${id}" id="schema-${id}">\n${fields
		.map(
			({ key, kind, heading }) =>
				`<SimpleField type="${TYPES[kind]}" name="${key}"><displayName>${xmlText(heading)}</displayName></SimpleField>\n`
		)
		.join('')}</Schema>\n`;

function* placemarks(layer: RecordLayer, locale: Locale): Generator<string> {
	const places = new Map(layer.fields.map(({ key }, place) => [key, place]));
	for (const row of layer.rows) {
		const text = (key: string): string | null => {
			const value = row.values[places.get(key) ?? -1];
			return typeof value === 'string' ? value : null;
		};
		const name = nameIn({ zh: text('name_zh') ?? '', en: text('name_en'), ru: text('name_ru') }, locale);
		yield (
			`<Placemark><name>${xmlText(name)}</name><styleUrl>#${styleOf(layer, text('stage_code'))}</styleUrl>` +
			`<ExtendedData><SchemaData schemaUrl="#schema-${layer.id}">${valuesText(layer, row)}</SchemaData></ExtendedData>` +
			`${row.shape ? shapeText(row.shape) : ''}</Placemark>\n`
		);
	}
}

function styleOf({ id }: RecordLayer, stage: string | null): string {
	if (id !== 'projects') return id;
	return commitmentOf(STAGES.find((known) => known === stage) ?? ('planned' satisfies Stage));
}

const valuesText = ({ fields }: RecordLayer, { values }: Row): string =>
	fields
		.map((field, place) => {
			const cell = cellOf(field, values[place] ?? null);
			return cell === null ? '' : `<SimpleData name="${field.key}">${xmlText(String(cell))}</SimpleData>`;
		})
		.join('');

function shapeText(shape: Shape): string {
	if (shape.type === 'Point') return `<Point><coordinates>${shape.coordinates.join(',')}</coordinates></Point>`;
	const polygons = woundPolygons(shape, 'counter-clockwise').map(
		(rings) =>
			`<Polygon>${rings
				.map((ring, place) => {
					const side = place === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
					const corners = ring.map((corner) => corner.join(',')).join(' ');
					return `<${side}><LinearRing><coordinates>${corners}</coordinates></LinearRing></${side}>`;
				})
				.join('')}</Polygon>`
	);
	return polygons.length === 1 ? polygons.join('') : `<MultiGeometry>${polygons.join('')}</MultiGeometry>`;
}
