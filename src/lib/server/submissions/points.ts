import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { pointOfGeometry } from '../../domain/exchange/pack/geometry-measures.ts';
import { areasIn, surroundingsOf } from '../../domain/exchange/submit/place-rows.ts';
import { fromWgs84 } from '../../domain/geo/reference-systems.ts';
import { drawMiniMap } from '../../domain/roadmap/report/mini-map.ts';
import {
	fitsOf,
	joinFits,
	type PlacedRow,
	type PlaceFit,
	type PlaceSummary,
	type Spot,
	summarisePlaces,
	type Whereabouts,
	whereOf
} from '../../domain/submission/places.ts';
import type { PaperMap } from '../../domain/selection/record/document.ts';
import type { Submission, SubmissionRow } from '../../domain/submission/submission.ts';
import type { DivisionCode, Position } from '../../domain/territory/territory.ts';
import * as catalogue from '../catalogue.ts';
import type { Database } from '../db/open.ts';
import { narrowed, rowOf } from './kept.ts';

/** What the page tells of the places of a submission. */
export interface PlacePreview extends PlaceSummary {
	/** Rows that have a place. */
	readonly total: number;
	readonly fits: readonly PlaceFit[];
	/** The first rows that lie in no division. */
	readonly outside: readonly Pick<PlacedRow, 'line' | 'name'>[];
	/** The first rows, in the order of the points of `map`. */
	readonly drawn: readonly { readonly name: string; readonly where: Whereabouts }[];
	/** `null`: no division has a shape. */
	readonly map: Omit<PaperMap, 'caption'> | null;
}

interface Places {
	readonly rows: readonly PlacedRow[];
	readonly preview: PlacePreview;
}

/** Files whose places are kept at hand: somebody looks at one while correcting it. */
const MOST_KEPT = 2;
const kept = new Map<string, Promise<Places>>();

/** All rows of a submission that have a place, in the order of its file, and what is told of them. */
export function places(db: Database, submission: Submission): Promise<Places> {
	const key = `${submission.id} ${submission.version}`;
	const known = kept.get(key);
	if (known) return known;
	const found = readPlaces(db, submission);
	kept.set(key, found);
	for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
	found.catch(() => kept.delete(key));
	return found;
}

async function readPlaces(db: Database, submission: Submission): Promise<Places> {
	const { division: own, detected, declared } = submission;
	const layer = await catalogue.layer(db, 'divisions');
	const setting = {
		taken: (declared ?? detected)?.system ?? 'wgs84',
		own,
		divisionAt: await divisionAtOf(db, own, layer),
		outlines: await standingOutlines(db, submission)
	} as const;
	const rows: PlacedRow[] = [];
	const fits: PlaceFit[][] = [];
	for await (const slice of slices(db, submission.id)) {
		const placed = slice.flatMap((row) => placedRow(row, setting));
		rows.push(...placed);
		fits.push(fitsOf(placed.map(positionOf), setting));
	}
	return { rows, preview: { ...previewOf(rows, own, layer), fits: joinFits(fits) } };
}

const positionOf = ({ spot }: PlacedRow): Position => spot.position;

/** Rows that are read before others get their turn. */
const SLICE = 1_000;

async function* slices(db: Database, submission: string): AsyncGenerator<SubmissionRow[]> {
	for (let last = 0; ;) {
		const slice = await narrowed(db, submission, 'all')
			.selectAll()
			.where('line', '>', last)
			.orderBy('line')
			.limit(SLICE)
			.execute();
		yield slice.map(rowOf);
		last = slice.at(-1)?.line ?? last;
		if (slice.length < SLICE) return;
		await new Promise((resolve) => setImmediate(resolve));
	}
}

interface Placing {
	readonly taken: NonNullable<Submission['detected']>['system'];
	readonly divisionAt: (position: Position) => string | null;
	readonly outlines: ReadonlyMap<string, Polygon | MultiPolygon>;
}

function placedRow(row: SubmissionRow, { taken, divisionAt, outlines }: Placing): PlacedRow[] {
	const outline = row.outline ?? outlines.get(row.record ?? '') ?? null;
	const stated = row.values.find(([field]) => field === 'position')?.[1];
	const position = isPosition(stated) ? stated : outline && pointOfGeometry(outline);
	if (!position) return [];
	const spotAt = (at: Position): Spot => ({ position: at, division: divisionAt(at) });
	const isShifted = taken === 'gcj02' || taken === 'bd09';
	const asRead = isShifted ? spotAt(fromWgs84(position, taken)) : null;
	return [{ line: row.line, name: row.name, spot: spotAt(position), asRead, outline }];
}

const isPosition = (value: unknown): value is Position =>
	Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');

/** Files whose rows are shapes. */
const DRAWN_FORMATS: readonly Submission['format'][] = ['geojson', 'gpkg', 'shapefile', 'kml'];

/** Outlines of records, by id, that a drawn file may repeat: a row keeps none that stands as it is. */
async function standingOutlines(db: Database, { kind, format }: Submission) {
	if (!DRAWN_FORMATS.includes(format)) return new Map<string, Polygon | MultiPolygon>();
	const outlines = await catalogue.outlines(db);
	return new Map(outlines.filter((one) => one.kind === kind).map(({ id, geometry }) => [id as string, geometry]));
}

/** The division of a position by the rule that rows are read by: near the border of its own counts as in it. */
async function divisionAtOf(db: Database, own: string | null, layer: FeatureCollection | null) {
	const surroundings = surroundingsOf(await catalogue.read(db), areasIn(layer));
	const isNear = (position: Position, division: string) =>
		surroundings.isInOrNear({ type: 'Point', coordinates: [...position] }, division);
	return (position: Position): string | null => {
		if (own !== null && isNear(position, own)) return own;
		if (surroundings.isCoarse) return isNear(position, '') ? '' : null;
		return surroundings.divisionAt(position);
	};
}

/** Points of the drawing that stands where no map can. */
const MOST_DRAWN = 1_000;
/** Rows outside all divisions that the page names by itself. */
const MOST_NAMED = 20;

function previewOf(
	rows: readonly PlacedRow[],
	own: string | null,
	layer: FeatureCollection | null
): Omit<PlacePreview, 'fits'> {
	const drawn = rows.slice(0, MOST_DRAWN);
	const outside = rows.filter(({ spot }) => spot.division === null).slice(0, MOST_NAMED);
	// a code of ours: a submission is made for a division that there is
	const lit = own as DivisionCode | null;
	return {
		...summarisePlaces(rows, own),
		total: rows.length,
		outside: outside.map(({ line, name }) => ({ line, name })),
		drawn: drawn.map(({ name, spot }) => ({ name, where: whereOf(spot.division, own) })),
		map: layer && drawMiniMap(layer, { lit, positions: drawn.map(positionOf) })
	};
}
