import { useEffect } from 'react'
import { describe, entityInfo, type Route } from '#query'

const NAME = 'Bibscope'

function titleOf(route: Route): string {
  switch (route.kind) {
    case 'home':
      return `${NAME}: explore the scholarly record`
    case 'record':
      return `${entityInfo(route.entity).labelSingular} ${route.id}${route.beside === undefined ? '' : ', side by side'} · ${NAME}`
    case 'list':
      return `${describe(route.query, route.view)} · ${NAME}`
  }
}

/** Names the tab after what is shown, so that history and bookmarks can be told apart. */
export function usePageTitle(route: Route): void {
  const title = titleOf(route)
  useEffect(() => {
    document.title = title
  }, [title])
}
