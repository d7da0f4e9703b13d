import fc from 'fast-check'
import {
  type Act,
  askAdministrator,
  atProvider,
  begin,
  fill,
  forge,
  openMail,
  shout,
  signIn,
  signOut,
  tamperings,
  wait,
} from './acts.js'
import { deviceKinds, firstAddress } from './Person.js'
import { checkWorld, foreignAddress, type World } from './World.js'

/** One act, with the words that tell what it was. */
type NamedAct = [words: string, act: Act]

const junk = fc.json({ maxDepth: 2 })
const paths = [
  '/sessions',
  '/sessions/x',
  '/sessions/whoami?tokenize_as=x',
  '/sessions/token-exchange?init_code=a&return_to_code=b',
  '/self-service/errors?id=stub:500',
  '/self-service/logout?token=x',
  '/self-service/logout/api',
  '/self-service/methods/oidc/callback/generic?state=x&code=y',
  '/self-service/login/flows?id=',
  '/self-service/verification?flow=x&code=1',
  '/admin/identities',
  '/admin/recovery/code',
  '/schemas/%20',
  '/provider/generic',
  '/provider/unknown',
] as const

/** What somebody begins: mostly what fits their being signed in or not. */
const beginnings: Record<'in' | 'out', Parameters<typeof begin>[]> = {
  in: [
    ['settings', ''],
    ['settings', ''],
    ['settings', '?return_to=/inside'],
    ['login', '?refresh=true'],
    ['login', '?aal=aal2'],
    ['login', '?aal=aal2&refresh=true&via=email'],
    ['verification', ''],
    ['recovery', ''],
  ],
  out: [
    ['login', ''],
    ['login', '?return_session_token_exchange_code=true'],
    ['login', '?aal=aal2'],
    ['registration', ''],
    ['registration', '?return_to=/inside'],
    ['recovery', ''],
    ['verification', ''],
    ['settings', ''],
  ],
}

const beginAnything = fc.nat(7).map((which): NamedAct => {
  const act: Act = (scene) => {
    const [flow, query] = beginnings[scene.device.isSignedIn ? 'in' : 'out'][which] ?? ['login', '']
    return begin(flow, query)(scene)
  }
  return [`begin ${String(which)}`, act]
})

const fillAnything = fc
  .tuple(
    fc.nat(30),
    fc.nat(9),
    fc.oneof({ weight: 9, arbitrary: fc.constant('nothing' as const) }, fc.constantFrom(...tamperings)),
  )
  .map(([which, stray, tampering]): NamedAct => {
    const isStray = stray === 9
    const words = `press ${isStray ? 'stray ' : ''}button ${String(which)} with ${tampering} wrong`
    return [words, fill(which, isStray, tampering)]
  })

const acts: fc.Arbitrary<NamedAct> = fc.oneof(
  { weight: 6, arbitrary: beginAnything },
  { weight: 24, arbitrary: fillAnything },
  { weight: 4, arbitrary: fc.constant<NamedAct>(['sign in', signIn]) },
  {
    weight: 3,
    arbitrary: fc.nat(4).map((n): NamedAct => [`at the provider ${String(n)}`, atProvider(n === 4)]),
  },
  fc.constant<NamedAct>(['open the link in the mail', openMail]),
  fc.constant<NamedAct>(['sign out', signOut]),
  fc.constant<NamedAct>(['forge a token', forge]),
  fc
    .constantFrom({ seconds: 31 }, { minutes: 16 }, { hours: 1 }, { hours: 25 })
    .map((span): NamedAct => [`wait ${JSON.stringify(span)}`, wait(span)]),
  fc
    .tuple(fc.constantFrom('GET', 'POST', 'DELETE', 'PATCH'), fc.constantFrom(...paths), junk)
    .map(([method, path, body]): NamedAct => [`${method} ${path} ${body}`, shout(method, path, body)]),
  junk.map((body): NamedAct => [`send ${body}`, shout('POST', undefined, body)]),
  fc
    .constantFrom('link' as const, 'code' as const, 'end' as const)
    .map((kind): NamedAct => [`ask an administrator for ${kind}`, askAdministrator(kind)]),
)

/** Somebody does something on one of their devices, knowing or guessing, in their own name or in somebody else's. */
class Step implements fc.AsyncCommand<object, World> {
  constructor(
    private readonly who: 0 | 1 | 2,
    private readonly kind: (typeof deviceKinds)[number],
    private readonly attitude: { knows: boolean; meddles: boolean; address: 'own' | 'new' | 'foreign' },
    private readonly named: NamedAct,
  ) {}

  check(): boolean {
    return true
  }

  async run(_: object, world: World): Promise<void> {
    const person = world.people[this.who]
    const device = person.devices[this.kind]
    const addresses = {
      own: firstAddress(person),
      new: undefined,
      foreign: await foreignAddress(world, person, this.who),
    }
    const { knows, meddles, address } = this.attitude
    const { emulator } = world
    const scene = { emulator, world, person, device, knows, meddles, address: addresses[address] }
    await checkWorld(world, person, device, await this.named[1](scene))
  }

  toString(): string {
    const { knows, meddles, address } = this.attitude
    const how = `${knows ? 'knowing' : 'guessing'}${meddles ? ' and meddling' : ''}, ${address} address`
    return `person ${String(this.who)}, ${this.kind}, ${how}: ${this.named[0]}`
  }
}

const attitudes = fc
  .tuple(fc.nat(9), fc.nat(9), fc.constantFrom('own', 'own', 'own', 'new', 'foreign'))
  .map(([knows, meddles, address]) => ({ knows: knows > 0, meddles: meddles === 9, address }) as const)

/** Steps of a walk. */
export const steps = fc
  .tuple(
    fc.constantFrom(0 as const, 1 as const, 2 as const),
    fc.constantFrom(...deviceKinds),
    attitudes,
    acts,
  )
  .map(([who, kind, attitude, act]) => new Step(who, kind, attitude, act))
