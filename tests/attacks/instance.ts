/** From the schemas of the API document: a value that would do, and every place in one where something else could stand. */

export interface Schema {
  readonly $ref?: string
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
}
interface Operation {
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema: Schema
  }[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema?: Schema }>>
  }
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

export interface Route {
  /** As the document writes it: `post /api/pair-works/{id}/commands`. */
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  /** Names in the address. */
  readonly params: readonly string[]
  readonly query: readonly string[]
  /** Those of the query that must be there, each with a value that would do. */
  readonly needs: () => Readonly<Record<string, string>>
  /** What media a body may be of. Empty: none. */
  readonly media: readonly string[]
  /** Undefined when it takes no JSON. */
  readonly body: Schema | undefined
}

export interface ApiDocument {
  readonly routes: readonly Route[]
  readonly whole: Schema['properties']
}

export const readDocument = (text: string): ApiDocument => {
  const document = JSON.parse(text) as Document
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): Route => {
      const content = operation.requestBody?.content ?? {}
      return {
        name: `${method} ${path}`,
        method: method.toUpperCase() as Route['method'],
        path,
        params: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
        query: (operation.parameters ?? [])
          .filter((one) => one.in === 'query')
          .map((one) => one.name),
        needs: () =>
          Object.fromEntries(
            (operation.parameters ?? [])
              .filter((one) => one.in === 'query' && one.required)
              .map((one) => [
                one.name,
                String(valueFor(one.schema, { routes: [], whole: document.components.schemas })),
              ]),
          ),
        media: Object.keys(content),
        body: content['application/json']?.schema,
      }
    }),
  )
  return { routes, whole: document.components.schemas }
}

export const resolve = (schema: Schema, document: ApiDocument): Schema => {
  if (schema.$ref === undefined) return schema
  const found = document.whole?.[schema.$ref.replace('#/components/schemas/', '')]
  if (!found) throw new Error(`the document lacks ${schema.$ref}`)
  return resolve(found, document)
}

/** Each of the forms a body may have: the members of a union, else the schema itself. */
export const formsOf = (schema: Schema, document: ApiDocument): readonly Schema[] => {
  const here = resolve(schema, document)
  return (here.oneOf ?? here.anyOf)?.flatMap((one) => formsOf(one, document)) ?? [here]
}

let count = 0
const strings: Readonly<Record<string, () => string>> = {
  uuid: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  date: () => '2026-01-12',
  'date-time': () => '2026-01-12T08:00:00.000Z',
}

/** The least that would do by the schema. `whole`: with everything that may be left out too. */
export const valueFor = (schema: Schema, document: ApiDocument, whole = false): unknown => {
  const here = resolve(schema, document)
  const [form] = here.oneOf ?? here.anyOf ?? []
  if (form) return valueFor(form, document, whole)
  if (here.const !== undefined) return here.const
  if (here.enum) return here.enum[0]
  const type = Array.isArray(here.type) ? here.type[0] : here.type
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(here.properties ?? {})
          .filter(([name]) => whole || here.required?.includes(name))
          .map(([name, inner]) => [name, valueFor(inner, document, whole)]),
      )
    case 'array':
      return Array.from(
        { length: whole ? Math.max(1, here.minItems ?? 0) : (here.minItems ?? 0) },
        () => (here.items ? valueFor(here.items, document, whole) : 'x'),
      )
    case 'integer':
    case 'number':
      return Math.max(here.minimum ?? 1, 1)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return strings[here.format ?? '']?.() ?? 'x'.repeat(Math.max(here.minLength ?? 1, 1))
  }
}

/** Every object a schema describes, with the way to it. */
export const objectsIn = (
  schema: Schema,
  document: ApiDocument,
  at = '',
): readonly (readonly [string, Schema])[] => {
  const here = resolve(schema, document)
  const forms = here.oneOf ?? here.anyOf ?? here.allOf
  if (forms) return forms.flatMap((form) => objectsIn(form, document, at))
  if (here.items) return objectsIn(here.items, document, `${at}/0`)
  if (here.type !== 'object') return []
  return [
    [at, here],
    ...Object.entries(here.properties ?? {}).flatMap(([name, inner]) =>
      objectsIn(inner, document, `${at}/${name}`),
    ),
  ]
}
