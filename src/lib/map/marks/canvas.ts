import { type NameDrawer, type NameStyle, writeName } from './paint';

/**
 * A few hundred small marks are drawn sooner by the processor; handed to a graphics card that is none (as in a virtual
 * machine or an office without one) they hold the page up, now and then for seconds.
 */
const BY_PROCESSOR: CanvasRenderingContext2DSettings = { willReadFrequently: true };

/** A 2D canvas kept at the size and density of its box; its context draws in CSS pixels. */
export function prepareCanvas(
	canvas: HTMLCanvasElement,
	width: number,
	height: number
): CanvasRenderingContext2D | null {
	const density = window.devicePixelRatio || 1;
	const [pixelWidth, pixelHeight] = [Math.round(width * density), Math.round(height * density)];
	if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
		canvas.width = pixelWidth;
		canvas.height = pixelHeight;
	}
	const context = canvas.getContext('2d', BY_PROCESSOR);
	if (!context) return null;
	context.setTransform(density, 0, 0, density, 0, 0);
	context.clearRect(0, 0, width, height);
	return context;
}

/** Pixels of a picture of a name around its letters: the halo, and what hangs below the line. */
const ABOVE = 18;
const BELOW = 8;
const ASIDE = 4;

/** Names as a moving map needs them: measured once, and drawn as pictures, each written once for a style and density. */
export interface Lettering {
	readonly width: (name: string, font: string) => number;
	readonly draw: NameDrawer;
	/** The fonts have changed. */
	readonly forget: () => void;
}

export function lettering(): Lettering {
	const widths = new Map<string, number>();
	const stamps = new Map<string, HTMLCanvasElement>();
	return {
		width(name, font) {
			const key = `${font}\0${name}`;
			const width = widths.get(key) ?? measure(name, font);
			widths.set(key, width);
			return width;
		},
		draw(context, name, style) {
			const density = context.getTransform().a;
			const key = [name, style.font, style.ink, style.halo, density].join('\0');
			const stamp = stamps.get(key) ?? stampOf(name, style, density);
			stamps.set(key, stamp);
			const [width, height] = [stamp.width / density, stamp.height / density];
			// on whole pixels of the screen, or its letters blur
			const whole = (value: number) => Math.round(value * density) / density;
			context.drawImage(stamp, whole(style.x - width / 2), whole(style.y - ABOVE), width, height);
		},
		forget() {
			widths.clear();
			stamps.clear();
		}
	};
}

function measure(name: string, font: string): number {
	const context = document.createElement('canvas').getContext('2d', BY_PROCESSOR);
	if (!context) return name.length * 8;
	context.font = font;
	return context.measureText(name).width;
}

function stampOf(name: string, style: NameStyle, density: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil((measure(name, style.font) + 2 * ASIDE) * density);
	canvas.height = Math.ceil((ABOVE + BELOW) * density);
	const context = canvas.getContext('2d', BY_PROCESSOR);
	if (!context) return canvas;
	context.scale(density, density);
	writeName(context, name, { ...style, x: canvas.width / density / 2, y: ABOVE });
	return canvas;
}
