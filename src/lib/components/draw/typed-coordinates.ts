import type { ReferenceSystem } from '$lib/domain/exchange/submit/submission';
import { tidy } from '$lib/domain/geo/outline/place';
import { parsePosition } from '$lib/domain/geo/outline/typed-position';
import { toWgs84 } from '$lib/domain/geo/reference-systems';
import type { Position } from '$lib/domain/territory/territory';

export const WGS_84: ReferenceSystem = { system: 'wgs84', meridian: null };

/** A position as typed in some system, in WGS 84; why not, where it cannot be read. */
export function readTyped(text: string, reference: ReferenceSystem): Position | 'unreadable' | 'no-zone' {
	const typed = parsePosition(text);
	if (!typed) return 'unreadable';
	const isProjected = reference.system === 'gk3' || reference.system === 'gk6';
	const isDegrees = Math.abs(typed[0]) <= 180 && Math.abs(typed[1]) <= 90;
	if (isProjected === isDegrees) return 'unreadable';
	if (isProjected && reference.meridian === null && typed[0] < 1_000_000) return 'no-zone';
	return tidy(toWgs84(typed, reference));
}

/** Longitude and latitude as fields have them, in any language: `123.95, 47.35`. */
export const writtenPosition = ([lng, lat]: Position): string => `${lng}, ${lat}`;
