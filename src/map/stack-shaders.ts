import { MARK_COLOURS, POSSIBLE, SHAPES } from '../plate/marks.ts'
import { NUMBER_SINKS } from '../plate/stacks.ts'
import { PAINT } from './incident-shaders.ts'
import { float } from './mark-glsl.ts'
import { vertexHead } from './place-glsl.ts'

/** Bits of a stack's style above the four figures of its number: shape, colour, then whether it is open, and only possible. */
export const STACK_BITS = { shape: 16, colour: 20, open: 24, possible: 25 } as const

/** Width and height of one figure in the texture of figures, in CSS pixels. */
export const FIGURE = { width: 7, height: 14, count: 13 } as const

/** Vertex shader of stacks; `prelude` is MapLibre's projection code. */
export function stackVertexShader(prelude: string): string {
  return `${vertexHead(prelude)}
layout(location=1) in uint a_style;
layout(location=2) in float a_radius;
uniform float u_dpr;
uniform vec3 u_colours[${MARK_COLOURS.length}];
flat out uint v_style;
flat out int v_shape;
flat out vec3 v_colour;
flat out float v_radius;
flat out float v_size;
flat out int v_possible;
void main() {
  v_style = a_style;
  v_shape = int((a_style >> ${STACK_BITS.shape}u) & 15u);
  v_colour = u_colours[int((a_style >> ${STACK_BITS.colour}u) & 15u)];
  v_possible = int((a_style >> ${STACK_BITS.possible}u) & 1u);
  v_radius = a_radius;
  v_size = 2.0 * (v_radius * 1.16 + ${float(POSSIBLE.halo + 2)});
  gl_Position = project(a_position);
  gl_PointSize = v_size * u_dpr;
}`
}

/** Fragment shader of stacks: the outline of what stands for it, and the number in it from a texture of figures. */
export const STACK_FRAGMENT_SHADER = `#version 300 es
precision highp float;
precision highp int;
uniform float u_dpr;
uniform vec3 u_paper;
uniform sampler2D u_figures;
flat in uint v_style;
flat in int v_shape;
flat in vec3 v_colour;
flat in float v_radius;
flat in float v_size;
flat in int v_possible;
out vec4 fragColor;

${PAINT}
float inkOfNumber(vec2 p) {
  int figures = (v_style & 0xf0u) == 0xf0u ? 1 : (v_style & 0xf00u) == 0xf00u ? 2 : (v_style & 0xf000u) == 0xf000u ? 3 : 4;
  float sinks = v_shape == ${SHAPES['hollow-triangle'].code} ? ${float(NUMBER_SINKS.triangle)} * v_radius : 0.0;
  float x = p.x / ${FIGURE.width}.0 + float(figures) * 0.5;
  float y = (p.y - sinks) / ${FIGURE.height}.0 + 0.5;
  if (x < 0.0 || x >= float(figures) || y < 0.0 || y >= 1.0) return 0.0;
  uint figure = (v_style >> (4u * uint(x))) & 15u;
  return texture(u_figures, vec2((float(figure) + fract(x)) / ${FIGURE.count}.0, y)).a;
}

void main() {
  vec2 p = (gl_PointCoord - 0.5) * v_size;
  float d = shapeDistance(p);
  bool open = ((v_style >> ${STACK_BITS.open}u) & 1u) == 1u;
  bool hollow = open || v_possible == 1;
  vec4 body = paint(v_colour, cover(d));
  if (hollow) body = outlined(d, v_possible == 1 ? ${float(POSSIBLE.line)} : 2.0);
  float ink = inkOfNumber(p);
  vec4 drawn = over(paint(hollow ? v_colour : u_paper, ink), body);
  drawn = over(drawn, paint(u_paper, cover(d - 1.5) * 0.95));
  if (v_possible == 1) drawn = over(drawn, dashesAt(p, v_radius + ${float(POSSIBLE.halo)}));
  if (drawn.a == 0.0) discard;
  fragColor = drawn;
}`
