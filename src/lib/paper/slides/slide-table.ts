import type { Locale } from '../../domain/names.ts';
import type { DrawnGroup, DrawnTable } from '../../domain/sheet/drawing.ts';
import { widthOfText } from '../../domain/sheet/measure-text.ts';
import type { SlideCell, SlideTable } from './slide.ts';

const PADDING = [0.4, 0, 1] as const;
/** Letters of a presentation are of another face than those that were measured. */
const WIDER = 1.06;
/** Some programs set Han characters so far from Latin letters and digits, in the size. */
const BETWEEN = 0.25;
/** Above and below the lines of a wrapped cell, in the size. */
const WRAPPED_ROOM = 0.3;
/** Between a number and the column after it, in the size. */
const GAP = 0.5;

/**
 * A table in the place where it is drawn. A cell of two lines would push the rows below it into what stands there: columns
 * lend each other room, and where that is not enough the texts of the widest are cut, with a sign that they are.
 */
export function slideTable({ marks }: DrawnGroup, table: DrawnTable, locale: Locale): SlideTable {
	if (table.wrapped) return wrappedTable(table, table.wrapped);
	const { x, y, width, rowHeight, shares, size } = table;
	const texts = marks.filter((mark) => mark.kind === 'text');
	const stroke = marks.findLast((mark) => mark.kind === 'path')?.stroke;
	const columns = shares.map((_, across) =>
		table.rows.map((row, down): SlideCell => {
			const drawn = texts[down * shares.length + across];
			const isEnd = drawn?.anchor === 'end';
			return {
				text: row[across] ?? '',
				...(drawn && { weight: drawn.weight, colour: drawn.colour }),
				...(isEnd && { align: 'right', ...(across < shares.length - 1 && { gap: GAP * size }) })
			};
		})
	);
	const fitting = cutWidest(columns, width, (cell) => needOf(cell, { size, locale }));
	return {
		kind: 'table',
		x,
		y,
		columns: shared(
			shares.map((share) => share * width),
			fitting.map(({ need }) => need)
		),
		rows: table.rows.map((_, down) => fitting.map(({ cells }) => cells[down] ?? { text: '' })),
		rowHeight,
		size,
		colour: texts.at(-1)?.colour ?? '#000000',
		lineColour: stroke?.colour ?? '#808080',
		padding: PADDING
	};
}

/** Lines of its cells break within the columns as they are drawn; nothing is cut. */
function wrappedTable(
	{ x, y, width, shares, rows, size }: DrawnTable,
	{ heights, aligns, colours, gutter }: NonNullable<DrawnTable['wrapped']>
): SlideTable {
	const last = shares.length - 1;
	return {
		kind: 'table',
		x,
		y,
		columns: shares.map((share) => share * width),
		rows: rows.map((cells, down) =>
			cells.map((text, across): SlideCell => ({
				text,
				...(down === 0 && { weight: 600, colour: colours.head }),
				...(aligns[across] === 'end' && { align: 'right' }),
				...(across === last && { gap: 0 })
			}))
		),
		rowHeight: heights,
		upright: 'top',
		// letters of a presentation are of another face: as many of them on a line as were measured
		size: size / WIDER,
		colour: colours.rest,
		lineColour: colours.line,
		padding: [WRAPPED_ROOM * size, 0, gutter]
	};
}

interface Column {
	readonly cells: readonly SlideCell[];
	/** Width of its longest cell. */
	readonly need: number;
}

/** Columns whose texts are whole, but for the widest where all of them have not the room. */
function cutWidest(
	columns: readonly (readonly SlideCell[])[],
	width: number,
	needOfCell: (cell: SlideCell) => number
): Column[] {
	const whole = columns.map((cells): Column => ({ cells, need: Math.max(0, ...cells.map(needOfCell)) }));
	const lack = sum(whole.map(({ need }) => need)) - width;
	const most = Math.max(...whole.map(({ need }) => need));
	if (lack <= 0) return whole;
	return whole.map((column) => {
		if (column.need < most) return column;
		const room = Math.max(most - lack, 0);
		return { need: room, cells: column.cells.map((cell) => cutCell(cell, (one) => needOfCell(one) <= room)) };
	});
}

function cutCell(cell: SlideCell, fits: (cell: SlideCell) => boolean): SlideCell {
	if (fits(cell)) return cell;
	const letters = [...cell.text];
	for (;;) {
		letters.pop();
		const cut = { ...cell, text: `${letters.join('').trimEnd()}…` };
		if (letters.length <= 1 || fits(cut)) return cut;
	}
}

function needOf(cell: SlideCell, { size, locale }: { size: number; locale: Locale }): number {
	const meetings = cell.text.match(/[\u2e80-\uffef](?=[\w(])|[\w)](?=[\u2e80-\uffef])/g)?.length ?? 0;
	const letters = WIDER * widthOfText(cell.text, { size, weight: cell.weight ?? 400, locale });
	return letters + meetings * BETWEEN * size + PADDING[1] + (cell.gap ?? PADDING[2]);
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
