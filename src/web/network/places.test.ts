import { describe, expect, it } from 'vitest'
import type { Place } from './around.ts'
import { allowed, clientPlace, inWords, placesOf, stepped } from './places.ts'

const keys = (count: number) => Array.from({ length: count }, (_one, index) => `who ${index}`)
const away = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y)

describe('A place on the network map', () => {
  it('is somebody’s alone, whoever was put somewhere and whoever was not', () => {
    for (const count of [1, 2, 5, 9, 14, 15, 40, 60]) {
      const kept = new Map([['who 0', { x: 80, y: 20 }]])
      const places = [...placesOf(keys(count), kept).values()]
      expect(places[0]).toEqual({ x: 80, y: 20 })
      for (const [index, one] of places.entries())
        for (const other of places.slice(index + 1)) expect(away(one, other)).toBeGreaterThan(6)
      for (const one of places) expect(away(one, clientPlace)).toBeGreaterThan(15)
    }
  })

  it('is never over the edge or on the client, however it is dragged', () => {
    for (const place of [{ x: -40, y: 400 }, clientPlace, { x: 51, y: 49 }, { x: 100, y: 0 }]) {
      const { x, y } = allowed(place)
      expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true)
      expect(x >= 0 && x <= 100 && y >= 0 && y <= 100).toBe(true)
      expect(away({ x, y }, clientPlace)).toBeGreaterThan(15)
    }
  })

  it('is moved by the arrows, and goes past the client to the other side', () => {
    expect(stepped({ x: 50, y: 20 }, 'ArrowLeft')).toEqual({ x: 46, y: 20 })
    expect(stepped({ x: 50, y: 20 }, 'ArrowLeft', true)).toEqual({ x: 38, y: 20 })
    const past = stepped({ x: 50, y: 30 }, 'ArrowDown')
    expect(past.y).toBeGreaterThan(clientPlace.y + 15)
    expect(stepped({ x: 88, y: 50 }, 'ArrowRight')).toEqual({ x: 88, y: 50 })
  })

  it('is said in words: in which direction from the client and how far', () => {
    expect(inWords({ x: 50, y: 8 })).toEqual({ direction: 'above', closeness: 'far' })
    expect(inWords({ x: 72, y: 48 })).toEqual({ direction: 'right', closeness: 'near' })
    expect(inWords({ x: 27, y: 71 })).toEqual({ direction: 'below-left', closeness: 'middle' })
  })
})
