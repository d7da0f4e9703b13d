import { Card } from '../Card.js'
import { Link } from '../Link.js'

/** An address that the playground has no page for. */
export function MissingPage() {
  return (
    <Card title="There is no such page" subtitle="The playground has no page at this address.">
      <Link href="/" data-kratos="submit">
        Home
      </Link>
    </Card>
  )
}
