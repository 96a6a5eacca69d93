/** Colours of a map on paper, as `#rrggbb`. */
export const MAP_INK = {
	land: '#f5f1e7',
	line: '#b9b1a0',
	lit: '#c9dbea',
	litLine: '#1f4e79',
	point: '#b3261e',
	ring: '#ffffff'
} as const;
