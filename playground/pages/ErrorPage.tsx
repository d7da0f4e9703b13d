import { Card } from '../Card.js'
import { Link } from '../Link.js'
import { useSearchParameter } from '../location.js'

/** Where Kratos sends a browser when a flow cannot go on. */
export function ErrorPage() {
  const id = useSearchParameter('id')
  return (
    <Card
      title="Something went wrong"
      subtitle={id ? `Kratos keeps the details as error ${id}.` : 'Kratos did not say what.'}
    >
      <Link href="/" data-kratos="submit">
        Home
      </Link>
    </Card>
  )
}
