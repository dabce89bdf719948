import { at, type JsonObject } from '#lib/json'
import type { Reply } from '../reply.ts'

const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A grouped answer as a file. Rule: reference § 1.1, `format`. */
export function groupsAsCsv(body: JsonObject): Reply {
  const groups = at(body, 'group_by')
  const rows = Array.isArray(groups) ? groups : []
  const lines = rows.map((group) => ['key', 'key_display_name', 'count'].map((key) => cell(at(group, key))).join(','))
  return {
    status: 200,
    headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment; filename=groups.csv' },
    body: `${['key,key_display_name,count', ...lines].join('\r\n')}\r\n`,
  }
}
