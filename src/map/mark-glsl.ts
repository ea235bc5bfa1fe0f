import { CORNERS, DOTS, edgesOf, HATCH_STEP, inradius, LINE, type Polygon, SHAPES } from '../plate/marks.ts'

/** A number as a literal of the shading language, which takes no whole number for a float. */
export function float(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : `${Number(value.toFixed(7))}`
}

const LOOKS = Object.values(SHAPES)

/** Radius of a shape in CSS pixels, by its code. */
export const RADIUS_OF = `float radiusOf(int shape) {
${LOOKS.map(({ code, radius }) => `  if (shape == ${code}) return ${float(radius)};`).join('\n')}
  return 0.0;
}
`

/**
 * Signed distance of a point from the outline of the shape that is drawn, in CSS pixels, negative inside; whether a shape is
 * open; distance from the nearest line of a hatching. All shapes are their own mirror images, left and right.
 */
export const SHAPE_DISTANCE = `bool isOpen(int shape) {
  return ${LOOKS.flatMap(({ code, fill }) => (fill === 'open' ? [`shape == ${code}`] : [])).join(' || ')};
}

float hatchDistance(vec2 p) {
  float along = (p.x + p.y) / ${float(HATCH_STEP)};
  return abs(along - round(along)) * ${float(HATCH_STEP / Math.SQRT2)} - ${float(LINE.hatch / 2)};
}

float shapeDistance(vec2 p) {
  p.x = abs(p.x);
${(Object.keys(CORNERS) as Polygon[]).map((polygon) => `  if (${isOneOf(polygon)}) return ${polygonDistance(polygon)};`).join('\n')}
  if (${isOneOf('dots')}) {
    float step = v_radius * ${float(DOTS.step)};
    return length(vec2(p.x - min(round(p.x / step), 1.0) * step, p.y)) - v_radius * ${float(DOTS.radius)};
  }
  return length(p) - v_radius;
}
`

function isOneOf(outline: string): string {
  return LOOKS.flatMap((look) => (look.outline === outline ? [`v_shape == ${look.code}`] : [])).join(' || ')
}

/** Greatest distance beyond one of the edges that face right, up or down. */
function polygonDistance(polygon: Polygon): string {
  const [first, ...others] = edgesOf(polygon)
    .filter(([x]) => x > -1e-9)
    .map(([x, y]) => `dot(p, vec2(${float(x)}, ${float(y)}))`)
  const farthest = others.reduce((most, edge) => `max(${most}, ${edge})`, first!)
  return `${farthest} - v_radius * ${float(inradius(polygon))}`
}
