import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createKratosClient } from 'kratos-kit'
import 'kratos-kit/styles.css'
import 'kratos-kit/account.css'
import 'kratos-kit/providers.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.js'
import './playground.css'

const kratos = createKratosClient({ baseUrl: window.location.origin })
const queryClient = new QueryClient()
const root = document.querySelector('#root')

if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App kratos={kratos} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
