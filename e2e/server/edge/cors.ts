const EXPOSED = [
  'Cache-Control',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Onetime-Remaining',
  'X-RateLimit-Credits-Used',
  'X-RateLimit-Credits-Required',
  'X-RateLimit-Reset',
  'X-RateLimit-Limit-USD',
  'X-RateLimit-Remaining-USD',
  'X-RateLimit-Prepaid-Remaining-USD',
  'X-RateLimit-Cost-USD',
  'X-RateLimit-Cost-Required-USD',
  'Retry-After',
].join(', ')

/** Headers every answer of the edge carries. Rule: reference § 11.4; names and order as recorded (2026-05-22). */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
  'Access-Control-Allow-Headers':
    'Accept, Accept-Language, Accept-Encoding, Authorization, Content-Type, X-OpenAlex-UI',
  'Access-Control-Expose-Headers': EXPOSED,
}
