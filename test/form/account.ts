import { passwordConfig } from '../queries/passwordConfig.js'

/** Traits of every kind that a save of settings could lose: two lists, and one of objects, which is never shown. */
const traits = {
  type: 'object',
  properties: {
    email: {
      type: 'string',
      format: 'email',
      title: 'E-Mail',
      'ory.sh/kratos': { credentials: { password: { identifier: true } } },
    },
    name: {
      type: 'object',
      properties: {
        first: { type: 'string', title: 'First name' },
        last: { type: 'string', title: 'Last name' },
      },
    },
    newsletter: { type: 'boolean', title: 'Newsletter' },
    age: { type: 'integer', title: 'Age' },
    tags: { type: 'array', title: 'Tags', items: { type: 'string' }, uniqueItems: true },
    numbers: { type: 'array', title: 'Lucky numbers', items: { type: 'integer' } },
    pets: { type: 'array', items: { type: 'object', properties: { kind: { type: 'string' } } } },
  },
  required: ['email'],
}

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: { traits },
}

/** A Kratos with those traits, passwords and backup codes, on the origin of jsdom's page. */
export const accountConfig = {
  ...passwordConfig,
  identity: {
    default_schema_id: 'default',
    schemas: [{ id: 'default', url: `base64://${btoa(JSON.stringify(schema))}` }],
  },
  selfservice: {
    ...passwordConfig.selfservice,
    methods: { ...passwordConfig.selfservice.methods, lookup_secret: { enabled: true } },
  },
}

export const account = {
  traits: {
    email: 'ada@example.com',
    name: { first: 'Ada', last: 'Lovelace' },
    newsletter: false,
    age: 36,
    tags: ['poetry', 'maths'],
    numbers: [2, 1],
    pets: [{ kind: 'cat' }],
  },
  password: 'Zebra-lamp-41-orbit',
}
