/** The colours of the visual system as values, for canvases; `app.css` has the same as custom properties (a test compares). */
export interface Palette {
	readonly paper: string;
	readonly panel: string;
	readonly sunk: string;
	readonly ink: string;
	readonly muted: string;
	readonly faint: string;
	readonly line: string;
	readonly accent: string;
	readonly land: string;
	readonly land2: string;
	readonly divline: string;
	readonly cityline: string;
	readonly out: string;
	readonly outline: string;
	readonly outtext: string;
	readonly water: string;
	readonly waterfill: string;
	readonly watertext: string;
	readonly rail: string;
	readonly halo: string;
	readonly symline: string;
	readonly sitefree: string;
	readonly sitetaken: string;
}

export const LIGHT: Palette = {
	paper: '#FBFAF7',
	panel: '#FFFFFF',
	sunk: '#F4F1EA',
	ink: '#1B2A3A',
	muted: '#566270',
	faint: '#8A929A',
	line: '#DAD6CC',
	accent: '#1F4E79',
	land: '#F5F1E7',
	land2: '#EFEADD',
	divline: '#B9B1A0',
	cityline: '#6C6556',
	out: '#ECEBE7',
	outline: '#D6D3CB',
	outtext: '#676660',
	water: '#7FA3BD',
	waterfill: '#D3E0E8',
	watertext: '#3F6580',
	rail: '#77706A',
	halo: '#F8F5ED',
	symline: '#1B2A3A',
	sitefree: '#1F7A5C',
	sitetaken: '#7A5A3A'
};

export const DARK: Palette = {
	paper: '#11161C',
	panel: '#1A2129',
	sunk: '#151B22',
	ink: '#E9E6DF',
	muted: '#9AA7B4',
	faint: '#6F7C89',
	line: '#2D3742',
	accent: '#8AB8E6',
	land: '#212A33',
	land2: '#28323C',
	divline: '#46525F',
	cityline: '#8E99A4',
	out: '#151B21',
	outline: '#27303A',
	outtext: '#8592A0',
	water: '#4E7C9C',
	waterfill: '#1D3343',
	watertext: '#86B0CE',
	rail: '#87909A',
	halo: '#1C242C',
	symline: '#0C1014',
	sitefree: '#63CFA2',
	sitetaken: '#C49C72'
};

/** Magnitude in one hue, from little to much. */
export const RAMP = ['#F3F0E8', '#DCE5EC', '#BACDDC', '#8FAEC8', '#5C87AC', '#2F5F8C', '#173E64'] as const;

export type Scheme = 'light' | 'dark';
export const paletteOf = (scheme: Scheme): Palette => (scheme === 'dark' ? DARK : LIGHT);
