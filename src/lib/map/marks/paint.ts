import type { Palette } from '$lib/domain/cartography/palette';
import {
	sameTarget,
	type ClusterMark,
	type HeadMark,
	type MarkScene,
	type MarkTarget,
	type SymbolMark
} from '$lib/domain/cartography/marks/mark';

export interface ChainColour {
	readonly fill: string;
	readonly ring: string;
}

export interface PaintSettings {
	readonly palette: Palette;
	/** By chain index. */
	readonly chainColours: readonly ChainColour[];
	readonly symbolRadius: number;
	/** By division index, in the reader's language. */
	readonly divisionNames: readonly string[];
	/** Draws a name with its halo; a map that moves keeps pictures of them, since letters are slow to draw. */
	readonly drawName?: NameDrawer;
	readonly formatCount: (count: number) => string;
	readonly opacity: { readonly parks: number; readonly projects: number };
	readonly selected: MarkTarget | null;
	readonly hovered: MarkTarget | null;
}

export const LABEL_FAMILY = '"Noto Sans Variable", "Noto Sans SC Variable", sans-serif';

/** The font of a division's name: what measures it must be what draws it. */
export const headFont = (prominent: boolean): string =>
	prominent ? `500 13px ${LABEL_FAMILY}` : `400 12px ${LABEL_FAMILY}`;

export interface NameStyle {
	readonly font: string;
	readonly ink: string;
	readonly halo: string;
}

/** Writes a name around `x` on the base line `y`. */
export type NameDrawer = (context: CanvasRenderingContext2D, name: string, style: NameStyle & Point) => void;

interface Point {
	readonly x: number;
	readonly y: number;
}

export const HALO_WIDTH = 3.5;

/** Letter by letter, as on paper. */
export const writeName: NameDrawer = (context, name, { x, y, font, ink, halo }) => {
	context.font = font;
	context.textAlign = 'center';
	context.textBaseline = 'alphabetic';
	context.lineJoin = 'round';
	context.lineWidth = HALO_WIDTH;
	context.strokeStyle = halo;
	context.strokeText(name, x, y);
	context.fillStyle = ink;
	context.fillText(name, x, y);
};

/** Draws a scene; the context is already scaled to CSS pixels. */
export function paintScene(context: CanvasRenderingContext2D, scene: MarkScene, settings: PaintSettings): void {
	for (const head of scene.heads) paintHead(context, head, settings);
	for (const cluster of scene.clusters) paintCluster(context, cluster, settings);
	for (const symbol of scene.symbols) {
		context.globalAlpha = settings.opacity[symbol.target.kind === 'park' ? 'parks' : 'projects'];
		paintSymbol(context, symbol, settings);
	}
	context.globalAlpha = 1;
	for (const mark of emphasised(scene, settings)) paintEmphasis(context, mark, settings);
}

function paintHead(
	context: CanvasRenderingContext2D,
	head: HeadMark,
	{ palette, divisionNames, symbolRadius, drawName = writeName }: PaintSettings
): void {
	const name = divisionNames[head.division] ?? '';
	drawName(context, name, {
		x: head.x,
		y: head.y,
		font: headFont(head.prominent),
		ink: palette.ink,
		halo: palette.halo
	});
	if (head.bracketWidth) paintBracket(context, head, palette.muted, symbolRadius);
}

function paintBracket(
	context: CanvasRenderingContext2D,
	{ x, y, bracketWidth }: HeadMark,
	colour: string,
	radius: number
): void {
	const top = y + 6;
	const half = Math.max(bracketWidth / 2, radius + 2);
	context.strokeStyle = colour;
	context.lineWidth = 0.8;
	context.beginPath();
	context.moveTo(x - half, top + 4);
	context.lineTo(x - half, top);
	context.lineTo(x + half, top);
	context.lineTo(x + half, top + 4);
	context.stroke();
}

function paintSymbol(context: CanvasRenderingContext2D, mark: SymbolMark, settings: PaintSettings): void {
	const { palette, symbolRadius: radius } = settings;
	if (mark.shape === 'park' || mark.shape === 'park-unverified') return paintPark(context, mark, palette, radius);
	const colour = settings.chainColours[mark.chain] ?? { fill: palette.faint, ring: palette.muted };
	context.beginPath();
	context.arc(mark.x, mark.y, mark.shape === 'committed' ? radius : radius - 0.9, 0, 2 * Math.PI);
	if (mark.shape === 'committed') {
		context.fillStyle = colour.fill;
		context.fill();
		context.lineWidth = 1;
		context.strokeStyle = palette.symline;
		context.stroke();
		return;
	}
	context.fillStyle = palette.panel;
	context.fill();
	context.lineWidth = 1.8;
	context.strokeStyle = colour.ring;
	context.stroke();
	if (mark.shape !== 'contracted') return;
	context.beginPath();
	context.arc(mark.x, mark.y, 1.9, 0, 2 * Math.PI);
	context.fillStyle = colour.ring;
	context.fill();
}

function paintPark(context: CanvasRenderingContext2D, mark: SymbolMark, palette: Palette, radius: number): void {
	const side = radius * 1.8;
	const unverified = mark.shape === 'park-unverified';
	context.fillStyle = palette.panel;
	context.strokeStyle = palette.ink;
	context.lineWidth = unverified ? 1.1 : 1.4;
	context.setLineDash(unverified ? [2.2, 1.6] : []);
	context.fillRect(mark.x - side / 2, mark.y - side / 2, side, side);
	context.strokeRect(mark.x - side / 2, mark.y - side / 2, side, side);
	context.setLineDash([]);
}

/** A count within a ring of three arcs: committed solid and thick, contracted thick and broken, candidates thin. */
function paintCluster(
	context: CanvasRenderingContext2D,
	mark: ClusterMark,
	{ palette, formatCount, opacity }: PaintSettings
): void {
	context.globalAlpha = opacity.projects;
	context.beginPath();
	context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
	context.fillStyle = palette.panel;
	context.fill();
	const ring = mark.radius - 1.5;
	// of parks alone there is nothing to part
	const whole = Math.max(mark.count, 1);
	const committedEnd = -Math.PI / 2 + (2 * Math.PI * mark.committed) / whole;
	const contractedEnd = committedEnd + (2 * Math.PI * mark.contracted) / whole;
	const arc = (from: number, to: number, width: number, dash: number[]) => {
		if (to - from < 1e-6) return;
		context.beginPath();
		context.arc(mark.x, mark.y, ring, from, to);
		context.lineWidth = width;
		context.setLineDash(dash);
		context.stroke();
	};
	context.strokeStyle = palette.ink;
	arc(-Math.PI / 2, committedEnd, 3.4, []);
	arc(committedEnd, contractedEnd, 3, [2, 1.6]);
	arc(contractedEnd, 1.5 * Math.PI, 1, []);
	context.setLineDash([]);
	context.font = `500 11px ${LABEL_FAMILY}`;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	context.fillStyle = palette.ink;
	context.fillText(formatCount(mark.count || mark.parks.length), mark.x, mark.y + 0.5);
	context.globalAlpha = 1;
}

interface Emphasised {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly selected: boolean;
}

function emphasised(scene: MarkScene, { selected, hovered, symbolRadius }: PaintSettings): Emphasised[] {
	return [hovered, selected].flatMap((target) => {
		const place = target && placeOf(scene, target, symbolRadius);
		return place ? [{ ...place, selected: target === selected }] : [];
	});
}

/** Where a thing is drawn: its own symbol, or the cluster it has gone into. */
function placeOf({ symbols, clusters }: MarkScene, target: MarkTarget, symbolRadius: number) {
	const symbol = symbols.find((mark) => sameTarget(mark.target, target));
	if (symbol) return { x: symbol.x, y: symbol.y, radius: symbolRadius + 4.4 };
	const cluster = clusters.find(({ rows, parks }) =>
		target.kind === 'project' ? rows.includes(target.row) : parks.includes(target.park)
	);
	return cluster ? { x: cluster.x, y: cluster.y, radius: cluster.radius + 3 } : null;
}

function paintEmphasis(
	context: CanvasRenderingContext2D,
	{ x, y, radius, selected }: Emphasised,
	{ palette }: PaintSettings
): void {
	context.beginPath();
	context.arc(x, y, radius, 0, 2 * Math.PI);
	context.lineWidth = selected ? 2.4 : 1.6;
	context.strokeStyle = selected ? palette.accent : palette.ink;
	context.stroke();
}
