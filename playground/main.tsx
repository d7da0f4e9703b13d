import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import 'kratos-kit/styles.css'
import 'kratos-kit/account.css'
import 'kratos-kit/providers.css'
import 'kratos-kit/devtools.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.js'
import './app/water.css'
import './app/app.css'
import './tools/tools.css'

const queryClient = new QueryClient()
const root = document.querySelector('#root')

if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}
