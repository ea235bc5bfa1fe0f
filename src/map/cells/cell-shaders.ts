import { NOT_DRAWN, vertexHead } from '../place-glsl.ts'
import { TEXTURE_WIDTH } from './cell-buffers.ts'

/**
 * Vertex shader of cells: looks up in the sums of its cell what has begun by the last bin of the window and what was over
 * before its first, as `countIn` of cells/series.ts does. `prelude` is MapLibre's projection code.
 */
export function cellVertexShader(prelude: string): string {
  return `${vertexHead(prelude, 'precision highp isampler2D;\nprecision highp usampler2D;')}
layout(location=1) in uvec2 a_entries;
layout(location=2) in uint a_open;
uniform isampler2D u_bins;
uniform usampler2D u_sums;
uniform ivec2 u_window;
uniform bool u_certain;
uniform int u_halvings;
uniform float u_size;
uniform float u_most;
uniform vec3 u_few;
uniform vec3 u_many;
flat out vec3 v_colour;

ivec2 texel(int entry) { return ivec2(entry % ${TEXTURE_WIDTH}, entry / ${TEXTURE_WIDTH}); }

/** Begun and over by the end of a bin, from the period's first. */
uvec2 sumsUpTo(int bin) {
  int first = int(a_entries.x);
  int low = first;
  int high = first + int(a_entries.y);
  for (int i = 0; i < u_halvings && low < high; i++) {
    int middle = (low + high) / 2;
    if (texelFetch(u_bins, texel(middle), 0).r <= bin) low = middle + 1;
    else high = middle;
  }
  return low == first ? uvec2(0u) : texelFetch(u_sums, texel(low - 1), 0).rg;
}

void main() {
  uvec2 before = sumsUpTo(u_window.x - 1);
  uint begun = sumsUpTo(u_window.y).x;
  uint count = u_certain ? begun - before.x - a_open : begun - before.y;
  if (count == 0u || u_window.y < u_window.x) {
    ${NOT_DRAWN}
  }
  float share = u_most > 1.0 ? clamp(log2(float(count)) / log2(u_most), 0.0, 1.0) : 1.0;
  v_colour = mix(u_few, u_many, share);
  gl_Position = project(a_position);
  gl_PointSize = u_size;
}`
}

export const CELL_FRAGMENT_SHADER = `#version 300 es
precision highp float;
flat in vec3 v_colour;
out vec4 fragColor;
void main() {
  fragColor = vec4(v_colour, 1.0);
}`
