/** Kratos's own configuration for passwords alone, on the origin of jsdom's page. */
export const passwordConfig = {
  serve: { public: { base_url: 'http://localhost:3000/' } },
  identity: {
    default_schema_id: 'default',
    schemas: [
      {
        id: 'default',
        url: `base64://${btoa(
          JSON.stringify({
            $schema: 'http://json-schema.org/draft-07/schema#',
            type: 'object',
            properties: {
              traits: {
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
                },
                required: ['email'],
              },
            },
          }),
        )}`,
      },
    ],
  },
  selfservice: {
    default_browser_return_url: 'http://localhost:3000/',
    allowed_return_urls: ['http://localhost:3000'],
    methods: { password: { enabled: true, config: { haveibeenpwned_enabled: false } } },
    flows: {
      login: { ui_url: 'http://localhost:3000/login' },
      registration: {
        ui_url: 'http://localhost:3000/registration',
        style: 'unified',
        after: { password: { hooks: [{ hook: 'session' }] } },
      },
    },
  },
}
