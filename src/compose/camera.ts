import type { Camera } from '../core/link/state.ts'
import type { Size } from '../plate/sizes.ts'

/**
 * A camera for a map of another size, so that it shows at least what it showed: the same places on every picture. A box is the
 * same in any size.
 */
export function cameraIn(camera: Camera | null, from: Size | null, to: Size): Camera | null {
  if (camera?.type !== 'view' || !from) return camera
  const share = Math.min(to.width / from.width, to.height / from.height)
  return { ...camera, zoom: camera.zoom + Math.log2(share) }
}
