/** Orders of the list; inside a day it always begins with the gravest. */
export const ORDERS = {
  newest: { by: 'day', down: true },
  oldest: { by: 'day', down: false },
  killed: { by: 'killed', down: true },
} as const
export type ListOrder = keyof typeof ORDERS
