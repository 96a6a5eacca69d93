import type { Drawing, DrawnText } from '../../domain/sheet/drawing.ts';
import { decimal } from '../decimal.ts';
import { outlineLine } from '../fonts/outline-line.ts';
import type { LettersByWeight } from '../texts.ts';
import { writeMarks } from './write-marks.ts';
import { attributes } from './xml.ts';

/** A drawing with its letters as shapes: for what draws SVG and has no fonts. */
export function outlinedMarks({ marks }: Drawing, letters: LettersByWeight): string {
	return writeMarks(marks, { prefix: '', text: (mark) => writeOutline(mark, letters) });
}

function writeOutline(mark: DrawnText, letters: LettersByWeight): string {
	const { x, y, colour, rotation, halo, opacity } = mark;
	const d = outlineLine(mark, letters);
	if (d === '') return '';
	const line = {
		d,
		fill: colour,
		stroke: halo?.colour,
		'stroke-width': halo && decimal(halo.width),
		'stroke-linejoin': halo && 'round',
		'stroke-linecap': halo && 'round',
		'paint-order': halo && 'stroke',
		opacity: opacity === undefined || opacity === 1 ? undefined : decimal(opacity),
		transform: rotation ? `rotate(${decimal(rotation)} ${decimal(x)} ${decimal(y)})` : undefined
	};
	return `<path${attributes(line)}/>`;
}
