/** A stretch of one line of latitude that no shape covers, and the area it stands for. */
export interface Span {
	west: number;
	east: number;
	lat: number;
	areaKm2: number;
	/** Whether it lies beyond all shapes. */
	isOutside: boolean;
}

export interface Gap {
	/** A point in it. */
	at: readonly [lng: number, lat: number];
	areaKm2: number;
}

/** Narrower stretches, in degrees, are where two shapes round the same border differently: about a metre and a half. */
const HAIR = 2e-5;

/**
 * The areas enclosed by shapes but covered by none. `lines`: from south to north, for each its uncovered stretches.
 * Stretches that overlap from one line to the next are one area; an area that has a stretch outside, or one on the
 * first or last line, is open and no gap.
 */
export function findGaps(lines: readonly (readonly Span[])[]): Gap[] {
	const areas = new Areas();
	let below: { span: Span; area: number }[] = [];
	lines.forEach((spans, index) => {
		const isOuterLine = index === 0 || index === lines.length - 1;
		const here = spans
			.filter(({ west, east }) => east - west > HAIR)
			.map((span) => ({ span, area: areas.add(span, span.isOutside || isOuterLine) }));
		for (const { span, area } of here) {
			for (const other of below) {
				if (Math.min(span.east, other.span.east) - Math.max(span.west, other.span.west) > 0)
					areas.join(area, other.area);
			}
		}
		below = here;
	});
	return areas.closed();
}

/** Areas that grow together: a union-find over stretches. */
class Areas {
	readonly #parent: number[] = [];
	readonly #gap: (Gap & { isOpen: boolean; widestKm2: number })[] = [];

	add({ west, east, lat, areaKm2 }: Span, isOpen: boolean): number {
		this.#gap.push({ at: [(west + east) / 2, lat], areaKm2, isOpen, widestKm2: areaKm2 });
		return this.#parent.push(this.#parent.length) - 1;
	}

	join(a: number, b: number): void {
		const [one, other] = [this.#root(a), this.#root(b)];
		const [kept, taken] = [this.#gap[one], this.#gap[other]];
		if (one === other || !kept || !taken) return;
		this.#parent[other] = one;
		kept.areaKm2 += taken.areaKm2;
		kept.isOpen ||= taken.isOpen;
		if (taken.widestKm2 > kept.widestKm2) [kept.at, kept.widestKm2] = [taken.at, taken.widestKm2];
	}

	closed(): Gap[] {
		return this.#gap
			.filter(({ isOpen }, index) => !isOpen && this.#parent[index] === index)
			.map(({ at, areaKm2 }) => ({ at, areaKm2 }));
	}

	#root(area: number): number {
		let root = area;
		while (this.#parent[root] !== root) {
			const parent = this.#parent[root] ?? root;
			this.#parent[root] = this.#parent[parent] ?? parent;
			root = parent;
		}
		return root;
	}
}
