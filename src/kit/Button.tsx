import type { ButtonHTMLAttributes, Ref } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon?: IconName
  /** `plain` has no box, `round` is a circle for an icon alone, `time` carries the colour of time. */
  look?: 'boxed' | 'plain' | 'round' | 'time'
  ref?: Ref<HTMLButtonElement>
}

/** A button: words, an icon or both. With an icon alone, `aria-label` names it. */
export function Button({ icon, look = 'boxed', children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classes(styles.button, styles[look], className)} {...rest}>
      {icon && <Icon name={icon} size={look === 'time' ? 24 : 18} />}
      {children}
    </button>
  )
}
