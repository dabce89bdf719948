import { Button } from '#ui'
import '@mantine/core/styles/Input.css'
import { type FormEvent, useId, useState } from 'react'
import '@mantine/core/styles/Checkbox.css'
import '@mantine/core/styles/CheckboxIndicator.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/PasswordInput.css'
import { TextInput } from '@mantine/core'
import { useCluster } from '#prefs'
import type { ClusterAccess } from './access.ts'
import classes from './cluster.module.css'
import { LoginFields } from './LoginFields.tsx'
import { useConnect } from './useConnect.ts'
import { holdingWords } from './words.ts'

/** The person's own cluster: where it is, how one is let in, and what it was found to hold. */
export function ClusterSection({ access }: { readonly access: ClusterAccess }) {
  const cluster = useCluster()
  const [url, setUrl] = useState(cluster.url)
  const [pattern, setPattern] = useState(cluster.pattern)
  const { isConnecting, error, start, forget } = useConnect(access)
  const title = useId()
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    void start({ url, pattern })
  }
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>Own cluster</h2>
      <p className={classes['lead']}>
        An Elasticsearch or OpenSearch cluster with OpenAlex records. It has to allow requests from this page (CORS);
        use a role that may only read.
      </p>
      <form onSubmit={handleSubmit} className={classes['form']}>
        <TextInput
          label="Address of the cluster"
          placeholder="https://search.example.org:9200"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={error && `${error.what} ${error.why} ${error.fix}`}
          spellCheck={false}
          autoComplete="off"
        />
        <TextInput
          label="Names of the indices"
          description="A star stands for the kind of record: openalex-* means openalex-works, openalex-authors … Without a star it is the index of works."
          value={pattern}
          onChange={(event) => setPattern(event.currentTarget.value)}
          spellCheck={false}
          autoComplete="off"
        />
        <div className={classes['select']}>
          <label htmlFor="cluster-flavour">Kind of server</label>
          <select
            id="cluster-flavour"
            value={cluster.flavour ?? ''}
            onChange={(event) => cluster.actions.set({ flavour: event.currentTarget.value || null })}
          >
            <option value="">Found out</option>
            <option value="elasticsearch">Elasticsearch</option>
            <option value="opensearch">OpenSearch</option>
          </select>
        </div>
        <LoginFields />
        <div className={classes['row']}>
          <Button type="submit" variant="plain" isBusy={isConnecting} disabled={url.trim() === ''}>
            Connect
          </Button>
          {cluster.url !== '' && (
            <Button variant="quiet" onClick={forget}>
              Forget this cluster
            </Button>
          )}
        </div>
      </form>
      <p role="status" className={classes['found']}>
        {holdingWords(access.readHolding(cluster.holdings))}
      </p>
    </section>
  )
}
