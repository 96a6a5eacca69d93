// loads only where a portfolio has outlines to show
export { outlinesInView } from '$lib/domain/cartography/outlines-in-view';
export { default as SiteLegend } from './SiteLegend.svelte';
