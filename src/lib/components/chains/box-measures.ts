import type { Chain } from '$lib/domain/chain/chain';
import type { LayoutDirection, LayoutOptions } from '$lib/domain/chain/layout';
import { m } from '$lib/paraglide/messages';
import { MARK_SIZE } from './link-text';
import { textWidth } from './text-fit';

/** Lengths within a box, in pixels. */
export const TEXT_LEFT = 17;
export const RIGHT = 10;
export const SEAL = 24;
const LOW = 52;
const HIGH = 72;

/** Boxes of one drawing are equally high: two lines for one name make room for two everywhere. */
export const boxHeight = (lines: number): number => (lines > 1 ? HIGH : LOW);

/** Room for the text of a box beside its seal and, on the line of the counts, beside the mark of its basis. */
export function textRooms(boxWidth: number): { readonly nameRoom: number; readonly countRoom: number } {
	const mark = textWidth(m.graph_basis_generic_mark(), MARK_SIZE);
	return {
		nameRoom: boxWidth - TEXT_LEFT - RIGHT - SEAL - 6,
		countRoom: boxWidth - TEXT_LEFT - RIGHT - Math.max(SEAL, mark) - 6
	};
}

type Spacing = Omit<LayoutOptions, 'boxHeight'>;

/** Fits boxes and gaps into a width: boxes first, up to a length good for reading, then the gaps between them. */
export function spacingFor(chain: Pick<Chain, 'flows'>, direction: LayoutDirection, width: number): Spacing {
	const flows = chain.flows.length > 0;
	const shared = { direction, rowGap: 16, headHeight: 34 };
	if (direction === 'down') {
		const gutter = flows ? Math.min(56, width / 7) : 0;
		return { ...shared, gutter, boxWidth: width - gutter - 2 * MARGIN, columnGap: 0 };
	}
	const gutter = flows ? 32 : 0;
	const room = width - gutter - 2 * MARGIN;
	// a curve wants a gap, a name wants a box: where both are short, the name comes first
	const gap = flows ? Math.max(52, 52 + (room - 820) * 0.26) : 32;
	const boxWidth = Math.max(168, Math.min(300, (room - 2 * gap) / 3));
	return { ...shared, gutter, boxWidth, columnGap: Math.max(gap, Math.min(260, (room - 3 * boxWidth) / 2)) };
}

/** Around the drawing, so that no ring of a box at its edge is cut. */
export const MARGIN = 8;
