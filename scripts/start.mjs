import { parseArguments } from './arguments.mjs'
import { isTaken } from './isTaken.mjs'
import { checkNode, installPackages } from './prepare.mjs'
import { stop } from './stop.mjs'

const options = parseArguments(
  { port: { type: 'string', default: '4455' }, kratos: { type: 'string' } },
  `npm start [-- --port PORT] [-- --kratos URL]

Opens the playground: the kit's screens in a small app, on an emulated Kratos.

  --port PORT   where the playground answers, instead of 4455
  --kratos URL  the public address of a real Kratos to use instead of the emulator`,
)

checkNode()
const port = Number(options.port)
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  stop(`--port takes a number from 1 to 65535, not ${options.port}.`)
}
if (options.kratos !== undefined && !/^https?:\/\/./.test(options.kratos)) {
  stop(`--kratos takes an address such as http://localhost:4433, not ${options.kratos}.`)
}
if (await isTaken(port)) {
  stop(
    `Port ${port} is taken: stop what runs there, or choose another one with npm start -- --port ${port + 1}.`,
  )
}
await installPackages()

const { startPlayground } = await import('./startPlayground.mjs')
try {
  console.log(await startPlayground({ port, kratos: options.kratos }))
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
