/** What the mark shader draws in one pass. */
export const PASS = { marks: 0, selected: 1, highlighted: 2, wave: 3 } as const

/** Step days that the clock by events can look back on for the afterglow. */
export const GLOW_STEPS = 12

/**
 * Clip position of a place given as high and low parts. On the flat map the camera's centre is subtracted first,
 * part by part, so that a mark stays on its pixel at any zoom; on the globe MapLibre's own projection is used.
 */
const PROJECT = `
uniform vec4 u_centre;
uniform mat4 u_near;
vec4 project(vec4 place) {
#ifdef GLOBE
  return projectTile(place.xy + place.zw);
#else
  return u_near * vec4((place.xy - u_centre.xy) + (place.zw - u_centre.zw), 0.0, 1.0);
#endif
}
`

/** Vertex shader of marks; `prelude` is MapLibre's projection code, `plain` leaves out halo and afterglow. */
export function markVertexShader(prelude: string, plain: boolean): string {
  return `#version 300 es
${plain ? '#define PLAIN' : ''}
precision highp float;
precision highp int;
${prelude}
${PROJECT}
layout(location=0) in vec4 a_position;
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
uniform int u_arrived;
uniform float u_wave;
uniform float u_dpr;
uniform float u_scale;
uniform float u_ring;
uniform vec3 u_colours[5];
flat out int v_shape;
flat out vec3 v_colour;
flat out float v_radius;
flat out float v_glow;
flat out float v_size;

float age() {
  if (!u_by_step) return float(u_at - a_start);
  int steps = 0;
  for (int i = 0; i < ${GLOW_STEPS}; i++) if (u_steps[i] > a_start) steps++;
  return float(steps);
}

float radiusOf(int shape) {
  if (shape == 2) return 4.6;
  if (shape == 3) return 6.4;
  if (shape == 4) return 3.0;
  if (shape == 5) return 4.8;
  if (shape == 6) return 5.4;
  return 7.0;
}

void main() {
  bool visible = u_certain
    ? a_start >= u_window.x && a_end <= u_window.y
    : a_start <= u_window.y && a_end >= u_window.x;
  if (u_pass == ${PASS.wave}) visible = visible && a_start >= u_arrived;
  if (!visible || (a_style & 64u) != 0u) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  v_shape = int(a_style & 7u);
  v_colour = u_colours[int((a_style >> 3u) & 7u)];
#ifdef PLAIN
  v_glow = 0.0;
  v_radius = radiusOf(v_shape) * u_scale;
  v_size = 2.0 * (v_radius + 1.0);
#else
  float glow = exp2(-age() / u_half_life);
  v_glow = glow < 0.06 ? 0.0 : glow;
  v_radius = radiusOf(v_shape) * u_scale * (1.0 + 0.25 * v_glow);
  float reach = v_radius + (v_glow > 0.0 ? 7.5 : 3.0);
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
out vec4 fragColor;

float cover(float distance) { return clamp(0.5 - distance * u_dpr, 0.0, 1.0); }

float triangle(vec2 p, float r) {
  const float k = 1.7320508;
  p.y = -p.y - r * 0.12;
  p.x = abs(p.x) - r;
  p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}

float shapeDistance(vec2 p) {
  if (v_shape <= 1) return (abs(p.x) + abs(p.y) - v_radius) * 0.70710678;
  if (v_shape == 2 || v_shape == 6) return max(abs(p.x), abs(p.y)) - v_radius;
  if (v_shape == 3) return triangle(p, v_radius);
  return length(p) - v_radius;
}

vec4 over(vec4 top, vec4 bottom) { return top + bottom * (1.0 - top.a); }
vec4 paint(vec3 colour, float alpha) { return vec4(colour * alpha, alpha); }

vec4 ringAt(vec2 p, float radius, float width, vec3 colour, float alpha) {
  float d = abs(length(p) - radius) - width * 0.5;
  return over(paint(colour, cover(d) * alpha), paint(u_paper, cover(d - 1.0) * 0.7 * alpha));
}

vec4 mark(vec2 p) {
  float d = shapeDistance(p);
  bool hollow = v_shape == 1 || v_shape == 3 || v_shape == 5;
  vec4 body = paint(v_colour, cover(d));
  if (hollow) body = over(paint(v_colour, cover(abs(d + 1.0) - 1.0)), paint(u_paper, cover(d)));
  if (v_shape == 6) {
    float stripe = abs(fract((p.x + p.y) / 4.0) - 0.5) * 2.0 - 0.7;
    float lines = max(cover(abs(d + 0.6) - 0.6), cover(d) * clamp(0.5 - stripe * 2.0, 0.0, 1.0));
    body = over(paint(v_colour, lines), paint(u_paper, cover(d)));
  }
  vec4 drawn = over(body, paint(u_paper, cover(d - 1.5) * 0.95));
  if (v_glow > 0.0) drawn = over(drawn, ringAt(p, v_radius + 4.5, 1.3, v_colour, v_glow));
  return drawn;
}

void main() {
  vec2 p = (gl_PointCoord - 0.5) * v_size;
#ifdef PLAIN
  float d = shapeDistance(p);
  if (v_shape == 1 || v_shape == 3 || v_shape == 5) d = abs(d + 0.7) - 0.7;
  fragColor = paint(v_colour, cover(d));
#else
  if (u_pass == ${PASS.marks}) fragColor = mark(p);
  else if (u_pass == ${PASS.selected}) fragColor = ringAt(p, v_radius, 2.5, u_time, 1.0);
  else if (u_pass == ${PASS.highlighted}) fragColor = ringAt(p, v_radius, 1.6, u_ink, 1.0);
  else fragColor = paint(v_colour, cover(abs(length(p) - v_radius) - 0.6) * (1.0 - u_wave));
#endif
}`
}

/** Vertex shader of stacks: one dark disc per place with its count. */
export function stackVertexShader(prelude: string): string {
  return `#version 300 es
precision highp float;
precision highp int;
${prelude}
${PROJECT}
layout(location=0) in vec4 a_position;
layout(location=1) in uint a_text;
uniform float u_dpr;
uniform bool u_bare;
flat out uint v_text;
flat out float v_radius;
flat out float v_size;
void main() {
  v_text = a_text;
  v_radius = u_bare ? 4.5 : (a_text & 0xf000u) != 0xf000u ? 15.0 : (a_text & 0xf00u) != 0xf00u ? 13.5 : 11.5;
  v_size = 2.0 * (v_radius + 2.5);
  gl_Position = project(a_position);
  gl_PointSize = v_size * u_dpr;
}`
}

/** Width and height of one figure in the texture of figures, in CSS pixels. */
export const FIGURE = { width: 7, height: 14, count: 12 } as const

/** Fragment shader of stacks; figures come from a texture of twelve cells. */
export const STACK_FRAGMENT_SHADER = `#version 300 es
precision highp float;
precision highp int;
uniform float u_dpr;
uniform vec3 u_paper;
uniform vec3 u_ink;
uniform sampler2D u_figures;
uniform bool u_bare;
flat in uint v_text;
flat in float v_radius;
flat in float v_size;
out vec4 fragColor;

float cover(float distance) { return clamp(0.5 - distance * u_dpr, 0.0, 1.0); }

void main() {
  vec2 p = (gl_PointCoord - 0.5) * v_size;
  float d = length(p) - v_radius;
  float halo = cover(d - 1.5);
  if (halo == 0.0) discard;
  int figures = (v_text & 0xf0u) == 0xf0u ? 1 : (v_text & 0xf00u) == 0xf00u ? 2 : (v_text & 0xf000u) == 0xf000u ? 3 : 4;
  float x = p.x / ${FIGURE.width}.0 + float(figures) * 0.5;
  float y = p.y / ${FIGURE.height}.0 + 0.5;
  float ink = 0.0;
  if (!u_bare && x >= 0.0 && x < float(figures) && y >= 0.0 && y < 1.0) {
    uint figure = (v_text >> (4u * uint(x))) & 15u;
    ink = texture(u_figures, vec2((float(figure) + fract(x)) / ${FIGURE.count}.0, y)).a;
  }
  vec3 colour = mix(u_ink, u_paper, ink);
  fragColor = vec4(mix(u_paper, colour, cover(d)) * halo, halo);
}`
