import type { MultiPolygon, Polygon } from 'geojson';
import type { ReferenceSystem } from '../exchange/submit/submission.ts';
import { distanceKm } from '../geo/measure.ts';
import { fromWgs84, toWgs84 } from '../geo/reference-systems.ts';
import type { Position } from '../territory/territory.ts';

/** Where a row lies: in the division that sends it (in any, where none does), in another of the territory, in none. */
export const WHEREABOUTS = ['own', 'elsewhere', 'outside'] as const;
export type Whereabouts = (typeof WHEREABOUTS)[number];

/** A place and the code of the division it lies in; `null`: in none. */
export interface Spot {
	/** WGS 84. */
	readonly position: Position;
	readonly division: string | null;
}

/** A row of a file that has a place. */
export interface PlacedRow {
	readonly line: number;
	readonly name: string;
	readonly spot: Spot;
	/** Where it would lie if the numbers of the file were WGS 84; `null`: they are, or are metres. */
	readonly asRead: Spot | null;
	/** WGS 84. */
	readonly outline: Polygon | MultiPolygon | null;
}

export type WhereCounts = Readonly<Record<Whereabouts, number>>;

/** What converting a file does to its places. */
export interface PlaceShift {
	/** Half of the rows move less. */
	readonly medianMetres: number;
	readonly asRead: WhereCounts;
	/** Rows that lie in the division only as converted, and those that lay there only as read. */
	readonly movedIn: number;
	readonly movedOut: number;
}

export interface PlaceSummary {
	readonly counts: WhereCounts;
	/** `null`: nothing is converted. */
	readonly shift: PlaceShift | null;
}

/** How the rows of a file would lie if it were in some system. */
export interface PlaceFit {
	readonly system: ReferenceSystem['system'];
	readonly counts: WhereCounts;
}

/** Systems of degrees, which no number tells from each other. */
const IN_DEGREES = ['wgs84', 'gcj02', 'bd09'] as const;

/** `own`: code of the division that sends; `null`: the whole territory's. */
export function whereOf(division: string | null, own: string | null): Whereabouts {
	if (division === null) return 'outside';
	return own === null || division === own ? 'own' : 'elsewhere';
}

/** How many rows lie where, and what converting did to them. */
export function summarisePlaces(rows: readonly PlacedRow[], own: string | null): PlaceSummary {
	const counts = countOf(rows.map(({ spot }) => whereOf(spot.division, own)));
	const moved = rows.flatMap(({ spot, asRead }) => (asRead ? [{ spot, asRead }] : []));
	if (moved.length === 0) return { counts, shift: null };
	const metres = moved.map(({ spot, asRead }) => distanceKm(spot.position, asRead.position) * 1000);
	const isOwn = ({ division }: Spot) => whereOf(division, own) === 'own';
	return {
		counts,
		shift: {
			medianMetres: metres.toSorted((a, b) => a - b)[Math.floor(metres.length / 2)] ?? 0,
			asRead: countOf(moved.map(({ asRead }) => whereOf(asRead.division, own))),
			movedIn: moved.filter(({ spot, asRead }) => isOwn(spot) && !isOwn(asRead)).length,
			movedOut: moved.filter(({ spot, asRead }) => !isOwn(spot) && isOwn(asRead)).length
		}
	};
}

/**
 * How the rows would lie under each system of degrees. That many fit proves nothing: shifted positions mostly stay in
 * their division. That few fit says that a system is not the one.
 *
 * `positions`: WGS 84, as `taken` made them of the file; one that was converted is taken back to within decimetres.
 * Empty where the file is in metres.
 */
export function fitsOf(
	positions: readonly Position[],
	{
		taken,
		own,
		divisionAt
	}: {
		readonly taken: ReferenceSystem['system'];
		readonly own: string | null;
		readonly divisionAt: (position: Position) => string | null;
	}
): PlaceFit[] {
	if (taken === 'gk3' || taken === 'gk6') return [];
	const numbers = positions.map((position) => fromWgs84(position, taken));
	return IN_DEGREES.map((system) => ({
		system,
		counts: countOf(numbers.map((number) => whereOf(divisionAt(toWgs84(number, { system, meridian: null })), own)))
	}));
}

/** Fits of a file from those of its parts. */
export const joinFits = (parts: readonly (readonly PlaceFit[])[]): PlaceFit[] =>
	(parts[0] ?? []).map(({ system }, place) => {
		const sum = (where: Whereabouts) => parts.reduce((count, part) => count + (part[place]?.counts[where] ?? 0), 0);
		return { system, counts: { own: sum('own'), elsewhere: sum('elsewhere'), outside: sum('outside') } };
	});

const countOf = (found: readonly Whereabouts[]): WhereCounts => {
	const counts = { own: 0, elsewhere: 0, outside: 0 };
	for (const where of found) counts[where]++;
	return counts;
};
