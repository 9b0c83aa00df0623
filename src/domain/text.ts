/** The three languages of the screens. Finnish is the first: the others are never missing. */
export type Language = 'fi' | 'sv' | 'en'

/** One sentence or term in every language of the screens; a missing language does not compile. */
export type Text = Readonly<Record<Language, string>>
