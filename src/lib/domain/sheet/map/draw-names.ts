import type { Feature } from 'geojson';
import type { LabelLayer } from '../../cartography/base-layers.ts';
import { groupOrder } from '../../cartography/layer-order.ts';
import type { Box } from '../../cartography/marks/layout-input.ts';
import type { Locale } from '../../names.ts';
import type { DrawnPath, DrawnText } from '../drawing.ts';
import { widthOfText } from '../measure-text.ts';
import { lettersAlong, walkAlong } from './along-line.ts';
import { hasLayers, layersAt } from './draw-land.ts';
import { onPage, path, planePath, type Point, text } from './pen.ts';
import { linesInView, pointsInView } from './shapes.ts';
import { type DrawnPart, type MapPaper, opacityOf } from './sheet-map.ts';
import type { Taken } from './taken.ts';

/** Of a letter above its base line, in its size: half of it lies above the middle of a line. */
const RISE = 0.36;
const NEAR = 2;
/** Pixels between two names of one river. */
const RIVER_SPACING = 420;
/** How far apart places for a name on a line are tried. */
const RIVER_STEP = 24;

/** Names of the land where there is room for them: what lies above comes first, as on the screen. */
export function drawNames(paper: MapPaper, taken: Taken): DrawnPart {
	const { layers } = paper.map;
	const drawn = [...groupOrder(layers.order)].reverse().flatMap((group) => {
		const opacity = opacityOf(layers, group);
		if (opacity === 0 || !hasLayers(group)) return [];
		return layersAt(paper, group)
			.filter((layer) => layer.kind === 'label')
			.flatMap((layer) => {
				const written = { ...paper, taken, layer, opacity };
				const marks = layer.place === 'along' ? namesAlong(written) : namesAtPoints(written);
				return marks.length > 0 ? [{ id: layer.id, marks }] : [];
			});
	});
	return { marks: drawn.flatMap(({ marks }) => marks), classes: drawn.map(({ id }) => id) };
}

interface Written extends MapPaper {
	readonly taken: Taken;
	readonly layer: LabelLayer;
	readonly opacity: number;
}

function namesAtPoints(written: Written): (DrawnText | DrawnPath)[] {
	const { map, transform, layer, taken } = written;
	const points = map.land.get(layer.source);
	if (!points) return [];
	return pointsInView(points, transform).flatMap(({ feature, at }) => {
		const name = nameOf(feature, map.locale);
		if (name === null) return [];
		const sign = layer.sign ? layer.size * 1.3 : 0;
		const width = sign + widthOf(written, name);
		const isRight = layer.place === 'right';
		const left = isRight ? at[0] + 0.6 * layer.size : at[0] - width / 2;
		if (!taken.take([boxAround(left, at[1], { width, layer })])) return [];
		return nameAt(written, name, { left, sign, middle: at[1] });
	});
}

function nameAt(
	written: Written,
	name: string,
	{ left, sign, middle }: { left: number; sign: number; middle: number }
): (DrawnText | DrawnPath)[] {
	const { pen, palette, layer } = written;
	const [x, y] = onPage(pen, [left + sign, middle + RISE * layer.size]);
	const label = text({ ...styleOf(written), text: name, x, y, anchor: 'start' });
	if (sign === 0) return [label];
	const plane = planePath(onPage(pen, [left + sign / 2, middle]), layer.size * 0.5 * pen.ptPerPixel);
	return [path({ path: plane, fill: palette[layer.ink] }), label];
}

function boxAround(left: number, middle: number, { width, layer }: { width: number; layer: LabelLayer }): Box {
	const room = layer.padding ?? NEAR;
	const half = layer.size * 0.6;
	return { left: left - room, right: left + width + room, top: middle - half - room, bottom: middle + half + room };
}

/** Names on their line, letter by letter, so many pixels apart. */
function namesAlong(written: Written): DrawnText[] {
	const { map, transform, layer } = written;
	const features = map.land.get(layer.source)?.features ?? [];
	return features.flatMap((feature) => {
		const name = nameOf(feature, map.locale);
		if (name === null) return [];
		return linesInView(feature.geometry, transform).flatMap((line) => nameOnLine(written, line, name));
	});
}

function nameOnLine(written: Written, line: readonly Point[], name: string): DrawnText[] {
	const { map, pen, layer, taken } = written;
	const letters = [...name];
	const gap = spacingOf(layer, map.locale) * layer.size;
	const widths = letters.map((letter) => letterWidth(letter, written) + gap);
	const total = widths.reduce((sum, width) => sum + width, 0);
	const marks: DrawnText[] = [];
	let start = (walkAlong(line).length % RIVER_SPACING) / 2 - total / 2;
	if (start < 0) start = 0;
	for (;;) {
		const places = lettersAlong(line, { widths, start, smooth: layer.size * 1.4 });
		if (!places && start + total > walkAlong(line).length) return marks;
		const boxes = places?.map(({ at: [x, y] }): Box => {
			const half = layer.size * 0.6;
			return { left: x - half, right: x + half, top: y - half, bottom: y + half };
		});
		if (!places || !boxes || !taken.take([joined(boxes)])) {
			start += RIVER_STEP;
			continue;
		}
		marks.push(
			...places.map(({ at: [px, py], rotation }, place) => {
				// the middle of a letter stands on the line: its base line is a little below, square to its turn
				const angle = (rotation * Math.PI) / 180;
				const down = RISE * layer.size;
				const [x, y] = onPage(pen, [px - Math.sin(angle) * down, py + Math.cos(angle) * down]);
				return text({ ...styleOf(written), text: letters[place] ?? '', x, y, anchor: 'middle', rotation, spacing: 0 });
			})
		);
		start += total + RIVER_SPACING;
	}
}

/** One room for a whole name: its letters stand closer than the rooms of two names may. */
const joined = (boxes: readonly Box[]): Box => ({
	left: Math.min(...boxes.map(({ left }) => left)),
	right: Math.max(...boxes.map(({ right }) => right)),
	top: Math.min(...boxes.map(({ top }) => top)),
	bottom: Math.max(...boxes.map(({ bottom }) => bottom))
});

const letterWidth = (letter: string, { map: { locale }, layer: { size } }: Written): number =>
	widthOfText(letter, { size, weight: 400, locale });

function widthOf({ map: { locale }, layer }: Written, name: string): number {
	const letters = [...name].length;
	return widthOfText(name, { size: layer.size, weight: 400, locale }) + spacingOf(layer, locale) * layer.size * letters;
}

const spacingOf = ({ spacing }: LabelLayer, locale: Locale): number =>
	(locale === 'zh' ? spacing?.zh : spacing?.other) ?? 0;

function styleOf({ map, pen, palette, layer, opacity }: Written) {
	const size = layer.size * pen.ptPerPixel;
	return {
		size,
		weight: 400,
		colour: palette[layer.ink],
		spacing: spacingOf(layer, map.locale) * size,
		...(opacity < 1 && { opacity }),
		...(layer.haloWidth && { halo: { colour: palette.halo, width: 2 * layer.haloWidth * pen.ptPerPixel } })
	} as const;
}

/** The reader's name of a feature, else English, else Chinese; `null` for none. */
function nameOf({ properties }: Feature, locale: Locale): string | null {
	const name = properties?.name as Partial<Record<Locale, string | null>> | null | undefined;
	const wanted = locale === 'zh' ? [name?.zh] : [name?.[locale], name?.en, name?.zh];
	return wanted.find((one) => one) ?? null;
}
