/** Until it is known who is there. */
export const Loading = () => (
  <main className="page" aria-busy="true">
    <p role="status" className="loading">
      One moment…
    </p>
  </main>
)
