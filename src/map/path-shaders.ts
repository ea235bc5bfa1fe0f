import { vertexHead } from './place-glsl.ts'

/** Vertex shader of a path's parts, each four corners between two places; `prelude` is MapLibre's projection code. */
export function pathVertexShader(prelude: string): string {
  return `${vertexHead(prelude)}
layout(location=1) in vec4 a_end;
uniform vec2 u_canvas;
uniform float u_half;
out float v_across;

void main() {
  vec4 start = project(a_position);
  vec4 end = project(a_end);
  vec2 along = (end.xy / end.w - start.xy / start.w) * u_canvas;
  vec2 aside = vec2(-along.y, along.x) / max(length(along), 1e-6);
  // Half a pixel more on either side, on which the edge fades.
  v_across = (gl_VertexID % 2 == 0 ? -1.0 : 1.0) * (u_half + 0.5);
  vec4 here = gl_VertexID < 2 ? start : end;
  gl_Position = here + vec4(aside * v_across / u_canvas * here.w, 0.0, 0.0);
}`
}

export const PATH_FRAGMENT_SHADER = `#version 300 es
precision highp float;
uniform float u_half;
uniform float u_opacity;
uniform vec3 u_ink;
in float v_across;
out vec4 fragColor;

void main() {
  fragColor = vec4(u_ink, 1.0) * u_opacity * clamp(u_half + 0.5 - abs(v_across), 0.0, 1.0);
}`
