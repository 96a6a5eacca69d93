import type { DrawnMark } from '../drawing.ts';
import { boxPath, path } from '../map/pen.ts';
import type { SheetContent } from '../sheet.ts';
import { heightOfLines, linesIn, type Type, writeLines, writeParagraphs } from './write.ts';

/** What stands above or below the map over the whole width, and how high it is. */
export interface Edge {
	readonly height: number;
	readonly draw: (x: number, y: number) => readonly DrawnMark[];
}

const BANNER_INK = {
	light: { wash: '#f7eeda', words: '#7a4f00' },
	dark: { wash: '#3a3018', words: '#f0d9a4' }
} as const;

/** What of a sheet its edges are made from: a page without a map has them too. */
export type EdgeContent = Pick<SheetContent, 'words' | 'spec' | 'logo' | 'qr'>;

/** Title, subtitle and the banner of the portfolio. */
export function headEdge(type: Type, { words, logo, spec }: EdgeContent, width: number): Edge {
	const { unit, palette } = type;
	const titleLetters = { size: 17 * unit, weight: 600, colour: palette.ink } as const;
	const subtitleLetters = { size: 9 * unit, weight: 400, colour: palette.muted } as const;
	const bannerLetters = { size: 7.2 * unit, weight: 400, colour: BANNER_INK[spec.scheme].words } as const;
	const logoHeight = 30 * unit;
	const logoWidth = logo ? Math.min(logoHeight * logo.aspect, width * 0.3) : 0;
	const room = width - (logo ? logoWidth + 10 * unit : 0);
	const title = words.title === '' ? [] : linesIn(type, words.title, { width: room, letters: titleLetters });
	const subtitle = words.subtitle ? linesIn(type, words.subtitle, { width: room, letters: subtitleLetters }) : [];
	const titleHeight = heightOfLines(title.length, titleLetters);
	const above = Math.max(titleHeight + heightOfLines(subtitle.length, subtitleLetters), logo ? logoHeight : 0);
	const banner = linesIn(type, words.banner, { width: width - 12 * unit, letters: bannerLetters });
	const bannerHeight = heightOfLines(banner.length, bannerLetters) + 4 * unit;
	const gap = above > 0 ? 5 * unit : 0;
	return {
		height: above + gap + bannerHeight + 6 * unit,
		draw: (x, y) => [
			{ kind: 'group', name: 'title', marks: writeLines(title, titleLetters, { x, y: y - 2 * unit }) },
			{ kind: 'group', name: 'subtitle', marks: writeLines(subtitle, subtitleLetters, { x, y: y + titleHeight }) },
			...(logo
				? [
						{
							kind: 'image' as const,
							bytes: logo.bytes,
							format: logo.format,
							words: logo.words,
							matrix: [logoWidth, 0, 0, logoWidth / logo.aspect, x + width - logoWidth, y] as const
						}
					]
				: []),
			{
				kind: 'group',
				name: 'banner',
				marks: [
					path({
						path: boxPath({ x, y: y + above + gap, width, height: bannerHeight }),
						fill: BANNER_INK[spec.scheme].wash
					}),
					...writeLines(banner, bannerLetters, { x: x + 6 * unit, y: y + above + gap + 2 * unit })
				]
			}
		]
	};
}

/** Review number or notice, sources, the address with its code, the page. */
export function footEdge(type: Type, content: EdgeContent, width: number): Edge {
	const { words, spec, qr } = content;
	const { unit, palette } = type;
	const notice = { size: 8 * unit, weight: 600, colour: palette.ink } as const;
	// of a slide they are for who holds the file, not for who sits in the room
	const size = spec.paper === '16x9' || spec.paper === '4x3' ? 4.6 : 6.6;
	const letters = { size: size * unit, weight: 400, colour: palette.muted } as const;
	const address = spec.parts.includes('address') ? words.address : null;
	const side = address !== null && qr ? 44 * unit : 0;
	const room = width - (side > 0 ? side + 10 * unit : 0);
	const review = linesIn(type, words.review, { width: room, letters: notice });
	const lines = [...words.sources, ...(address === null ? [] : [`${words.addressTitle}${address}`])].map((line) =>
		linesIn(type, line, { width: room, letters })
	);
	const page = spec.parts.includes('page') ? words.page : '';
	const reviewHeight = heightOfLines(review.length, notice) + 3 * unit;
	const written = reviewHeight + heightOfLines(lines.flat().length, letters);
	const beside = side + (page ? heightOfLines(1, letters) + 2 * unit : 0);
	const height = Math.max(written, beside) + 8 * unit;
	const draw = (x: number, y: number): DrawnMark[] => {
		const top = y + 8 * unit;
		const marks = [
			...writeLines(review, notice, { x, y: top }),
			...writeParagraphs(lines, letters, { x, y: top + reviewHeight }),
			...writeLines([page], letters, { x: x + width, y: y + height - heightOfLines(1, letters), anchor: 'end' })
		].filter(({ text }) => text !== '');
		const code = { x: x + width - side, y: top, side };
		return [
			{ kind: 'group', name: 'foot', marks },
			...(side > 0 && qr && address !== null
				? [...drawCode(qr, code), { kind: 'link' as const, ...code, width: side, height: side, to: { url: address } }]
				: [])
		];
	};
	return { height, draw };
}

/** A QR code as one path: black on white, whatever the colours of the sheet, or nothing reads it. */
function drawCode(
	squares: readonly (readonly boolean[])[],
	{ x, y, side }: { x: number; y: number; side: number }
): readonly DrawnMark[] {
	const step = side / squares.length;
	const dark = squares.flatMap((row, down) =>
		row.flatMap((isDark, right) =>
			isDark ? [boxPath({ x: x + right * step, y: y + down * step, width: step, height: step })] : []
		)
	);
	return [
		{
			kind: 'group',
			name: 'code',
			marks: [
				path({ path: boxPath({ x, y, width: side, height: side }), fill: '#ffffff' }),
				path({ path: dark.join(''), fill: '#000000' })
			]
		}
	];
}
