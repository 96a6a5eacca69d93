/** Who a briefing is for, each seeing what those before it see. `staff`: the people of the bureau. */
export const AUDIENCES = ['public', 'investor', 'staff'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Whether an audience may see what is classed so. */
export const maySee = (audience: Audience, asked: Audience): boolean =>
	AUDIENCES.indexOf(asked) <= AUDIENCES.indexOf(audience);
