import { usePreferences, useVisit } from '#prefs'
import classes from './Home.module.css'
import { type OnOpen, OpenLink } from './OpenLink.tsx'
import type { Question } from './questions.ts'

interface QuestionListProps {
  readonly questions: readonly Question[]
  readonly onOpen: OnOpen
}

/** Questions of the Source in hand: about an organisation of the sample where the sample is asked. */
export function QuestionList({ questions, onOpen }: QuestionListProps) {
  const chosen = usePreferences((state) => state.source)
  const decided = useVisit((state) => state.decided)
  const isSample = (chosen ?? decided) === 'sample'
  return (
    <ul className={classes['questions']}>
      {questions.map(({ text, address, onSample }) => (
        <li key={address}>
          <OpenLink address={address} onSample={onSample?.address} onOpen={onOpen}>
            {isSample && onSample ? onSample.text : text}
          </OpenLink>
        </li>
      ))}
    </ul>
  )
}
