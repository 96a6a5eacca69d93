import { BASE_LAYERS, type FillLayer, type LineLayer } from '../cartography/base-layers.ts';
import { DIVISION_WIDTHS } from '../cartography/division-ink.ts';
import { hatchPath } from '../cartography/hatch.ts';
import type { SymbolMark } from '../cartography/marks/mark.ts';
import type { Palette } from '../cartography/palette.ts';
import type { DrawnMark } from './drawing.ts';
import { clusterRing, symbolMarks } from './map/draw-marks.ts';
import { legLine, stopSign } from './map/draw-route.ts';
import { boxPath, circlePath, path, planePath, type Point, short, text } from './map/pen.ts';
import type { LegendClass, SheetMap } from './map/sheet-map.ts';

interface Sample {
	readonly map: SheetMap;
	readonly palette: Palette;
	readonly unit: number;
	/** Middle of the sample, in points. */
	readonly at: Point;
}

/** Of a symbol in a legend, in the points of A4. */
const RADIUS = 4;
const HALF = 7;
/** Pixels of a map are three quarters of a point on A4. */
const PT_PER_PIXEL = 0.75;

/** A sign as the map has it, small. */
export function drawSample(key: LegendClass, sample: Sample): readonly DrawnMark[] {
	const [kind = '', id = ''] = key.split(':');
	if (kind === 'fill') return id === sample.map.hatched ? hatchedSwatch(sample, id) : [swatch(sample, id)];
	if (kind === 'chain') return chainSample(sample, id);
	if (key === 'rank') return rankSample(sample);
	if (key === 'cluster') return clusterSample(sample);
	if (key === 'bracket') return bracketSample(sample);
	if (key === 'area') return areaSample(sample);
	if (key === 'stop' || key === 'stop-division' || key === 'leg') return routeSample(sample, key);
	if (key.startsWith('division')) return divisionSample(sample, key);
	return isShape(key) ? symbolSample(sample, key) : landSample(sample, key);
}

const SHAPES = ['committed', 'contracted', 'candidate', 'park', 'park-unverified'] as const;
const isShape = (key: string): key is SymbolMark['shape'] => (SHAPES as readonly string[]).includes(key);

const boxAt = ({ at: [x, y], unit }: Sample, halfHeight: number) => ({
	x: x - HALF * unit,
	y: y - halfHeight * unit,
	width: 2 * HALF * unit,
	height: 2 * halfHeight * unit
});

const swatch = (sample: Sample, fill: string): DrawnMark =>
	path({
		path: boxPath(boxAt(sample, 3.6)),
		fill,
		stroke: { colour: sample.palette.divline, width: 0.5 * sample.unit }
	});

function hatchedSwatch(sample: Sample, fill: string): readonly DrawnMark[] {
	const { x, y, width, height } = boxAt(sample, 3.6);
	const ring = [
		[x, y],
		[x + width, y],
		[x + width, y + height],
		[x, y + height]
	] as const;
	const stroke = { colour: sample.palette.muted, width: 0.5 * sample.unit };
	return [swatch(sample, fill), path({ path: hatchPath([ring], 2.5 * sample.unit), stroke })];
}

function symbolSample({ at, palette, unit }: Sample, shape: SymbolMark['shape']): readonly DrawnMark[] {
	const ptPerPixel = PT_PER_PIXEL * unit;
	const colour = { fill: palette.faint, ring: palette.muted };
	return symbolMarks({ ptPerPixel }, { shape, colour, radius: RADIUS / PT_PER_PIXEL }, { at, palette });
}

function chainSample({ map, at, palette, unit }: Sample, id: string): readonly DrawnMark[] {
	const colour = map.chains.find((chain) => chain.id === id)?.colour;
	if (!colour) return [];
	const stroke = { colour: palette.symline, width: 0.7 * unit };
	return [path({ path: circlePath(at, RADIUS * unit), fill: colour.fill, stroke })];
}

const rankSample = (sample: Sample): readonly DrawnMark[] => [
	...symbolSample({ ...sample, at: [sample.at[0] - 2 * sample.unit, sample.at[1] + sample.unit] }, 'candidate'),
	text({
		text: '1',
		x: sample.at[0] + 2.5 * sample.unit,
		y: sample.at[1] - 0.6 * sample.unit,
		anchor: 'start',
		size: 6.5 * sample.unit,
		weight: 600,
		colour: sample.palette.ink
	})
];

const clusterSample = ({ at, palette, unit }: Sample): readonly DrawnMark[] =>
	clusterRing(
		{ count: 3, committed: 1, contracted: 1 },
		{ at, radius: (RADIUS + 0.4) * unit, k: 0.62 * unit, colour: palette.ink }
	);

function routeSample({ at, palette, unit }: Sample, key: 'stop' | 'stop-division' | 'leg'): readonly DrawnMark[] {
	const [x, y] = at;
	if (key === 'leg') return [legLine([x - HALF * unit, y], [x + HALF * unit, y], { palette, k: PT_PER_PIXEL * unit })];
	const size = { palette, k: 0.54 * unit };
	return stopSign({ number: '1', isApproximate: key === 'stop-division' }, at, size);
}

function bracketSample({ at: [x, y], palette, unit }: Sample): readonly DrawnMark[] {
	const [half, rise] = [6 * unit, 2 * unit];
	return [
		path({
			path: `M${short(x - half)} ${short(y + rise)}L${short(x - half)} ${short(y - rise)}L${short(x + half)} ${short(y - rise)}L${short(x + half)} ${short(y + rise)}`,
			stroke: { colour: palette.muted, width: 0.7 * unit }
		})
	];
}

function areaSample(sample: Sample): readonly DrawnMark[] {
	const { palette, unit } = sample;
	const stroke = { colour: palette.accent, width: unit, dash: [3 * unit, 2 * unit] };
	return [path({ path: boxPath(boxAt(sample, 3.6)), stroke })];
}

function divisionSample(sample: Sample, key: string): readonly DrawnMark[] {
	const { palette, unit } = sample;
	const isLit = key !== 'division';
	const width = { division: DIVISION_WIDTHS.plain, 'division-filtered': DIVISION_WIDTHS.filtered }[key];
	return [
		path({
			path: boxPath(boxAt(sample, 3.6)),
			fill: palette.land,
			stroke: {
				colour: isLit ? palette.accent : palette.divline,
				width: (width ?? DIVISION_WIDTHS.selected) * PT_PER_PIXEL * unit
			}
		})
	];
}

/** An area with its edge, each as the map has it. */
function areaSwatch(sample: Sample, area: FillLayer, edge: LineLayer): readonly DrawnMark[] {
	const { palette, unit } = sample;
	const box = boxPath(boxAt(sample, 3.6));
	const width = edge.width * PT_PER_PIXEL * unit;
	const dash = edge.dash?.map((part) => part * width);
	return [
		path({ path: box, fill: palette[area.fill], opacity: area.opacity ?? 1 }),
		path({ path: box, stroke: { colour: palette[edge.ink], width, ...(dash && { dash }) } })
	];
}

const ALL_LAYERS = Object.values(BASE_LAYERS).flat();

/** A piece of a layer of the land; a line with ticks has them. */
function landSample(sample: Sample, key: string): readonly DrawnMark[] {
	const { at, palette, unit } = sample;
	const [x, y] = at;
	const layer = ALL_LAYERS.find(({ id }) => id === key);
	const k = PT_PER_PIXEL * unit;
	switch (layer?.kind) {
		case 'fill':
			return [swatch(sample, palette[layer.fill])];
		case 'line': {
			const area = ALL_LAYERS.find(({ id }) => `${id}-edge` === key);
			if (area?.kind === 'fill') return areaSwatch(sample, area, layer);
			const ticks = ALL_LAYERS.find(({ id }) => id === `${key.split('-')[0]}-tick`);
			const line = `M${short(x - HALF * unit)} ${short(y)}L${short(x + HALF * unit)} ${short(y)}`;
			const stroke = { colour: palette[layer.ink], width: layer.width * k };
			if (ticks?.kind !== 'line' || ticks.id === key) return [path({ path: line, stroke })];
			const dash = (ticks.dash ?? []).map((part) => part * ticks.width * k);
			return [
				path({ path: line, stroke }),
				path({ path: line, stroke: { colour: palette[ticks.ink], width: ticks.width * k, dash } })
			];
		}
		case 'dot':
			return [
				path({
					path: circlePath(at, (layer.radius + 0.5) * k),
					fill: palette[layer.fill],
					stroke: { colour: palette[layer.stroke], width: k }
				})
			];
		case 'label':
			return layer.sign ? [path({ path: planePath(at, 4.2 * unit), fill: palette[layer.ink] })] : [];
		case undefined:
			return [];
	}
}
