import type { Parts } from '$lib/domain/parts';

/** One task may take so long; the browser sees to the pointer and the screen between two. */
const ROOM_MS = 12;

/**
 * Goes to the newest place asked for once it has been made ready in parts, each in a task of its own; a place asked for
 * meanwhile takes the place of the one that is being made ready.
 */
export function glide<Place>(prepare: (place: Place) => Parts<void>, arrive: (place: Place) => void) {
	let wanted: { readonly place: Place } | null = null;
	let isUnderWay = false;
	const begin = () => {
		const target = wanted;
		if (!target) return void (isUnderWay = false);
		isUnderWay = true;
		const parts = prepare(target.place);
		const step = () => {
			// somewhere else is wanted by now
			if (wanted !== target) return begin();
			const until = performance.now() + ROOM_MS;
			while (performance.now() < until)
				if (parts.next().done) {
					wanted = null;
					arrive(target.place);
					return begin();
				}
			setTimeout(step);
		};
		setTimeout(step);
	};
	return {
		to(place: Place): void {
			if (wanted?.place === place) return;
			wanted = { place };
			if (!isUnderWay) begin();
		}
	};
}
