const SCHEMES = ['https:', 'http:', 'mailto:'];

/** An address that a paper may lead to, in ASCII; `null` for whatever else a link could do. */
export function webAddress(address: string): string | null {
	const url = URL.canParse(address) ? new URL(address) : null;
	return url && SCHEMES.includes(url.protocol) ? url.href : null;
}
