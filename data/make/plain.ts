/** A domain value as it stands in a file: without the brands of its identities. */
export type Plain<T> = T extends string
	? T extends { readonly __brand: string }
		? string
		: T
	: T extends readonly (infer Element)[]
		? readonly Plain<Element>[]
		: T extends object
			? { readonly [Key in keyof T]: Plain<T[Key]> }
			: T;
