import type { TraitValues } from '../store/records.js'
import { describeTraits, type Trait } from '../traits/describeTraits.js'
import { setTraitValue } from '../traits/traitValue.js'
import type { Claims, MapClaims } from './claims.js'

/** Standard claims by the names that schemas give their traits, in lower case without `_` and `-`. */
const claimByTrait = new Map(
  Object.entries({
    email: ['email', 'mail', 'emailaddress'],
    given_name: ['givenname', 'firstname', 'forename', 'name.first', 'name.given'],
    family_name: ['familyname', 'lastname', 'surname', 'name.last', 'name.family'],
    middle_name: ['middlename', 'name.middle'],
    name: ['name', 'fullname', 'displayname', 'name.full'],
    preferred_username: ['preferredusername', 'username', 'login', 'handle'],
    nickname: ['nickname', 'nick'],
    phone_number: ['phonenumber', 'phone', 'tel', 'mobile'],
    picture: ['picture', 'avatar'],
    website: ['website', 'homepage'],
    birthdate: ['birthdate', 'birthday', 'dateofbirth'],
    locale: ['locale', 'language'],
    zoneinfo: ['zoneinfo', 'timezone'],
    gender: ['gender'],
  }).flatMap(([claim, names]) => names.map((name) => [name, claim] as const)),
)
const claimByFormat = new Map<unknown, string>([
  ['email', 'email'],
  ['tel', 'phone_number'],
])
const typeOfTrait: Record<string, string> = { integer: 'number', number: 'number', boolean: 'boolean' }

/** Maps claims onto the traits of a schema by their names and formats: `email`, `name.first`, `phone` and the like. */
export const mapByNames: MapClaims = (claims, { schema }) => {
  const values: TraitValues = {}
  for (const trait of describeTraits(schema)) {
    const value = claimFor(trait, claims)
    if (typeof value === (typeOfTrait[trait.type] ?? 'string')) setTraitValue(values, trait.path, value)
  }
  return values
}

function claimFor({ path, schema }: Trait, claims: Claims): unknown {
  const name = path.join('.').toLowerCase().replaceAll(/[_-]/g, '')
  const claim = claimByTrait.get(name) ?? claimByFormat.get(schema['format'])
  return (claim === undefined ? undefined : claims[claim]) ?? claims[path.join('.')]
}
