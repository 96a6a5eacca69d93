import type { Health } from '../../../../domain/roadmap/health-definitions.ts';
import { circle } from '../draw-map.ts';
import { INK, type PageWriter } from '../page-writer.ts';
import { COLOURS } from './sheet.ts';

/** A health by shape first and colour second, as on the screen: about a point, eight points across. */
export function drawHealth(writer: PageWriter, health: Health, at: { x: number; y: number }): void {
	switch (health) {
		case 'onTrack':
			return writer.path(circle(2.8), { ...at, fill: COLOURS.good });
		case 'atRisk':
			writer.path('M0 -3.4L3.6 2.9H-3.6Z', { ...at, stroke: COLOURS.warn, width: 0.9 });
			return writer.path('M0 -1.2V0.8M0 1.5V2.1', { ...at, stroke: COLOURS.warn, width: 0.8 });
		case 'overdue':
			return writer.path('M0 -3.8L3.8 0L0 3.8L-3.8 0Z', { ...at, fill: COLOURS.late });
		case 'blocked':
			writer.path('M-1.6 -3.8H1.6L3.8 -1.6V1.6L1.6 3.8H-1.6L-3.8 1.6V-1.6Z', { ...at, fill: COLOURS.late });
			return writer.path('M-2.1 0H2.1', { ...at, stroke: COLOURS.panel, width: 1.3 });
		case 'done':
			return writer.path('M-3.2 0.2L-1 2.5L3.2 -2.5', { ...at, stroke: INK.ink, width: 1.2 });
		case 'unknown':
			return writer.path(circle(2.9), { ...at, stroke: INK.muted, width: 0.9, dash: [1, 1.4] });
	}
}
