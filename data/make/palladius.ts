/**
 * Pinyin to Cyrillic, the Palladius system, by initial and final; `WHOLE` holds what does not divide.
 *
 * @source Palladius (Кафаров) and Popov, Китайско-русский словарь (1888), in the form in use today;
 * GUGK instruction on the rendering of Chinese geographical names (1983)
 */
export const INITIALS = table(`
	b б, p п, m м, f ф, d д, t т, n н, l л, g г, k к, h х,
	j цз, q ц, x с, zh чж, ch ч, sh ш, r ж, z цз, c ц, s с
`);

export const FINALS = table(`
	a а, o о, e э, ai ай, ei эй, ao ао, ou оу, an ань, en энь, ang ан, eng эн, ong ун,
	i и, ia я, ie е, iao яо, iu ю, ian янь, in инь, iang ян, ing ин, iong юн,
	u у, ua уа, uo о, uai уай, ui уй, uan уань, un унь, uang уан,
	ü юй, üe юэ, üan юань, ün юнь
`);

export const WHOLE = table(`
	a а, o о, e э, ai ай, ei эй, ao ао, ou оу, an ань, en энь, ang ан, eng эн, er эр,
	zhi чжи, chi чи, shi ши, ri жи, zi цзы, ci цы, si сы,
	yi и, ya я, ye е, yao яо, you ю, yan янь, yin инь, yang ян, ying ин, yong юн, yo йо,
	yu юй, yue юэ, yuan юань, yun юнь,
	wu у, wa ва, wo во, wai вай, wei вэй, wan вань, wen вэнь, wang ван, weng вэн,
	hui хуэй, guo го, kuo ко, huo хо,
	ju цзюй, jue цзюэ, juan цзюань, jun цзюнь,
	qu цюй, que цюэ, quan цюань, qun цюнь,
	xu сюй, xue сюэ, xuan сюань, xun сюнь
`);

function table(pairs: string): Readonly<Record<string, string>> {
	return Object.fromEntries(pairs.split(',').map((pair) => pair.trim().split(' ')));
}
