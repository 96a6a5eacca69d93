import type { ClusterMark, HeadMark, MarkScene, SymbolMark } from '../../cartography/marks/mark.ts';
import { sameTarget } from '../../cartography/marks/mark.ts';
import type { Palette } from '../../cartography/palette.ts';
import type { DrawnMark } from '../drawing.ts';
import { arcPath, boxPath, circlePath, onPage, path, type Pen, type Point, short, text } from './pen.ts';
import { type DrawnPart, type LegendClass, type MapPaper, opacityOf } from './sheet-map.ts';

/** Marks as on the screen: names with their brackets, clusters, symbols, and a ring about what is selected. */
export function drawMarks(paper: MapPaper, scene: MarkScene, radius: number): DrawnPart {
	const { layers } = paper.map;
	const fade = { parks: opacityOf(layers, 'parks'), projects: opacityOf(layers, 'projects') };
	return {
		marks: [
			...scene.heads.flatMap((head) => drawHead(paper, head, radius)),
			...faded(
				'clusters',
				fade.projects,
				scene.clusters.flatMap((cluster) => drawCluster(paper, cluster))
			),
			...(['park', 'project'] as const).flatMap((kind) =>
				faded(
					`${kind}s`,
					fade[`${kind}s`],
					scene.symbols
						.filter(({ target }) => target.kind === kind)
						.flatMap((symbol) => drawSymbol(paper, symbol, radius))
				)
			),
			...drawSelected(paper, scene, radius)
		],
		classes: classesOf(paper, scene)
	};
}

const faded = (name: string, opacity: number, marks: readonly DrawnMark[]): DrawnMark[] =>
	marks.length === 0 ? [] : [{ kind: 'group', name, marks, ...(opacity < 1 && { opacity }) }];

function classesOf({ map }: MapPaper, { symbols, clusters, heads }: MarkScene): LegendClass[] {
	const chains = new Set(symbols.map(({ chain }) => chain));
	return [
		...new Set(symbols.map(({ shape }) => shape)),
		...(map.ranks && symbols.some(({ target }) => target.kind === 'project') ? ['rank'] : []),
		...(clusters.length > 0 ? ['cluster'] : []),
		...(heads.some(({ bracketWidth }) => bracketWidth > 0) ? ['bracket'] : []),
		...map.chains.flatMap(({ id }, chain) => (chains.has(chain) ? [`chain:${id}`] : []))
	];
}

function drawHead({ map, pen, palette }: MapPaper, head: HeadMark, radius: number): DrawnMark[] {
	const [x, y] = onPage(pen, [head.x, head.y]);
	const k = pen.ptPerPixel;
	const name = text({
		text: map.divisions[head.division]?.label[map.locale] ?? '',
		x,
		y,
		anchor: 'middle',
		size: (head.prominent ? 13 : 12) * k,
		weight: head.prominent ? 600 : 400,
		colour: palette.ink,
		halo: { colour: palette.halo, width: 3.5 * k },
		of: `name:${map.divisions[head.division]?.code}`
	});
	if (head.bracketWidth === 0) return [name];
	const half = Math.max(head.bracketWidth / 2, radius + 2) * k;
	const [top, foot] = [y + 6 * k, y + 10 * k];
	const bracket = `M${short(x - half)} ${short(foot)}L${short(x - half)} ${short(top)}L${short(x + half)} ${short(top)}L${short(x + half)} ${short(foot)}`;
	return [name, path({ path: bracket, stroke: { colour: palette.muted, width: 0.8 * k } })];
}

/** How a symbol is drawn, on a map and in a legend; lengths in pixels. */
export interface SymbolStyle {
	readonly shape: SymbolMark['shape'];
	/** Of its chain; `null`: of none. */
	readonly colour: { readonly fill: string; readonly ring: string } | null;
	readonly radius: number;
}

/** The marks of one symbol about a point of the page, in points. */
export function symbolMarks(
	pen: Pick<Pen, 'ptPerPixel'>,
	{ shape, colour, radius }: SymbolStyle,
	{ at, palette, of }: { at: readonly [number, number]; palette: Palette; of?: string }
): DrawnMark[] {
	const k = pen.ptPerPixel;
	const tag = of === undefined ? {} : { of };
	if (shape === 'park' || shape === 'park-unverified') {
		const side = radius * 1.8 * k;
		const box = boxPath({ x: at[0] - side / 2, y: at[1] - side / 2, width: side, height: side });
		const dash = shape === 'park' ? {} : { dash: [2.2 * k, 1.6 * k] };
		const stroke = { colour: palette.ink, width: (shape === 'park' ? 1.4 : 1.1) * k, ...dash };
		return [path({ path: box, fill: palette.panel, stroke, ...tag })];
	}
	const { fill, ring } = colour ?? { fill: palette.faint, ring: palette.muted };
	if (shape === 'committed')
		return [path({ path: circlePath(at, radius * k), fill, stroke: { colour: palette.symline, width: k }, ...tag })];
	const stroke = { colour: ring, width: 1.8 * k };
	const body = path({ path: circlePath(at, (radius - 0.9) * k), fill: palette.panel, stroke, ...tag });
	return shape === 'contracted' ? [body, path({ path: circlePath(at, 1.9 * k), fill: ring })] : [body];
}

function drawSymbol(paper: MapPaper, mark: SymbolMark, radius: number): DrawnMark[] {
	const { map, pen, palette } = paper;
	const colour = map.chains[mark.chain]?.colour;
	const at = onPage(pen, [mark.x, mark.y]);
	const { target } = mark;
	const of = target.kind === 'project' ? `project:${map.table.ids[target.row]}` : `park:${map.parks[target.park]?.id}`;
	const style = {
		shape: mark.shape,
		colour: colour ? { fill: colour.fill, ring: map.scheme === 'dark' ? colour.ringDark : colour.ringLight } : null,
		radius
	};
	return [...symbolMarks(pen, style, { at, palette, of }), ...drawRank(paper, mark, at)];
}

/** A rank beside its symbol, whose shape says how sure the project is. */
function drawRank({ map, pen, palette }: MapPaper, { target }: SymbolMark, [x, y]: Point): DrawnMark[] {
	const rank = target.kind === 'project' ? map.ranks?.get(target.row) : undefined;
	if (rank === undefined) return [];
	const k = pen.ptPerPixel;
	return [
		text({
			text: rank,
			x: x + 4.5 * k,
			y: y - 3.5 * k,
			anchor: 'start',
			size: 10 * k,
			weight: 600,
			colour: palette.ink,
			halo: { colour: palette.halo, width: 2.4 * k }
		})
	];
}

/** A count within a ring of three arcs: committed solid and thick, contracted thick and broken, candidates thin. */
function drawCluster({ map, pen, palette }: MapPaper, mark: ClusterMark): DrawnMark[] {
	const k = pen.ptPerPixel;
	const at = onPage(pen, [mark.x, mark.y]);
	return [
		path({
			path: circlePath(at, mark.radius * k),
			fill: palette.panel,
			of: [
				...Array.from(mark.rows, (row) => `project:${map.table.ids[row]}`),
				...mark.parks.map((park) => `park:${map.parks[park]?.id}`)
			].join(' ')
		}),
		...clusterRing(mark, { at, radius: (mark.radius - 1.5) * k, k, colour: palette.ink }),
		text({
			text: map.formatCount(mark.count || mark.parks.length),
			x: at[0],
			y: at[1] + 4 * k,
			anchor: 'middle',
			size: 11 * k,
			weight: 600,
			colour: palette.ink
		})
	];
}

/** The three arcs of a cluster; lengths in points. */
export function clusterRing(
	{ count, committed, contracted }: Pick<ClusterMark, 'count' | 'committed' | 'contracted'>,
	{ at, radius, k, colour }: { at: readonly [number, number]; radius: number; k: number; colour: string }
): DrawnMark[] {
	const whole = Math.max(count, 1);
	const start = -Math.PI / 2;
	const committedEnd = start + (2 * Math.PI * committed) / whole;
	const contractedEnd = committedEnd + (2 * Math.PI * contracted) / whole;
	const arcs = [
		{ from: start, to: committedEnd, width: 3.4 },
		{ from: committedEnd, to: contractedEnd, width: 3, dash: [2 * k, 1.6 * k] },
		{ from: contractedEnd, to: 1.5 * Math.PI, width: 1 }
	];
	return arcs.flatMap(({ from, to, width, dash }) =>
		to - from < 1e-6
			? []
			: [path({ path: arcPath(at, radius, [from, to]), stroke: { colour, width: width * k, ...(dash && { dash }) } })]
	);
}

function drawSelected({ map, pen, palette }: MapPaper, { symbols, clusters }: MarkScene, radius: number): DrawnMark[] {
	const { selected } = map;
	if (!selected) return [];
	const symbol = symbols.find(({ target }) => sameTarget(target, selected));
	const cluster = clusters.find(({ rows, parks }) =>
		selected.kind === 'project' ? rows.includes(selected.row) : parks.includes(selected.park)
	);
	const place = symbol ? { ...symbol, radius: radius + 4.4 } : cluster && { ...cluster, radius: cluster.radius + 3 };
	if (!place) return [];
	const k = pen.ptPerPixel;
	const ring = circlePath(onPage(pen, [place.x, place.y]), place.radius * k);
	return [path({ path: ring, stroke: { colour: palette.accent, width: 2.4 * k } })];
}
