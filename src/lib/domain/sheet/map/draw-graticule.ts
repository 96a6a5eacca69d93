import { frameCorners } from '../frame.ts';
import type { DrawnMark } from '../drawing.ts';
import { widthOfText } from '../measure-text.ts';
import { linePath, onPage, path, type Point, text } from './pen.ts';
import { linesInView } from './shapes.ts';
import type { MapPaper } from './sheet-map.ts';

/** Degrees between two lines: the widest step that still gives four over a map. */
const STEPS = [10, 5, 2, 1, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01];
const LEAST_LINES = 4;
const SIZE = 8;

/** Meridians and parallels with their degrees at the edges of the map. */
export function drawGraticule(paper: MapPaper): DrawnMark[] {
	const corners = frameCorners(paper.transform);
	const [west, east] = extentOf(corners.map(([lng]) => lng));
	const [south, north] = extentOf(corners.map(([, lat]) => lat));
	const step = STEPS.find((one) => (east - west) / one >= LEAST_LINES) ?? 0.01;
	const meridians = multiples(step, west, east).flatMap((lng) =>
		drawLine(
			paper,
			[
				[lng, south],
				[lng, north]
			],
			degrees(lng, lng < 0 ? 'W' : 'E')
		)
	);
	const parallels = multiples(step, south, north).flatMap((lat) =>
		drawLine(
			paper,
			[
				[west, lat],
				[east, lat]
			],
			degrees(lat, lat < 0 ? 'S' : 'N')
		)
	);
	return [...meridians, ...parallels];
}

const extentOf = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

function multiples(step: number, from: number, to: number): number[] {
	const first = Math.ceil(from / step);
	const count = Math.max(0, Math.floor(to / step) - first + 1);
	return Array.from({ length: count }, (_, place) => Math.round((first + place) * step * 1e4) / 1e4);
}

/** 123°30′E */
function degrees(value: number, side: string): string {
	const minutes = Math.round(Math.abs(value) * 60 * 10) / 10;
	const whole = Math.floor(minutes / 60);
	const rest = Math.round((minutes - whole * 60) * 10) / 10;
	return `${whole}°${rest > 0 ? `${String(rest).padStart(2, '0')}′` : ''}${side}`;
}

function drawLine(
	{ map, transform, pen, palette }: MapPaper,
	[from, to]: readonly [readonly [number, number], readonly [number, number]],
	label: string
): DrawnMark[] {
	const geometry = { type: 'LineString' as const, coordinates: [[...from], [...to]] };
	return linesInView(geometry, transform).flatMap((line) => {
		const [first, last] = [line[0], line.at(-1)];
		if (!first || !last) return [];
		const k = pen.ptPerPixel;
		return [
			path({
				path: linePath(pen, line, false),
				stroke: { colour: palette.cityline, width: 0.5 * k, dash: [1.5 * k, 2.5 * k] },
				opacity: 0.8
			}),
			...[first, last].flatMap((end) => edgeLabel(end))
		];
	});
	/** Beside the end of a line, just inside the frame. */
	function edgeLabel(end: Point): DrawnMark[] {
		const width = widthOfText(label, { size: SIZE, weight: 400, locale: map.locale });
		const x = Math.min(Math.max(end[0], width / 2 + 3), transform.width - width / 2 - 3);
		const y = Math.min(Math.max(end[1], SIZE + 2), transform.height - 3);
		const [px, py] = onPage(pen, [x, y]);
		const k = pen.ptPerPixel;
		return [
			text({
				text: label,
				x: px,
				y: py,
				anchor: 'middle',
				size: SIZE * k,
				weight: 400,
				colour: palette.muted,
				halo: { colour: palette.halo, width: 2.4 * k }
			})
		];
	}
}
