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
	const context = canvas.getContext('2d');
	if (!context) return null;
	context.setTransform(density, 0, 0, density, 0, 0);
	context.clearRect(0, 0, width, height);
	return context;
}

/** Width of each text in a font, remembered until the fonts change. */
export function textMeasurer(): { width: (text: string, font: string) => number; forget: () => void } {
	const widths = new Map<string, number>();
	const context = document.createElement('canvas').getContext('2d');
	return {
		width(text, font) {
			const key = `${font}\0${text}`;
			const known = widths.get(key);
			if (known !== undefined || !context) return known ?? text.length * 8;
			context.font = font;
			const measured = context.measureText(text).width;
			widths.set(key, measured);
			return measured;
		},
		forget: () => widths.clear()
	};
}
