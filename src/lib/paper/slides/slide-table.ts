import type { Locale } from '../../domain/names.ts';
import type { DrawnGroup, DrawnTable } from '../../domain/sheet/drawing.ts';
import { widthOfText } from '../../domain/sheet/measure-text.ts';
import type { SlideCell, SlideTable } from './slide.ts';

const PADDING = [0.4, 0, 1] as const;
/** Letters of a presentation are of another face than those that were measured. */
const WIDER = 1.1;
/** Some programs set Han characters so far from Latin letters and digits, in the size. */
const BETWEEN = 0.25;

/**
 * A table as it is drawn: cut where its columns end, for a cell of two lines would push the rows below it into what stands
 * there. Columns lend each other room, so that no other face breaks a cell.
 */
export function slideTable({ marks }: DrawnGroup, table: DrawnTable, locale: Locale): SlideTable {
	const { x, y, width, rowHeight, shares, size } = table;
	const texts = marks.filter((mark) => mark.kind === 'text');
	const stroke = marks.findLast((mark) => mark.kind === 'path')?.stroke;
	const rows = table.rows.map((row, down) =>
		row.map((whole, across): SlideCell => {
			const drawn = texts[down * shares.length + across];
			return {
				text: drawn?.text ?? whole,
				...(drawn && { weight: drawn.weight, colour: drawn.colour }),
				...(drawn?.anchor === 'end' && { align: 'right' })
			};
		})
	);
	const needs = shares.map((_, across) =>
		Math.max(...rows.map((row) => needOf(row[across], { size, locale }) + PADDING[1] + PADDING[2]))
	);
	return {
		kind: 'table',
		x,
		y,
		columns: shared(
			shares.map((share) => share * width),
			needs
		),
		rows,
		rowHeight,
		size,
		colour: texts.at(-1)?.colour ?? '#000000',
		lineColour: stroke?.colour ?? '#808080',
		padding: PADDING
	};
}

function needOf(cell: SlideCell | undefined, { size, locale }: { size: number; locale: Locale }): number {
	if (!cell) return 0;
	const meetings = cell.text.match(/[\u2e80-\uffef](?=[\w(])|[\w)](?=[\u2e80-\uffef])/g)?.length ?? 0;
	return WIDER * widthOfText(cell.text, { size, weight: cell.weight ?? 400, locale }) + meetings * BETWEEN * size;
}

/** Columns that are too narrow take, of those that are not, what each can spare; together as wide as before. */
function shared(columns: readonly number[], needs: readonly number[]): number[] {
	const lacks = columns.map((column, place) => Math.max(0, (needs[place] ?? 0) - column));
	const spares = columns.map((column, place) => Math.max(0, column - (needs[place] ?? 0)));
	const [lack, spare] = [sum(lacks), sum(spares)];
	const moved = Math.min(lack, spare);
	if (moved === 0) return [...columns];
	return columns.map(
		(column, place) => column + (moved * (lacks[place] ?? 0)) / lack - (moved * (spares[place] ?? 0)) / spare
	);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
