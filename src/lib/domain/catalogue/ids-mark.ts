const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A number that tells one list of ids from another, order and all: whether columns that came apart belong together.
 * Guards against mistakes, not against malice.
 *
 * @source FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll & Vo; RFC 9923)
 */
export function idsMark(ids: readonly string[]): number {
	let mark = FNV_OFFSET;
	const add = (unit: number) => {
		mark = Math.imul(mark ^ unit, FNV_PRIME);
	};
	for (const id of ids) {
		for (let place = 0; place < id.length; place++) add(id.charCodeAt(place));
		// two ids are not one that is as long as both
		add(0);
	}
	return mark >>> 0;
}
