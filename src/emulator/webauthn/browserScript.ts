/**
 * The script that a page of Kratos's own loads for its WebAuthn and passkey buttons (PROTOCOL 4). Clients of this
 * project never run it: they read the same nodes as data.
 */
export const browserScript = `(() => {
  if (window.__oryWebAuthnInitialized || !window.PublicKeyCredential) return;

  const decode = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const encode = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''))
      .replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
  const decodeIds = (keys) => keys && keys.map((key) => ({ ...key, id: decode(key.id) }));
  const field = (name) => document.querySelector('[name="' + name + '"]');
  const optionsIn = (name) => JSON.parse(field(name).value);

  const post = (name, answer) => {
    const input = field(name);
    input.value = JSON.stringify(answer);
    input.closest('form').submit();
  };

  const create = async ({ publicKey }, result) => {
    const { id, rawId, type, response } = await navigator.credentials.create({ publicKey: {
      ...publicKey,
      challenge: decode(publicKey.challenge),
      user: { ...publicKey.user, id: decode(publicKey.user.id) },
      excludeCredentials: decodeIds(publicKey.excludeCredentials),
    } });
    post(result, { id, rawId: encode(rawId), type, response: {
      attestationObject: encode(response.attestationObject),
      clientDataJSON: encode(response.clientDataJSON),
    } });
  };

  const get = async ({ publicKey }, result, more) => {
    const { id, rawId, type, response } = await navigator.credentials.get({ ...more, publicKey: {
      ...publicKey,
      challenge: decode(publicKey.challenge),
      allowCredentials: decodeIds(publicKey.allowCredentials),
    } });
    post(result, { id, rawId: encode(rawId), type, response: {
      authenticatorData: encode(response.authenticatorData),
      clientDataJSON: encode(response.clientDataJSON),
      signature: encode(response.signature),
      userHandle: response.userHandle ? encode(response.userHandle) : '',
    } });
  };

  const report = (error) => {
    if (error.name !== 'AbortError') console.error(error);
  };

  const ceremonies = {
    WebAuthnLogin: (options) => get(options || optionsIn('webauthn_login_trigger'), 'webauthn_login'),
    WebAuthnRegistration: (options) =>
      create(options || optionsIn('webauthn_register_trigger'), 'webauthn_register'),
    PasskeyLogin: async () => {
      if (window.abortPasskeyConditionalUI) window.abortPasskeyConditionalUI.abort();
      await get(optionsIn('passkey_challenge'), 'passkey_login');
    },
    PasskeyLoginAutocompleteInit: async () => {
      const { isConditionalMediationAvailable: isAvailable } = PublicKeyCredential;
      if (!isAvailable || !(await isAvailable.call(PublicKeyCredential))) return;
      window.abortPasskeyConditionalUI = new AbortController();
      const { signal } = window.abortPasskeyConditionalUI;
      await get(optionsIn('passkey_challenge'), 'passkey_login', { mediation: 'conditional', signal });
    },
    PasskeyRegistration: async () => {
      const { credentialOptions, displayNameFieldName } = optionsIn('passkey_create_data');
      const named = field(displayNameFieldName);
      const user = credentialOptions.publicKey.user;
      if (named && named.value) user.name = user.displayName = named.value;
      await create(credentialOptions, 'passkey_register');
    },
    PasskeySettingsRegistration: () => create(optionsIn('passkey_create_data'), 'passkey_settings_register'),
  };
  for (const [name, ceremony] of Object.entries(ceremonies)) {
    const start = (options) => Promise.resolve(ceremony(options)).catch(report);
    window['ory' + name] = start;
    window['__ory' + name] = start;
  }

  window.__oryWebAuthnInitialized = true;
  window.dispatchEvent(new CustomEvent('oryWebAuthnInitialized'));
})();
`
