import type { Geometry } from 'geojson';
import { faultOfGeometry } from '../pack/geometry-faults.ts';
import { pointOfGeometry } from '../pack/geometry-measures.ts';
import { placed, placedShape } from './geometry-moves.ts';
import { readNumber } from './read-number.ts';
import { fault, type OpenContext, type OpenRow } from './open-row.ts';
import type { Cell } from './submission.ts';

interface Given {
	/** Of the file. */
	readonly geometry: Geometry | null;
	/** `undefined`: there is no such column. */
	readonly lng: Cell | undefined;
	readonly lat: Cell | undefined;
}

/** Where a row says that its thing is, in WGS 84. Columns of degrees go before a shape, and become the position. */
export function shapeOf(
	row: OpenRow,
	{ referenceSystem, byKey }: OpenContext,
	{ geometry, lng, lat }: Given
): Geometry | null {
	const [x, y] = [lng, lat].map((cell) => readNumber(cell ?? null, null, null)?.value);
	const isEmpty = isBlank(lng) && isBlank(lat);
	if (isEmpty && !geometry) {
		if (lng !== undefined && lat !== undefined && byKey.has('position')) row.values.set('position', null);
		return null;
	}
	if (isEmpty && geometry) return ofFile(row, geometry, { referenceSystem, byKey });
	const position = x === undefined || y === undefined ? null : placed([x, y], referenceSystem);
	const shape: Geometry | null = position && { type: 'Point', coordinates: [...position] };
	if (!shape || !position || faultOfGeometry(shape)) {
		fault(row, 'bad-geometry', isBlank(lng) || x === undefined ? 'lng' : 'lat', [lng ?? null, lat ?? null]);
		return null;
	}
	if (byKey.has('position')) row.values.set('position', position);
	return shape;
}

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell === null || String(cell).trim() === '';

function ofFile(
	row: OpenRow,
	geometry: Geometry,
	{ referenceSystem, byKey }: Pick<OpenContext, 'referenceSystem' | 'byKey'>
): Geometry | null {
	const shape = placedShape(geometry, referenceSystem);
	const found = shape && faultOfGeometry(shape);
	if (!shape || found) {
		fault(row, 'bad-geometry', 'geometry', found ? `${geometry.type} ${found.field}` : geometry.type);
		return null;
	}
	const [lng, lat] = shape.type === 'Point' ? shape.coordinates : [];
	if (lng !== undefined && lat !== undefined && byKey.has('position')) row.values.set('position', [lng, lat]);
	return shape;
}

/** Whether a row is of the division it says, and of that of whoever sends it; a division that it does not say is found. */
export function checkPlace(row: OpenRow, { kind, division: own, surroundings, byKey }: OpenContext): void {
	const said = kind === 'division' ? row.id : row.values.get('division');
	const stated = typeof said === 'string' ? said : null;
	if (own !== null && stated !== null && stated !== own) return fault(row, 'outside-division', 'division', stated);
	const wanted = stated ?? own;
	if (row.geometry) {
		const point = pointOfGeometry(row.geometry);
		const located = point && surroundings.divisionAt(point);
		const isRight = wanted === null ? located !== null : surroundings.isInOrNear(row.geometry, wanted);
		if (surroundings.isCoarse ? !surroundings.isInOrNear(row.geometry, '') : !isRight)
			return fault(row, located === null ? 'outside-territory' : 'outside-division', 'geometry', located ?? point);
		if (wanted === null && located !== null && byKey.has('division')) row.values.set('division', located);
	}
	if (stated === null && own !== null && byKey.has('division')) row.values.set('division', own);
}
