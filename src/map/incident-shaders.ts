import { LINE, MARK_COLOURS, POSSIBLE, SHAPES } from '../plate/marks.ts'
import { AREA_FLAG, STYLE_BITS } from './incident-buffers.ts'
import { float, RADIUS_OF, SHAPE_DISTANCE } from './mark-glsl.ts'
import { NOT_DRAWN, vertexHead } from './place-glsl.ts'

/** What the mark shader draws in one pass. */
export const PASS = { marks: 0, selected: 1, highlighted: 2, wave: 3 } as const

/** Step days that the clock by events can look back on for the afterglow. */
export const GLOW_STEPS = 12

/** Vertex shader of marks; `prelude` is MapLibre's projection code, `plain` leaves out halo and afterglow. */
export function markVertexShader(prelude: string, plain: boolean): string {
  return `${vertexHead(prelude, plain ? '#define PLAIN' : '')}
layout(location=1) in int a_start;
layout(location=2) in int a_end;
layout(location=3) in uint a_style;
uniform ivec2 u_window;
uniform bool u_certain;
uniform int u_pass;
uniform int u_at;
uniform float u_half_life;
uniform bool u_by_step;
uniform int u_steps[${GLOW_STEPS}];
uniform float u_wave;
uniform float u_dpr;
uniform float u_scale;
uniform float u_ring;
uniform vec3 u_colours[${MARK_COLOURS.length}];
flat out int v_shape;
flat out vec3 v_colour;
flat out float v_radius;
flat out float v_glow;
flat out float v_size;
flat out int v_possible;

float age() {
  if (!u_by_step) return float(u_at - a_end);
  int steps = 0;
  for (int i = 0; i < ${GLOW_STEPS}; i++) if (u_steps[i] > a_end) steps++;
  return float(steps);
}

${RADIUS_OF}
void main() {
  bool certain = a_start >= u_window.x && a_end <= u_window.y;
  bool visible = u_certain ? certain : a_start <= u_window.y && a_end >= u_window.x;
  v_possible = certain ? 0 : 1;
  if (!visible || (a_style & ${AREA_FLAG}u) != 0u) {
    ${NOT_DRAWN}
  }
  v_shape = int(a_style & 15u);
  v_colour = u_colours[int((a_style >> ${STYLE_BITS.colour}u) & 15u)];
#ifdef PLAIN
  v_glow = 0.0;
  v_radius = radiusOf(v_shape) * u_scale;
  v_size = 2.0 * (v_radius + 1.0);
#else
  float glow = a_end > u_window.y ? 0.0 : exp2(-age() / u_half_life);
  v_glow = glow < 0.06 ? 0.0 : glow;
  v_radius = radiusOf(v_shape) * u_scale * (1.0 + 0.25 * v_glow);
  float reach = v_radius + (v_glow > 0.0 ? 7.5 : v_possible == 1 ? ${float(POSSIBLE.halo + POSSIBLE.haloLine + 1)} : 3.0);
  if (u_pass == ${PASS.selected} || u_pass == ${PASS.highlighted}) {
    v_radius = u_ring;
    reach = u_ring + 4.0;
  } else if (u_pass == ${PASS.wave}) {
    v_radius = 9.0 + 17.0 * u_wave;
    reach = v_radius + 2.0;
  }
  v_size = 2.0 * reach;
#endif
  gl_Position = project(a_position);
  gl_PointSize = v_size * u_dpr;
}`
}

/** What marks and stacks are painted with: `v_colour`, `v_shape`, `v_radius`, `u_paper` and `u_dpr` have to be there. */
export const PAINT = `float cover(float distance) { return clamp(0.5 - distance * u_dpr, 0.0, 1.0); }

${SHAPE_DISTANCE}
vec4 over(vec4 top, vec4 bottom) { return top + bottom * (1.0 - top.a); }
vec4 paint(vec3 colour, float alpha) { return vec4(colour * alpha, alpha); }

vec4 ringAt(vec2 p, float radius, float width, vec3 colour, float alpha) {
  float d = abs(length(p) - radius) - width * 0.5;
  return over(paint(colour, cover(d) * alpha), paint(u_paper, cover(d - 1.0) * 0.7 * alpha));
}

/** A shape's outline as a line within it, on paper. */
vec4 outlined(float d, float width) {
  return over(paint(v_colour, cover(abs(d + width * 0.5) - width * 0.5)), paint(u_paper, cover(d)));
}

/** Halo of what is only possible: a ring of dashes, as long as what divides them, on paper. */
vec4 dashesAt(vec2 p, float radius) {
  float turn = atan(p.y, p.x) * ${float(POSSIBLE.dashes / (2 * Math.PI))};
  float along = (abs(fract(turn) - 0.5) - 0.25) * ${float((2 * Math.PI) / POSSIBLE.dashes)} * radius;
  float across = abs(length(p) - radius) - ${float(POSSIBLE.haloLine / 2)};
  float d = max(across, along);
  return over(paint(v_colour, cover(d)), paint(u_paper, cover(d - 0.8) * 0.8));
}
`

/** Fragment shader of marks: a signed distance per shape, a halo of paper round all, a ring while new. */
export function markFragmentShader(plain: boolean): string {
  return `#version 300 es
${plain ? '#define PLAIN' : ''}
precision highp float;
precision highp int;
uniform int u_pass;
uniform float u_wave;
uniform float u_dpr;
uniform vec3 u_paper;
uniform vec3 u_time;
uniform vec3 u_ink;
flat in int v_shape;
flat in vec3 v_colour;
flat in float v_radius;
flat in float v_glow;
flat in float v_size;
flat in int v_possible;
out vec4 fragColor;

${PAINT}
vec4 mark(vec2 p) {
  float d = shapeDistance(p);
  vec4 body = paint(v_colour, cover(d));
  if (v_possible == 1 && v_shape != ${SHAPES.dots.code}) body = outlined(d, ${float(POSSIBLE.line)});
  else if (isOpen(v_shape)) body = outlined(d, ${float(LINE.open)});
  else if (v_shape == ${SHAPES.hatched.code}) {
    float hatch = hatchDistance(p);
    float line = max(cover(abs(d + ${float(LINE.hatched / 2)}) - ${float(LINE.hatched / 2)}), cover(max(d, hatch)));
    body = over(paint(v_colour, line), paint(u_paper, cover(d)));
  }
  vec4 drawn = over(body, paint(u_paper, cover(d - 1.5) * 0.95));
  if (v_possible == 1) drawn = over(drawn, dashesAt(p, v_radius + ${float(POSSIBLE.halo)}));
  if (v_glow > 0.0) drawn = over(drawn, ringAt(p, v_radius + 4.5, 1.3, v_colour, v_glow));
  return drawn;
}

void main() {
  vec2 p = (gl_PointCoord - 0.5) * v_size;
#ifdef PLAIN
  float d = shapeDistance(p);
  if (v_possible == 1 || isOpen(v_shape)) d = abs(d + 0.7) - 0.7;
  fragColor = paint(v_colour, cover(d));
#else
  if (u_pass == ${PASS.marks}) fragColor = mark(p);
  else if (u_pass == ${PASS.selected}) fragColor = ringAt(p, v_radius, 2.5, u_time, 1.0);
  else if (u_pass == ${PASS.highlighted}) fragColor = ringAt(p, v_radius, 1.6, u_ink, 1.0);
  else fragColor = paint(v_colour, cover(abs(length(p) - v_radius) - 0.6) * (1.0 - u_wave));
#endif
}`
}
