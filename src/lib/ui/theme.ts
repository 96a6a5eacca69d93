export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'hetu-theme';

export const parseTheme = (value: string | undefined): Theme => THEMES.find((theme) => theme === value) ?? 'auto';
