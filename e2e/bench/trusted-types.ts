import { allowOwnScripts } from '../../src/kit/trusted-types.ts'

allowOwnScripts(window)
