const DARK_INK = '#14202C';
const WHITE = '#FFFFFF';

/** Ink that reads on a fill `#RRGGBB`: whichever of the two contrasts more. @source WCAG 2.2, relative luminance */
export function inkOn(fill: string): string {
	const luminance = luminanceOf(fill);
	return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / (luminanceOf(DARK_INK) + 0.05) ? WHITE : DARK_INK;
}

function luminanceOf(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const share = parseInt(colour.slice(start, start + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
