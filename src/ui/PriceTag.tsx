import { formatCount } from '#lib/count'

interface PriceTagProps {
  /** What it costs in credits. */
  readonly credits: number
  /** What is left of the day; `null`: not known. */
  readonly left: number | null
}

/** The price of an action beside what is left of the day, before it begins. Nothing where it is free. */
export function PriceTag({ credits, left }: PriceTagProps) {
  if (credits === 0 || left === null) return null
  const isTooMuch = credits > left
  return (
    <span style={isTooMuch ? { color: 'var(--bs-amber)' } : undefined} data-testid="price">
      {isTooMuch
        ? `That is more than the ${formatCount(left)} credits left today: it will stop there, and can go on later.`
        : `${formatCount(left)} credits are left today.`}
    </span>
  )
}
