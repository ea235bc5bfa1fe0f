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

/** How a vertex shader of places begins; `prelude` is MapLibre's projection code, `own` what it has to say before. */
export function vertexHead(prelude: string, own = ''): string {
  return `#version 300 es
${own}
precision highp float;
precision highp int;
${prelude}
${PROJECT}
layout(location=0) in vec4 a_position;`
}

/** Leaves a place out. */
export const NOT_DRAWN = `gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;`
