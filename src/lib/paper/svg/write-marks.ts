import type { DrawnGroup, DrawnImage, DrawnLink, DrawnMark, DrawnPath, DrawnText } from '../../domain/sheet/drawing.ts';
import { toBase64 } from '../bytes.ts';
import { decimal } from '../decimal.ts';
import { webAddress } from '../links.ts';
import { attributes } from '../xml.ts';

export interface MarkWriter {
	/** As text in the page's fonts, in the file's, or as outlines. */
	text(mark: DrawnText): string;
	/** Whether places to press are; absent: they are. */
	readonly links?: false;
	/** Before every id, so that two drawings can stand on one page. */
	readonly prefix: string;
	/** Absent: all are. */
	readonly isWritten?: (mark: DrawnMark) => boolean;
}

export function writeMarks(marks: readonly DrawnMark[], writer: MarkWriter): string {
	const ids = new Set<string>();
	const write = (mark: DrawnMark): string => {
		if (writer.isWritten?.(mark) === false) return '';
		switch (mark.kind) {
			case 'path':
				return writePath(mark);
			case 'text':
				return writer.text(mark);
			case 'image':
				return writeImage(mark);
			case 'group':
				return writeGroup(mark, { id: freeId(ids, writer.prefix + mark.name), write });
			case 'link':
				return writer.links === false ? '' : writeLink(mark);
		}
	};
	return marks.map(write).join('');
}

/** A name once taken gets a number. */
function freeId(taken: Set<string>, name: string): string {
	const base = name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-') || 'group';
	let id = base;
	for (let again = 2; taken.has(id); again++) id = `${base}-${again}`;
	taken.add(id);
	return id;
}

function writePath({ path, fill, rule, stroke, opacity, of }: DrawnPath): string {
	const through = opacity === undefined || opacity === 1 ? undefined : decimal(opacity);
	const painted = {
		d: path,
		fill: fill ?? 'none',
		'fill-rule': rule,
		'fill-opacity': fill && through,
		stroke: stroke?.colour,
		'stroke-width': stroke && decimal(stroke.width),
		'stroke-dasharray': stroke?.dash?.map((length) => decimal(length)).join(' '),
		'stroke-linecap': stroke?.round ? 'round' : undefined,
		'stroke-linejoin': stroke?.round ? 'round' : undefined,
		'stroke-opacity': stroke && through,
		'data-of': of
	};
	return `<path${attributes(painted)}/>`;
}

function writeImage({ bytes, format, matrix, opacity, words }: DrawnImage): string {
	const values = {
		href: `data:image/${format};base64,${toBase64(bytes)}`,
		width: 1,
		height: 1,
		preserveAspectRatio: 'none',
		transform: `matrix(${matrix.map((value) => decimal(value)).join(' ')})`,
		opacity: opacity === undefined ? undefined : decimal(opacity),
		role: 'img',
		'aria-label': words
	};
	return `<image${attributes(values)}/>`;
}

function writeGroup(
	{ clip, opacity, marks }: DrawnGroup,
	{ id, write }: { id: string; write: (mark: DrawnMark) => string }
): string {
	const clipId = clip && `${id}-clip`;
	const values = {
		id,
		'clip-path': clipId && `url(#${clipId})`,
		opacity: opacity === undefined || opacity === 1 ? undefined : decimal(opacity)
	};
	const path = clip && `<clipPath${attributes({ id: clipId })}><rect${attributes(boxOf(clip))}/></clipPath>`;
	return `${path ?? ''}<g${attributes(values)}>${marks.map(write).join('')}</g>`;
}

/** Other pages are not in the file. */
function writeLink({ to, ...box }: DrawnLink): string {
	const href = 'url' in to ? webAddress(to.url) : null;
	if (href === null) return '';
	const place = attributes({ ...boxOf(box), fill: 'none', 'pointer-events': 'all' });
	return `<a${attributes({ href, 'aria-label': href })}><rect${place}/></a>`;
}

const boxOf = ({ x, y, width, height }: Pick<DrawnLink, 'x' | 'y' | 'width' | 'height'>) => ({
	x: decimal(x),
	y: decimal(y),
	width: decimal(width),
	height: decimal(height)
});
