import type { Drawing, DrawnMark, DrawnText } from '../../domain/sheet/drawing.ts';
import { decimal } from '../decimal.ts';
import { outlineLine } from '../fonts/outline-line.ts';
import { type Reach, reachesInto, reachOf } from '../reach.ts';
import type { LettersByWeight } from '../texts.ts';
import { writeMarks } from './write-marks.ts';
import { attributes } from '../xml.ts';

/**
 * Writes the marks of a drawing that reach into a box, its letters as shapes: for what draws SVG and has no fonts.
 *
 * Asked for strip after strip: what lies elsewhere costs nothing there.
 */
export function outliner({ marks }: Drawing, letters: LettersByWeight): (box: Reach) => string {
	const reaches = new Map<DrawnMark, Reach>();
	const reach = (mark: DrawnMark) => {
		const known = reaches.get(mark) ?? reachOf(mark, letters);
		reaches.set(mark, known);
		return known;
	};
	return (box) =>
		writeMarks(marks, {
			prefix: '',
			text: (mark) => writeOutline(mark, letters),
			isWritten: (mark) => reachesInto(reach(mark), box)
		});
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
