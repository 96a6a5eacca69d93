import type { ReferenceSystem } from '$lib/domain/exchange/submit/submission';
import type { OutlineFault } from '$lib/domain/geo/outline/outline-fault';
import type { DrawTool } from '$lib/domain/geo/outline/place';
import { m } from '$lib/paraglide/messages';
import { writtenPosition } from './typed-coordinates';

export const TOOL_WORDS: Readonly<Record<DrawTool, () => string>> = {
	select: m.draw_tool_select,
	point: m.draw_tool_point,
	polygon: m.draw_tool_polygon,
	hole: m.draw_tool_hole
};

export const TOOL_HELP: Readonly<Record<DrawTool, () => string>> = {
	select: m.draw_help_select,
	point: m.draw_help_point,
	polygon: m.draw_help_polygon,
	hole: m.draw_help_hole
};

export const SYSTEM_WORDS: Readonly<Record<ReferenceSystem['system'], () => string>> = {
	wgs84: m.draw_system_wgs84,
	cgcs2000: m.draw_system_cgcs2000,
	gcj02: m.draw_system_gcj02,
	bd09: m.draw_system_bd09,
	gk3: m.draw_system_gk3,
	gk6: m.draw_system_gk6
};

export function faultWords({ code, at }: OutlineFault): string {
	if (code === 'self-intersection') return m.draw_fault_self_intersection({ at: at ? writtenPosition(at) : '' });
	if (code === 'ring-outside-its-shell') return m.draw_fault_hole();
	return code === 'ring-too-short' || code === 'ring-open' ? m.draw_fault_ring() : m.draw_fault_range();
}
