import type { Day } from '../../../../domain/roadmap/day.ts';
import type { TimelineDrawing } from '../../../../domain/roadmap/report/timeline-drawing.ts';
import type { PageSize, PageWriter } from '../page-writer.ts';
import type { Faces } from '../typeface.ts';

/** A3 across, in points. */
export const SHEET = { width: 1190.55, height: 841.89, side: 36, top: 58, bottom: 44 } as const satisfies PageSize;

/** Of the names at the left of the lines, their symbols among them. */
export const NAMES_WIDTH = 210;
export const LINE_HEIGHT = 15;
export const GROUP_HEIGHT = 15;

export interface Sheet {
	readonly writer: PageWriter;
	readonly drawing: TimelineDrawing;
	readonly faces: Faces;
}

const LEFT = SHEET.side + NAMES_WIDTH;
const WIDTH = SHEET.width - SHEET.side - LEFT;

/** Where the beginning of a day lies on a page. */
export function xOf(day: Day, { months, end }: Pick<TimelineDrawing, 'months' | 'end'>): number {
	const from = months[0]?.day ?? end - 1;
	return LEFT + ((day - from) / (end - from)) * WIDTH;
}

/** As the screen in light has them. */
export const COLOURS = {
	panel: '#ffffff',
	line: '#dad6cc',
	hair: '#e9e5dc',
	faint: '#8a929a',
	late: '#b3261e',
	warn: '#8a5b00',
	good: '#2e6f57'
} as const;
