import type { ContactKind, LeadStage } from '$lib/domain/roadmap/attraction/attraction';

/** Pixels of the band of a stage: the nearer to the signing the thicker, so that colour is not alone. */
export const STAGE_HEIGHTS: Readonly<Record<LeadStage, number>> = {
	lead: 2,
	contacted: 4,
	visited: 6,
	negotiating: 9,
	contracted: 11,
	commenced: 11,
	lost: 0,
	resting: 2
};

/** Around a middle; triangle, circle, bar, diamond, square. */
export const CONTACT_SHAPES: Readonly<Record<ContactKind, string>> = {
	visit: 'M0 -4L4 3H-4Z',
	talk: 'M-3.4 0A3.4 3.4 0 1 1 3.4 0A3.4 3.4 0 1 1 -3.4 0Z',
	call: 'M-1.2 -4H1.2V4H-1.2Z',
	fair: 'M0 -4.4L4.4 0L0 4.4L-4.4 0Z',
	reception: 'M-3.2 -3.2H3.2V3.2H-3.2Z'
};
