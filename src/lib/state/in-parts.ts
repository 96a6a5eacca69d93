import type { Parts } from '$lib/domain/parts';

/** A part is over in less, so that an idle time is not overdrawn. */
const ROOM_MS = 12;

/** Does as many parts as there is room for whenever nothing else is to be done. */
export function whenIdle(parts: Parts<void>): void {
	// Safari has no idle callback; a moment later will do
	if (!('requestIdleCallback' in window)) return soon(parts, 100);
	requestIdleCallback((deadline) => {
		do if (parts.next().done) return;
		while (deadline.timeRemaining() > ROOM_MS);
		whenIdle(parts);
	});
}

/** Does each part in a task of its own, between which the browser sees to the pointer and the screen. */
export function soon(parts: Parts<void>, afterMs = 0): void {
	setTimeout(() => {
		if (!parts.next().done) soon(parts, afterMs);
	}, afterMs);
}
