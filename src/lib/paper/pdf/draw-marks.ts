import type { DrawnGroup, DrawnImage, DrawnLink, DrawnMark, DrawnPath, DrawnText } from '../../domain/sheet/drawing.ts';
import { type LettersByWeight, needsLayer, setLine } from '../texts.ts';
import { type Content, createContent } from './content.ts';
import { decimal } from '../decimal.ts';
import { textString } from './objects.ts';
import type { Resources } from './resources.ts';

export interface PageDrawn {
	readonly content: Content;
	readonly resources: Resources;
	readonly letters: LettersByWeight;
	/** Of the page, `left top right bottom`. */
	readonly box: string;
	readonly links: DrawnLink[];
}

/** Draws into `content`, whose coordinates go down from the top of the page already. */
export function drawMarks(marks: readonly DrawnMark[], page: PageDrawn): void {
	for (const mark of marks)
		switch (mark.kind) {
			case 'path':
				drawPath(mark, page);
				break;
			case 'text':
				if (needsLayer(mark)) drawGroup({ kind: 'group', name: '', opacity: mark.opacity, marks: [whole(mark)] }, page);
				else drawText(mark, page);
				break;
			case 'image':
				drawImage(mark, page);
				break;
			case 'group':
				drawGroup(mark, page);
				break;
			case 'link':
				page.links.push(mark);
		}
}

const whole = ({ opacity: _, ...text }: DrawnText): DrawnText => text;

function drawPath({ path, fill, rule, stroke, opacity = 1 }: DrawnPath, { content, resources }: PageDrawn): void {
	if (path === '' || (!fill && !stroke)) return;
	content.graphicsState(resources.stateName(opacity));
	if (fill) content.fill(fill);
	if (stroke) content.stroke(stroke);
	const even = rule === 'evenodd' ? '*' : '';
	const filled = `f${even}`;
	if (fill && stroke && opacity < 1) {
		// one after the other, as elsewhere: painted at once, some readers do not let the fill through the line
		content.path(path);
		content.write(filled);
	}
	content.path(path);
	content.write(!stroke ? filled : fill && opacity === 1 ? `B${even}` : 'S');
}

function drawText(mark: DrawnText, { content, resources, letters }: PageDrawn): void {
	const { x, y, size, weight, colour, rotation = 0, halo, spacing = 0, opacity = 1 } = mark;
	const { characters, shift } = setLine(mark, letters);
	if (characters.length === 0) return;
	const codes = characters.map((one) => {
		const glyph = letters[weight].get(one);
		return glyph ? resources.codeOf(weight, one, glyph) : '';
	});
	const [cos, sin] = [Math.cos((rotation * Math.PI) / 180), Math.sin((rotation * Math.PI) / 180)];
	const place = [x + shift * cos, y + shift * sin].map((value) => decimal(value)).join(' ');
	const matrix = `${[cos, sin, sin, -cos].map((value) => decimal(value, 5)).join(' ')} ${place} Tm`;
	const font = `/${resources.fontName(weight)} ${decimal(size)} Tf ${decimal(spacing)} Tc`;
	const show = (mode: 0 | 1) => content.write(`BT ${font} ${mode} Tr ${matrix} <${codes.join('')}> Tj ET`);
	content.graphicsState(resources.stateName(opacity));
	if (halo) {
		content.stroke({ colour: halo.colour, width: halo.width, round: true });
		// letters beneath letters are not read twice
		content.write('/Span<</ActualText<FEFF>>>BDC');
		show(1);
		content.write('EMC');
	}
	content.fill(colour);
	show(0);
}

function drawImage(mark: DrawnImage, { content, resources }: PageDrawn): void {
	const [a, b, c, d, e, f] = mark.matrix;
	content.enter();
	content.graphicsState(resources.stateName(mark.opacity ?? 1));
	const matrix = [a, b, -c, -d, e + c, f + d].map((value) => decimal(value)).join(' ');
	const picture = `${matrix} cm /${resources.imageName(mark)} Do`;
	content.write(`/Span<</Alt${textString(mark.words)}>>BDC\n${picture}\nEMC`);
	content.leave();
}

/** A group that lets through is a picture of its own. */
function drawGroup(group: DrawnGroup, page: PageDrawn): void {
	const { clip, opacity = 1, marks } = group;
	const { content, resources } = page;
	if (opacity < 1) {
		const inner = createContent();
		drawGroup({ ...group, opacity: 1 }, { ...page, content: inner });
		content.enter();
		content.graphicsState(resources.stateName(opacity));
		content.write(`/${resources.groupName(inner.text(), page.box)} Do`);
		content.leave();
		return;
	}
	if (!clip) return drawMarks(marks, page);
	content.enter();
	const box = [clip.x, clip.y, clip.width, clip.height].map((value) => decimal(value)).join(' ');
	content.write(`${box} re W n`);
	drawMarks(marks, page);
	content.leave();
}
