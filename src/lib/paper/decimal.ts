/** Without an exponent, which neither PDF nor every reader of SVG knows. */
export const decimal = (value: number, digits = 3): string => {
	const factor = 10 ** digits;
	return String(Math.round(value * factor) / factor || 0);
};
